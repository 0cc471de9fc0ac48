import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../src/kernel/rational.js';
import type { Rational } from '../../../src/kernel/rational.js';
import { Refusal } from '../../../src/kernel/refusal.js';
import { literal } from '../../../src/kernel/term.js';
import { infer } from '../../../src/kernel/theorem.js';
import { contextOf, numbers, refuses } from '../../support.js';
import { behavesLikeARuleOnAMatrix } from './matrixRules.js';
import { direction, reflected, whole } from './symmetric.js';

const tiny = (bits: number): Rational => q.rational(1n, 1n << BigInt(bits));
const ascending = (a: Rational, b: Rational): number => q.sign(q.subtract(a, b));

function accepts(
  eigenvalues: readonly Rational[],
  v: readonly number[],
  values: readonly Rational[],
  radius: Rational,
) {
  const matrix = literal(reflected(eigenvalues, v));
  const [texts, text] = [values.map(q.formatRational), q.formatRational(radius)];
  try {
    const witness = { matrix: matrix as never, values: texts, radius: text };
    const { proposition } = infer(contextOf(), 'spectrumByResidual', [], witness);
    expect(proposition).to.deep.equal({ kind: 'spectrumWithin', matrix, values: texts, radius: text });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'false') throw error;
    return false;
  }
}

describe('rule spectrumByResidual', () => {
  behavesLikeARuleOnAMatrix(
    'spectrumByResidual',
    [
      [2, 1],
      [1, 2],
    ],
    { values: ['1', '3'], radius: '1/1000000' },
    'enclosed',
  );

  it('accepts a radius that holds with room, and none that does not hold', () => {
    const cases = fc
      .integer({ min: 1, max: 6 })
      .chain((n) =>
        fc.tuple(
          direction(n),
          fc.array(fc.integer({ min: -30, max: 30 }), { minLength: n, maxLength: n }),
          fc.array(fc.integer({ min: -99, max: 99 }), { minLength: n, maxLength: n }),
          fc.integer({ min: -200, max: 200 }),
        ),
      );
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 50 }), ([v, numbers, shifts, exponent], bits) => {
        const scale = exponent < 0 ? tiny(-exponent) : q.rational(1n << BigInt(exponent));
        const exact = numbers.map((x) => q.multiply(whole(x), scale)).sort(ascending);
        const unit = q.multiply(scale, tiny(bits));
        // Thirds, so that what is stated is no double.
        const values = exact
          .map((value, k) => q.add(value, q.multiply(unit, q.rational(BigInt(shifts[k] as number), 300n))))
          .sort(ascending);
        const far = values
          .map((value, k) => q.subtract(value, exact[k] as Rational))
          .map((moved) => (q.sign(moved) < 0 ? q.negate(moved) : moved))
          .reduce((most, moved) => (ascending(moved, most) > 0 ? moved : most), q.ZERO);
        const shown = exact.map(q.formatRational).join();
        expect(
          accepts(exact, v, values, q.add(q.multiply(far, whole(4)), q.multiply(scale, tiny(36)))),
          shown,
        ).to.equal(true);
        expect(accepts(exact, v, values, far), shown).to.equal(false);
        expect(accepts(exact, v, values, q.multiply(far, q.rational(99n, 100n))), shown).to.equal(false);
      }),
      { numRuns: 100 },
    );
  });

  it('reaches a relative radius of 10⁻¹² at order 60', () => {
    const eigenvalues = Array.from({ length: 60 }, (_, i) => whole(i - 20));
    const v = Array.from({ length: 60 }, (_, i) => (i % 7) - 3);
    expect(accepts(eigenvalues, v, eigenvalues, q.rational(1n, 10n ** 10n))).to.equal(true);
  });

  it('refuses other counts of values, values out of order, and matrices that are not symmetric', () => {
    const matrix = numbers([
      [2, 1],
      [1, 2],
    ]);
    const apply =
      (values: string[], radius = '1', of = matrix) =>
      () =>
        infer(contextOf(), 'spectrumByResidual', [], { matrix: of, values, radius });
    apply(['1', '3'])();
    refuses(apply(['1']), 'false', '$.witness: expected 2 eigenvalues, got 1');
    refuses(apply(['1', '3', '4']), 'false', '$.witness: expected 2 eigenvalues, got 3');
    refuses(apply(['3', '1']), 'false', '$.witness: expected ascending values, got 1 after 3');
    refuses(apply([]), 'malformed', '$.witness.values: expected a list of at least 1, got []');
    const none = '$.witness: expected eigenvalues proved to be within 0, got a proof that does not reach it';
    refuses(apply(['1', '3'], '0'), 'false', none);
    refuses(apply(['1', '3'], '-1'), 'false', none.replace('within 0', 'within -1'));
    refuses(
      apply(
        ['1', '3'],
        '1',
        numbers([
          [2, 1],
          [0, 2],
        ]),
      ),
      'false',
      '$.witness: expected a symmetric matrix, got one that is not',
    );
    refuses(apply(['1', '3'], '1', numbers([[2, 1]])), 'mismatch', '$: expected a square matrix of 1 × 1, got 1 × 2');
    const huge = `${2n ** 1030n}`;
    refuses(apply(['1', huge], '1'), 'limit', '$: expected a finite floating-point number, got Infinity');
  });

  it('refuses values that are further off than the radius, to either side, and takes repeated ones', () => {
    const eigenvalues = [whole(1), whole(1), whole(5)];
    const v = [1, 2, 2];
    const radius = tiny(20);
    expect(accepts(eigenvalues, v, eigenvalues, radius)).to.equal(true);
    for (const side of [1n, -1n]) {
      for (const at of [0, 2]) {
        const values = eigenvalues.map((value, k) =>
          k === at || (at === 0 && side > 0n && k === 1)
            ? q.add(value, q.multiply(q.rational(3n * side), radius))
            : value,
        );
        expect(accepts(eigenvalues, v, values, radius), `eigenvalue ${at}, side ${side}`).to.equal(false);
      }
    }
    const matrix = literal(reflected(eigenvalues, v));
    refuses(
      () =>
        infer(contextOf(), 'spectrumByResidual', [], { matrix: matrix as never, values: ['5', '1', '1'], radius: '1' }),
      'false',
      '$.witness: expected ascending values, got 1 after 5',
    );
  });
});
