import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { lowerTail } from '../../../../../src/kernel/libraries/statistics/binomial.js';
import { digestOfMatrix, draw } from '../../../../../src/kernel/full.js';
import { type Entry, type Instance } from '../../../../../src/kernel/core/data/instance.js';
import type { Law } from '../../../../../src/kernel/core/data/law.js';
import * as m from '../../../../../src/kernel/libraries/algebra/matrices.js';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import { formatRational, rational, type Rational } from '../../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../../src/kernel/reals.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, ORIGIN, refuses } from '../../../../support.js';
import { evaluate } from '../../../../../src/kernel/libraries/algebra/evaluate.js';

const NORMAL: Law = { kind: 'gaussian', bits: 16 };
const WHOLE: Law = { kind: 'uniformNonzero', from: -9, to: 9 };
const X = t.data('X');

function drawn(label: string, rows: number, columns: number, law: Law): Entry {
  const recipe = { rows, columns, label, law };
  return { kind: 'draw', ...recipe, sha256: digestOfMatrix(draw(recipe, ORIGIN)) };
}

const POINTS = drawn('X', 4, 5, WHOLE);
const WEIGHTS = drawn('W', 12_000, 4, NORMAL);
const context = contextOf({ X: POINTS, W: WEIGHTS });
const WITNESS = {
  points: 'X',
  weights: 'W',
  formula: r.overlaps(X),
  lower: '0',
  upper: '1/14',
  precision: 64,
};
const apply = (change: object = {}, at = context) => infer(at, 'sampledActivities', [], { ...WITNESS, ...change });
const quarter = r.numbers(t.constant('1/4', 5, 5));

describe('rule sampledActivities', () => {
  it('bounds the distance of the probabilities to the formula', () => {
    const theorem = apply();
    expect(theorem.proposition).to.deep.equal({
      kind: 'enclosed',
      expression: r.largestMagnitude(r.minus(r.activities(X), r.overlaps(X))),
      lower: '0',
      upper: '1/14',
    });
    expect(theorem.assurance).to.equal('hashed');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.error).to.equal(`1/${2n ** 64n}`);
    expect(theorem.instance).to.equal(context.instance);
    refuses(
      () => apply({ upper: '1/40' }),
      'false',
      '$.witness: expected all entries shown to be within 1/40 of the formula, got one that is not',
    );
  });

  it('shows that another formula is wrong', () => {
    const theorem = apply({ formula: quarter, lower: '1/5', upper: '1' });
    expect(theorem.proposition).to.deep.include({ lower: '1/5', upper: '1' });
    refuses(
      () => apply({ formula: quarter, lower: '1/4', upper: '1' }),
      'false',
      '$.witness: expected an entry shown to be 1/4 or more from the formula, got none',
    );
    expect(() => apply({ formula: quarter })).to.throw('all entries shown to be within 1/14');
    // 3/4 is too much everywhere, and is shown to be so from the other side.
    const three = r.numbers(t.constant('3/4', 5, 5));
    expect(apply({ formula: three, lower: '1/2', upper: '1' }).error).to.equal(`1/${2n ** 64n}`);
  });

  it('agrees with exact shares of the circle in the plane', () => {
    const plane = contextOf({ X: drawn('X', 2, 4, WHOLE), W: drawn('W', 12_000, 2, NORMAL) });
    expect(apply({ formula: r.arcs(X), upper: '1/10' }, plane).assurance).to.equal('hashed');
  });

  it('counts neither what is written out nor what shares a stream', () => {
    const written = numbers([
      [1, 2, 3, 4, 5],
      [1, 0, 0, 0, 1],
      [0, 1, 0, 0, 1],
      [0, 0, 1, 0, 1],
    ]);
    const pointsMessage = '$.witness: expected points drawn under a name of their own, as the weights are, got X';
    const cases: readonly (readonly [Instance, object, string])[] = [
      [{ X: written, W: WEIGHTS }, {}, pointsMessage],
      [{ X: drawn('W', 4, 5, WHOLE), W: WEIGHTS }, {}, pointsMessage],
      [
        { X: POINTS, W: drawn('lucky', 300, 4, NORMAL) },
        {},
        'weights drawn under their own name by a normal law, got W',
      ],
      [{ X: POINTS, W: drawn('W', 30, 4, WHOLE) }, {}, 'weights drawn under their own name by a normal law, got W'],
      [{ X: POINTS }, {}, 'weights drawn under their own name by a normal law, got W'],
      [{ X: drawn('X', 4, 4, NORMAL) }, { weights: 'X' }, pointsMessage],
    ];
    for (const [instance, change, message] of cases) {
      expect(() => apply(change, contextOf(instance))).to.throw(message);
    }
  });

  it('refuses shapes that do not fit, and numbers too long to count with', () => {
    refuses(
      () => apply({}, contextOf({ X: drawn('X', 3, 5, WHOLE), W: WEIGHTS })),
      'mismatch',
      '$: expected points of the dimension of the weights, of 4 × 5, got 3 × 5',
    );
    refuses(
      () => apply({ formula: r.numbers(t.constant('1/4', 4, 4)) }),
      'mismatch',
      '$: expected the formula of 5 × 5, got 4 × 4',
    );
    const message = '$.witness: expected inner products below 2⁵³, in units of the last place, got larger ones';
    const long: Law = { kind: 'gaussian', bits: 40 };
    for (const bits of [40, 64]) {
      const instance = { X: drawn('X', 4, 5, long), W: drawn('W', 30, 4, { kind: 'gaussian', bits }) };
      refuses(() => apply({}, contextOf(instance)), 'false', message);
      refuses(
        () => apply({}, contextOf({ ...instance, X: drawn('X', 4, 5, { kind: 'gaussian', bits: 64 }) })),
        'false',
        message,
      );
    }
    refuses(
      () => apply({}, contextOf({ X: drawn('X', 1, 1, WHOLE), W: drawn('W', 100_001, 1, NORMAL) })),
      'limit',
      '$.witness: expected at most 100000 weights, got 100001',
    );
  });

  it('adds the rounding of the weights to the bounds', () => {
    // To 1 bit the slack is 4/2 and no bound below 1 can be shown.
    const coarse = contextOf({ X: POINTS, W: drawn('W', 12_000, 4, { kind: 'gaussian', bits: 1 }) });
    expect(() => apply({ upper: '99/100' }, coarse)).to.throw('all entries shown to be within 99/100');
    expect(() => apply({ formula: quarter, lower: '1/100', upper: '3' }, coarse)).to.throw('1/100 or more');
    expect(apply({ upper: '3' }, coarse).assurance).to.equal('hashed');
  });

  describe('against tails in ℚ', () => {
    const [draws, share] = [903, q.divide(rational(1n, 1n << 68n), rational(6n))];
    const two = contextOf({ X: drawn('X', 2, 2, WHOLE), W: drawn('W', draws, 2, NORMAL) });
    const W = evaluate(two, t.data('W'));
    const slack = rational(2n, 1n << 16n);
    const nothing = r.numbers(t.constant('0', 2, 2));
    /** The counts of the pairs (1, 1), (1, 2) and (2, 2), taken directly from the rows of W. */
    const counts = [
      [0, 0],
      [0, 1],
      [1, 1],
    ].map(
      (pair) =>
        Array.from({ length: draws }, (_, row) => row).filter((row) =>
          pair.every((j) => {
            const x = evaluate(two, X);
            return q.sign(q.dot([m.at(W, row, 0), m.at(W, row, 1)], [m.at(x, 0, j), m.at(x, 1, j)])) > 0;
          }),
        ).length,
    );
    const most = Math.max(...counts);
    const text = (thousandths: number) => formatRational(rational(BigInt(thousandths), 1000n));
    /** A tail is bounded by a geometric series, so that it is taken for up to this much more. */
    const [apart, beside] = [rational(1n, 1n), rational(2n, 1n)];
    const isShown = (tail: Rational, room: Rational) => q.sign(q.subtract(share, q.multiply(tail, room))) >= 0;
    /** The first of 1, 2, … 1000 for which something holds that holds from there on. */
    const least = (holds: (thousandths: number) => boolean) => {
      let [low, high] = [0, 1000];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (holds(middle)) high = middle;
        else low = middle;
      }
      return high;
    };

    it('shares the error among all pairs and both sides', () => {
      // All are at least 0 for certain, so only how large the largest may be is to be shown.
      const above = (room: Rational) =>
        least((k) => {
          const p = q.subtract(rational(BigInt(k), 1000n), slack);
          return (
            q.sign(q.subtract(p, rational(BigInt(most), BigInt(draws)))) > 0 && isShown(lowerTail(draws, most, p), room)
          );
        });
      expect(apply({ formula: nothing, upper: text(above(beside)) }, two).error).to.equal(`1/${2n ** 64n}`);
      expect(() => apply({ formula: nothing, upper: text(above(apart) - 1) }, two)).to.throw('all entries shown');
      const below = (room: Rational) =>
        1000 -
        least((k) => {
          const p = q.subtract(rational(BigInt(k), 1000n), slack);
          const fails = draws - most;
          return (
            q.sign(q.subtract(p, rational(BigInt(fails), BigInt(draws)))) > 0 &&
            isShown(lowerTail(draws, fails, p), room)
          );
        });
      expect(apply({ formula: nothing, lower: text(below(beside)), upper: '1' }, two).error).to.equal(`1/${2n ** 64n}`);
      expect(() => apply({ formula: nothing, lower: text(below(apart) + 1), upper: '1' }, two)).to.throw(
        'or more from',
      );
    });

    it('knows no probability below 0 or above 1', () => {
      expect(counts.some((count) => count % 2 === 1)).to.equal(true);
      for (const formula of [nothing, r.numbers(t.constant('1', 2, 2))]) {
        expect(() => apply({ formula, lower: '19/20', upper: '2' }, two)).to.throw('19/20 or more from');
      }
    });

    it('does not count what is neither active nor inactive', () => {
      const zero = { X: drawn('X', 2, 2, { kind: 'uniform', from: 0, to: 0 }), W: drawn('W', draws, 2, NORMAL) };
      expect(apply({ formula: nothing, upper: '1/10' }, contextOf(zero)).error).to.equal(`1/${2n ** 64n}`);
    });
  });

  it('lets nobody choose the error, and takes no premises', () => {
    refuses(
      () => apply({ error: '1/2' }),
      'malformed',
      '$.witness.error: expected only the keys points, weights, formula, lower, upper, precision, got the unknown key "error"',
    );
    refuses(
      () => infer(context, 'sampledActivities', [arithmeticTheorem(context)], WITNESS),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
