import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, integerRows, numbers, refuses } from '../../../../support.js';
import { behavesLikeARuleOnAMatrix } from '../matrixRules.js';

const size = fc.integer({ min: 1, max: 3 });

describe('rule nullVector', () => {
  behavesLikeARuleOnAMatrix('nullVector', [[1, 2]], { vector: numbers([[2], [-1]]) });

  it('accepts a vector exactly when it is not zero and every row sends it to zero', () => {
    const small = fc.integer({ min: -1, max: 1 });
    const cases = fc
      .tuple(size, size)
      .chain(([m, n]) =>
        fc.tuple(integerRows(fc.constant(m), fc.constant(n), small), fc.array(small, { minLength: n, maxLength: n })),
      );
    fc.assert(
      fc.property(cases, ([rows, v]) => {
        const matrix = numbers(rows);
        const apply = () => infer(contextOf(), 'nullVector', [], { matrix, vector: numbers(v.map((x) => [x])) });
        if (v.every((x) => x === 0)) {
          refuses(apply, 'false', '$.witness: expected a vector that is not zero, got zero');
        } else if (rows.some((row) => row.reduce((sum, x, k) => sum + x * Number(v[k]), 0) !== 0)) {
          refuses(apply, 'false', '$.witness: expected Mv = 0, got another product');
        } else {
          expect(apply().proposition).to.deep.equal({ kind: 'rankBelow', matrix, bound: v.length });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('needs one column with an entry for each column of the matrix', () => {
    const matrix = numbers([[0, 0]]);
    for (const [vector, got] of [
      [numbers([[1, 0]]), '1 × 2'],
      [numbers([[1]]), '1 × 1'],
      [
        numbers([
          [1, 1],
          [1, 1],
        ]),
        '2 × 2',
      ],
    ] as const) {
      refuses(
        () => infer(contextOf(), 'nullVector', [], { matrix, vector }),
        'mismatch',
        `$: expected a null vector of 2 × 1, got ${got}`,
      );
    }
  });
});
