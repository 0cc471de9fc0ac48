import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, integerRows, numbers, refusalOf, refuses } from '../../../../support.js';
import { behavesLikeARuleOnAMatrix } from '../matrixRules.js';

const NEGATIVE = '$.witness: expected a positive semidefinite matrix, got one with a negative direction';

describe('rule positiveSemidefiniteByLdl', () => {
  behavesLikeARuleOnAMatrix('positiveSemidefiniteByLdl', [
    [1, 1],
    [1, 1],
  ]);

  it('accepts Gram matrices and refuses them when an entry is tampered with to a negative direction', () => {
    const factors = integerRows(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(factors, fc.nat(), (B, pick) => {
        const gram = B.map((a) => B.map((b) => a.reduce((sum, x, k) => sum + x * Number(b[k]), 0)));
        const matrix = numbers(gram);
        expect(infer(contextOf(), 'positiveSemidefiniteByLdl', [], { matrix }).proposition).to.deep.equal({
          kind: 'positiveSemidefinite',
          matrix,
        });
        const place = pick % B.length;
        const tampered = gram.map((row, i) => row.map((entry, j) => (i === place && j === place ? -1 : entry)));
        refuses(
          () => infer(contextOf(), 'positiveSemidefiniteByLdl', [], { matrix: numbers(tampered) }),
          'false',
          NEGATIVE,
        );
      }),
    );
  });

  it('never accepts a matrix with a direction in which the form is negative', () => {
    const cases = fc
      .integer({ min: 1, max: 4 })
      .chain((n) =>
        fc.tuple(
          integerRows(fc.constant(n), fc.constant(n)),
          fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }),
        ),
      );
    fc.assert(
      fc.property(cases, ([rows, v]) => {
        const matrix = rows.map((row, i) => row.map((_, j) => (i < j ? rows[i]?.[j] : rows[j]?.[i]) as number));
        const form = matrix.reduce(
          (sum, row, i) => sum + row.reduce((s, x, j) => s + Number(v[i]) * x * Number(v[j]), 0),
          0,
        );
        fc.pre(form < 0);
        expect(
          refusalOf(() => infer(contextOf(), 'positiveSemidefiniteByLdl', [], { matrix: numbers(matrix) })).code,
        ).to.equal('false');
      }),
      { numRuns: 500 },
    );
  });

  it('needs a symmetric square matrix', () => {
    const apply = (rows: number[][]) => () =>
      infer(contextOf(), 'positiveSemidefiniteByLdl', [], { matrix: numbers(rows) });
    const asymmetric = '$.witness: expected a symmetric matrix, got one that is not';
    // Every entry above the diagonal is looked at: the decomposition itself reads only those below.
    refuses(
      apply([
        [1, 1],
        [0, 1],
      ]),
      'false',
      asymmetric,
    );
    refuses(
      apply([
        [1, 0, 5],
        [0, 1, 0],
        [0, 0, 1],
      ]),
      'false',
      asymmetric,
    );
    refuses(
      apply([
        [1, 0, 0],
        [0, 1, 5],
        [0, 0, 1],
      ]),
      'false',
      asymmetric,
    );
    refuses(apply([[1, 1]]), 'false', asymmetric);
    refuses(apply([[1], [1]]), 'false', asymmetric);
  });
});
