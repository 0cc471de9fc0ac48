import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, integerRows, numbers, refuses } from '../../../../support.js';
import { behavesLikeARuleOnAMatrix } from '../matrixRules.js';

describe('rule negativeDirection', () => {
  behavesLikeARuleOnAMatrix(
    'negativeDirection',
    [
      [1, 0],
      [0, -1],
    ],
    { vector: numbers([[1], [2]]) },
  );

  it('accepts a vector exactly when the form is negative there', () => {
    const cases = fc
      .integer({ min: 1, max: 3 })
      .chain((n) =>
        fc.tuple(
          integerRows(fc.constant(n), fc.constant(n)),
          fc.array(fc.integer({ min: -2, max: 2 }), { minLength: n, maxLength: n }),
        ),
      );
    fc.assert(
      fc.property(cases, ([rows, v]) => {
        const matrix = numbers(rows);
        const apply = () => infer(contextOf(), 'negativeDirection', [], { matrix, vector: numbers(v.map((x) => [x])) });
        const form = rows.reduce(
          (sum, row, i) => sum + row.reduce((s, x, j) => s + Number(v[i]) * x * Number(v[j]), 0),
          0,
        );
        if (form < 0) expect(apply().proposition).to.deep.equal({ kind: 'negativeDirection', matrix });
        else refuses(apply, 'false', '$.witness: expected vᵀMv < 0, got a value that is not negative');
      }),
      { numRuns: 500 },
    );
  });

  it('needs a square matrix and a column of its size', () => {
    const matrix = numbers([
      [-1, 0],
      [0, -1],
    ]);
    refuses(
      () => infer(contextOf(), 'negativeDirection', [], { matrix, vector: numbers([[1, 1]]) }),
      'mismatch',
      '$: expected a direction of 2 × 1, got 1 × 2',
    );
    refuses(
      () => infer(contextOf(), 'negativeDirection', [], { matrix: numbers([[-1, 0]]), vector: numbers([[1], [1]]) }),
      'mismatch',
      '$: expected a right factor of 2 × 1, got 1 × 1',
    );
  });
});
