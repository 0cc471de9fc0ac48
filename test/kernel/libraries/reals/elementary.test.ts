/** Compares π and the inverse functions with independent numbers, which reference/values.py computes. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { arccos, arcsin, arctan, overlap, pi } from '../../../../src/kernel/libraries/reals/elementary.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { refuses } from '../../../support.js';
import { around, decimalNumber, ends, fractions, holds, order, width } from './intervals.js';

type Row = readonly [number, number, string];
const VALUES = JSON.parse(
  readFileSync(new URL('../../../../../test/kernel/reference/values.json', import.meta.url), 'utf8'),
) as {
  readonly pi: string;
  readonly arctan: readonly Row[];
  readonly arcsin: readonly Row[];
  readonly arccos: readonly Row[];
  readonly overlap: readonly (readonly [number, number, number, string])[];
};

/** The values have 60 digits, and at most ten of them are before the point. */
const SLACK = rational(1n, 10n ** 57n);
const PRECISIONS = [16, 40, 128, 180];

function agrees(compute: (I: Intervals) => Interval, expected: string, what: string): void {
  for (const precision of PRECISIONS) {
    const found = compute(new Intervals(precision));
    holds(found, decimalNumber(expected), `${what} at ${precision} bits`, SLACK);
    expect(order(width(found), rational(4n, 2n ** BigInt(precision - 2))), `${what}, ${precision}`).to.be.at.most(0);
  }
}

describe('elementary', () => {
  it('encloses π', () => {
    agrees(pi, VALUES.pi, 'π');
    const I = new Intervals(200);
    expect(pi(I)).to.equal(pi(I));
  });

  it('keeps no π that the arithmetic of a caller made up', () => {
    const precision = 137;
    const tampered = new Intervals(precision);
    const three = new Intervals(precision).ofInteger(3n);
    Object.defineProperty(tampered, 'round', { value: () => three });
    pi(tampered);
    holds(pi(new Intervals(precision)), decimalNumber(VALUES.pi), 'π', SLACK);
  });

  for (const [name, f] of Object.entries({ arctan, arcsin, arccos })) {
    it(`encloses ${name}`, () => {
      for (const [n, m, expected] of VALUES[name as 'arctan']) {
        const at = rational(BigInt(n), BigInt(m));
        agrees((I) => f(I, around(400, at, at)), expected, `${name} ${n}/${m}`);
      }
    });
  }

  it('encloses the overlap of two half-spaces', () => {
    for (const [xx, yy, xy, expected] of VALUES.overlap) {
      const pair = { xx: BigInt(xx), yy: BigInt(yy), xy: BigInt(xy) };
      agrees((I) => overlap(I, pair), expected, `overlap ${xx} ${yy} ${xy}`);
    }
  });

  it('finds the overlap of parallel and opposite vectors exactly', () => {
    const I = new Intervals(64);
    expect(ends(overlap(I, { xx: 2n, yy: 8n, xy: 4n }))).to.deep.equal([rational(1n, 2n), rational(1n, 2n)]);
    expect(ends(overlap(I, { xx: 2n, yy: 8n, xy: -4n }))).to.deep.equal([rational(0n), rational(0n)]);
  });

  it('narrows, and the enclosures at different precisions meet', () => {
    fc.assert(
      fc.property(fractions, (at) => {
        const found = [20, 50, 120, 250].map((precision) => arctan(new Intervals(precision), around(400, at, at)));
        const [last] = found.slice(-1).map(ends) as [readonly [Rational, Rational]];
        for (const interval of found) {
          const [lower, upper] = ends(interval);
          expect(order(lower, last[1])).to.be.at.most(0);
          expect(order(last[0], upper)).to.be.at.most(0);
        }
        for (let i = 1; i < found.length; i++) {
          expect(order(width(found[i] as Interval), width(found[i - 1] as Interval))).to.be.at.most(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes intervals from end to end', () => {
    const I = new Intervals(60);
    const x = around(60, rational(-1n), rational(1n));
    const [low, high] = ends(arctan(I, x));
    expect(order(low, rational(-785n, 1000n))).to.equal(-1);
    expect(order(rational(785n, 1000n), high)).to.equal(-1);
    const half = around(60, rational(-1n, 2n), rational(1n, 2n));
    holds(arcsin(I, half), rational(0n), 'arcsin');
    const [least, most] = ends(arccos(I, half));
    // From π/3 to 2π/3.
    expect(order(least, rational(10472n, 10000n))).to.equal(-1);
    expect(order(rational(20943n, 10000n), most)).to.equal(-1);
  });

  it('refuses sines that may lie beyond ±1', () => {
    const I = new Intervals(60);
    const message = '$: expected a sine or cosine from −1 to 1, got an enclosure that goes beyond; more bits may help';
    refuses(() => arcsin(I, around(60, rational(0n), rational(3n, 2n))), 'false', message);
    refuses(() => arccos(I, around(60, rational(-3n, 2n), rational(0n))), 'false', message);
  });
});
