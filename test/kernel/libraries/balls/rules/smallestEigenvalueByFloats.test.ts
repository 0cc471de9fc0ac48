import { shortReach } from '../../../../../src/report/words.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import fc from 'fast-check';
import * as r from '../../../../../src/kernel/reals.js';
import type { RealMatrix } from '../../../../../src/kernel/libraries/reals/real.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

/** Eigenvalues 1 and 3, with the eigenvectors (1, −1) and (1, 1). */
const A = numbers([
  [2, 1],
  [1, 2],
]);
const least = numbers([[1], [-1]]);
const witnessOf = (matrix: RealMatrix, lower: string, upper: string, vector: Term = least) =>
  ({ matrix, lower, upper, vector }) as never;
const apply = (...parts: Parameters<typeof witnessOf>) =>
  infer(contextOf(), 'smallestEigenvalueByFloats', [], witnessOf(...parts));

const RAYLEIGH = '$.witness: expected vᵀAv at most upper·vᵀv, all errors counted, got a vector that does not show it';
const CHOLESKY = (lower: string) =>
  `$.witness: expected eigenvalues that floating point proves to be at least ${lower}, got a proof that does not reach it`;

describe('rule smallestEigenvalueByFloats', () => {
  it('encloses from both sides', () => {
    const [lower, upper] = ['999999999999/1000000000000', '1000000000001/1000000000000'];
    const theorem = apply(r.numbers(A), lower, upper);
    const expression = r.smallestEigenvalue(r.numbers(A));
    expect(theorem.proposition).to.deep.equal({ kind: 'enclosed', expression, lower, upper });
    expect(theorem.assurance).to.equal('enclosed');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
  });

  it('refuses bounds on the wrong side by a rounding, and vectors that show nothing', () => {
    const ulp = (n: bigint) => `${(1n << 52n) + n}/${1n << 52n}`;
    refuses(() => apply(r.numbers(A), '1', '2'), 'false', CHOLESKY('1'));
    refuses(() => apply(r.numbers(A), ulp(1n), '2'), 'false', CHOLESKY(ulp(1n)));
    refuses(() => apply(r.numbers(A), '0', '1'), 'false', RAYLEIGH);
    refuses(() => apply(r.numbers(A), '0', ulp(-1n)), 'false', RAYLEIGH);
    refuses(() => apply(r.numbers(A), '0', '2', numbers([[1], [1]])), 'false', RAYLEIGH);
    refuses(() => apply(r.numbers(A), '5', '0'), 'false', RAYLEIGH);
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
        fc.array(entry, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: -5, max: 5 }),
        entry,
        fc.integer({ min: -40, max: 40 }),
        fc.boolean(),
        (u, s, factor, bound, asProduct) => {
          const rows = u.map((a, i) => u.map((b, j) => (i === j ? s : 0) + factor * a * b));
          const smallest = s + Math.min(0, factor * u.reduce((sum, a) => sum + a * a, 0));
          const row = numbers([u]);
          const outer = t.scale(`${factor}`, t.product(t.transpose(row), row));
          const matrix = asProduct ? t.sum(outer, t.diagonal(t.constant(`${s}`, 1, u.length))) : numbers(rows);
          const attempt = () =>
            apply(r.numbers(matrix), `${bound}`, '1000', numbers(u.map((_, i) => [i === 0 ? 1 : 0])));
          if (bound < smallest) expect(attempt().proposition.kind).to.equal('enclosed');
          else refuses(attempt, 'false', CHOLESKY(`${bound}`));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('counts the radii: overlaps of twins, whose eigenvalue 0 floats cannot tell from 10⁻⁸', () => {
    const twins = numbers([
      [1, 1],
      [2, 2],
    ]);
    refuses(() => apply(r.overlaps(twins), '1/1000000000000', '1/2'), 'false', CHOLESKY('1/1000000000000'));
    refuses(() => apply(r.overlaps(twins), '-1', '1/1000000000000'), 'false', RAYLEIGH);
    expect(apply(r.overlaps(twins), '-1/1000000', '1/1000000').proposition.kind).to.equal('enclosed');
  });

  it('takes several tiles, from the data, with either arithmetic', () => {
    const rows = [0, 1, 2].map((i) => Array.from({ length: 260 }, (_, j) => ((j * j * (i + 3) + 7 * i) % 101) - 50));
    const X = t.data('X');
    const kernel = r.hadamard(r.cosines(X), r.overlaps(X));
    const shifted = r.minus(kernel, r.numbers(t.diagonal(t.constant('-1', 1, 260))));
    const first = numbers(Array.from({ length: 260 }, (_, i) => [i === 0 ? 1 : 0]));
    for (const reference of [true, false]) {
      const context = contextOf({ X: numbers(rows) }, { reference });
      const take = (lower: string) =>
        infer(context, 'smallestEigenvalueByFloats', [], witnessOf(shifted, lower, '151/100', first));
      const theorem = take('999/1000');
      expect(shortReach(theorem.reach)).to.equal('these × given');
      expect(theorem.instance).to.equal(context.instance);
      // The kernel of 260 samples in three dimensions has nearly no least eigenvalue.
      refuses(() => take('11/10'), 'false', CHOLESKY('11/10'));
    }
  });

  it('takes matrices that are symmetric by their form or by their numbers', () => {
    const skew = numbers([
      [2, 1],
      [0, 2],
    ]);
    const plain = r.numbers(skew);
    for (const matrix of [plain, r.hadamard(plain, r.overlaps(A)), r.minus(r.overlaps(A), plain)]) {
      refuses(() => apply(matrix, '0', '9'), 'false', '$.witness: expected a symmetric matrix, got one that is not');
    }
    refuses(
      () => apply(r.numbers(numbers([[1, 2]])), '0', '9'),
      'mismatch',
      '$: expected a square matrix of 1 × 1, got 1 × 2',
    );
    const gram = t.product(t.transpose(skew), skew);
    for (const form of [
      gram,
      t.product(skew, t.transpose(skew)),
      t.transpose(gram),
      t.hadamard(gram, t.product(skew, t.transpose(skew))),
      t.difference(t.scale('2', gram), gram),
    ]) {
      expect(apply(r.numbers(form), '-100', '100').proposition.kind).to.equal('enclosed');
    }
  });

  it('refuses numbers beyond doubles', () => {
    const huge = `1${'0'.repeat(200)}`;
    refuses(
      () => apply(r.numbers(t.product(numbers([[huge], [huge]]), numbers([[huge, huge]]))), '0', '1'),
      'limit',
      '$: expected a finite floating-point number, got Infinity',
    );
  });

  it('takes no premises, and its witness, all of it and no more', () => {
    const context = contextOf();
    refuses(
      () =>
        infer(context, 'smallestEigenvalueByFloats', [arithmeticTheorem(context)], witnessOf(r.numbers(A), '0', '2')),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(
      () =>
        infer(context, 'smallestEigenvalueByFloats', [], {
          ...(witnessOf(r.numbers(A), '0', '2') as object),
          precision: 64,
        }),
      'malformed',
      '$.witness.precision: expected only the keys matrix, lower, upper, vector, got the unknown key "precision"',
    );
  });
});
