import { expect } from 'chai';
import fc from 'fast-check';
import * as r from '../../../src/kernel/real.js';
import type { RealMatrix } from '../../../src/kernel/real.js';
import * as t from '../../../src/kernel/term.js';
import type { Term } from '../../../src/kernel/term.js';
import { infer } from '../../../src/kernel/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../support.js';

/** Eigenvalues 1 and 3, with the eigenvectors (1, −1) and (1, 1). */
const A = numbers([
  [2, 1],
  [1, 2],
]);
const least = numbers([[1], [-1]]);
const witnessOf = (matrix: RealMatrix, lower: string, upper: string, vector: Term = least, precision = 64) =>
  ({ matrix, lower, upper, vector, precision }) as never;
const apply = (...parts: Parameters<typeof witnessOf>) =>
  infer(contextOf(), 'smallestEigenvalue', [], witnessOf(...parts));

const PIVOTS =
  '$.witness: expected positive pivots below the smallest eigenvalue, got one that is not; more bits may help';
const RAYLEIGH = '$.witness: expected vᵀAv at most upper·vᵀv, got a vector that does not show it';

describe('rule smallestEigenvalue', () => {
  it('encloses from both sides', () => {
    const theorem = apply(r.numbers(A), '99/100', '1');
    const expression = r.smallestEigenvalue(r.numbers(A));
    expect(theorem.proposition).to.deep.equal({ kind: 'enclosed', expression, lower: '99/100', upper: '1' });
    expect(theorem.assurance).to.equal('enclosed');
    expect(theorem.reach).to.deep.equal({ sizes: 'recorded', data: 'all' });
  });

  it('refuses bounds on the wrong side, and a vector that shows nothing', () => {
    refuses(() => apply(r.numbers(A), '1', '2'), 'false', PIVOTS);
    refuses(() => apply(r.numbers(A), '101/100', '2'), 'false', PIVOTS);
    refuses(() => apply(r.numbers(A), '0', '99/100'), 'false', RAYLEIGH);
    refuses(() => apply(r.numbers(A), '0', '2', numbers([[1], [1]])), 'false', RAYLEIGH);
    refuses(() => apply(r.numbers(A), '5', '0'), 'false', PIVOTS);
    refuses(
      () => apply(r.numbers(A), '0', '2', numbers([[0], [0]])),
      'false',
      '$.witness: expected a vector that is not zero, got zero',
    );
    refuses(
      () => apply(r.numbers(A), '0', '2', numbers([[1]])),
      'mismatch',
      '$: expected a vector of 2 × 1, got 1 × 1',
    );
  });

  it('never encloses what is not the smallest eigenvalue: matrices with a known one', () => {
    // I + t·uuᵀ and the like: s·I + t·uuᵀ has the eigenvalues s and s + t|u|².
    const entry = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 2, maxLength: 4 }),
        fc.integer({ min: -5, max: 5 }),
        entry,
        fc.integer({ min: -40, max: 40 }),
        (u, s, factor, bound) => {
          const rows = u.map((a, i) => u.map((b, j) => (i === j ? s : 0) + factor * a * b));
          const smallest = s + Math.min(0, factor * u.reduce((sum, a) => sum + a * a, 0));
          const attempt = () =>
            apply(r.numbers(numbers(rows)), `${bound}`, '1000', numbers(u.map((_, i) => [i === 0 ? 1 : 0])));
          if (bound < smallest) expect(attempt().proposition.kind).to.equal('enclosed');
          else refuses(attempt, 'false', PIVOTS);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reaches the instance where the matrix is of the data', () => {
    const context = contextOf({
      X: numbers([
        [3, 0],
        [0, 2],
      ]),
    });
    const X = t.data('X');
    const theorem = infer(context, 'smallestEigenvalue', [], witnessOf(r.overlaps(X), '1/5', '13/50'));
    expect(theorem.reach.data).to.equal('instance');
    expect(theorem.instance).to.equal(context.instance);
  });

  it('takes matrices that are symmetric by their kind or by their numbers', () => {
    const X = numbers([
      [1, 0],
      [0, 1],
    ]);
    // k = ½ on the diagonal and ¼ off it: the smallest eigenvalue is ¼.
    for (const matrix of [
      r.overlaps(X),
      r.arcs(X),
      r.hadamard(
        r.numbers(
          numbers([
            [1, 1],
            [1, 1],
          ]),
        ),
        r.overlaps(X),
      ),
      r.minus(
        r.overlaps(X),
        r.numbers(
          numbers([
            [0, 0],
            [0, 0],
          ]),
        ),
      ),
    ]) {
      expect(apply(matrix, '249/1000', '251/1000').proposition.kind).to.equal('enclosed');
    }
    expect(apply(r.cosines(X), '999/1000', '1001/1000').proposition.kind).to.equal('enclosed');
    const skew = r.numbers(
      numbers([
        [2, 1],
        [0, 2],
      ]),
    );
    refuses(
      () => apply(r.activities(X), '0', '1'),
      'missing',
      '$: expected a premise that encloses what has these probabilities, got none',
    );
    for (const matrix of [skew, r.hadamard(skew, r.overlaps(X)), r.minus(r.overlaps(X), skew)]) {
      refuses(() => apply(matrix, '0', '9'), 'false', '$.witness: expected a symmetric matrix, got one that is not');
    }
    refuses(
      () => apply(r.numbers(numbers([[1, 2]])), '0', '9'),
      'mismatch',
      '$: expected a square matrix of 1 × 1, got 1 × 2',
    );
  });

  it('says so when more bits are needed', () => {
    // The pivots of A − (1 − 10⁻⁹)I are about 1 and 2·10⁻⁹.
    const tight = ['999999999/1000000000', '1'] as const;
    expect(apply(r.numbers(A), ...tight, least, 64).proposition.kind).to.equal('enclosed');
    refuses(() => apply(r.numbers(A), ...tight, least, 16), 'false', PIVOTS);
  });

  it('takes no premises, and its witness, all of it and no more', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'smallestEigenvalue', [arithmeticTheorem(context)], witnessOf(r.numbers(A), '0', '2')),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(
      () => infer(context, 'smallestEigenvalue', [], { ...(witnessOf(r.numbers(A), '0', '2') as object), shift: '0' }),
      'malformed',
      '$.witness.shift: expected only the keys matrix, lower, upper, vector, precision, got the unknown key "shift"',
    );
  });
});
