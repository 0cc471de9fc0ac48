import { shortReach } from '../../../../../src/report/words.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { largestMagnitude, sumOfSquares } from '../../../../../src/kernel/libraries/balls/ballSum.js';
import { Encloser } from '../../../../../src/kernel/libraries/reals/encloser.js';
import { rationalOfDouble } from '../../../../../src/kernel/core/data/packed.js';
import { nearestDouble } from '../../../../../src/kernel/libraries/floats/float.js';
import { Intervals } from '../../../../../src/kernel/libraries/reals/interval.js';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import { formatRational, type Rational } from '../../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../../src/kernel/reals.js';
import type { RealMatrix } from '../../../../../src/kernel/libraries/reals/real.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refusalOf, refuses } from '../../../../support.js';
import { ends, order } from '../../reals/intervals.js';

const witnessOf = (kind: string, of: RealMatrix, lower: string, upper: string) =>
  ({ expression: { kind, of }, lower, upper }) as never;
const apply = (...parts: Parameters<typeof witnessOf>) =>
  infer(contextOf(), 'enclosureByFloats', [], witnessOf(...parts));
const OTHERS = '$.witness: expected bounds around the enclosure in floating point, got others';

const A = r.numbers(
  numbers([
    ['1/3', '-7/2'],
    [2, 3],
  ]),
);

describe('rule enclosureByFloats', () => {
  it('encloses sums of squares and largest entries', () => {
    // 1/9 + 49/4 + 4 + 9 = 913/36
    const theorem = apply('sumOfSquares', A, '25361111111/1000000000', '25361111113/1000000000');
    expect(theorem.proposition).to.deep.equal({
      kind: 'enclosed',
      expression: r.sumOfSquares(A),
      lower: '25361111111/1000000000',
      upper: '25361111113/1000000000',
    });
    expect(theorem.assurance).to.equal('enclosed');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    expect(apply('largestMagnitude', A, '3499999999/1000000000', '3500000001/1000000000').proposition.kind).to.equal(
      'enclosed',
    );
  });

  it('takes an entry that cancels for as large as its radius allows', () => {
    // 1/3 and 1/3 − 2⁻⁶⁰ round to one double, and each is off by up to 2⁻⁵⁵.
    const close = formatRational(q.subtract(q.rational(1n, 3n), q.rational(1n, 1n << 60n)));
    const tiny = r.numbers(t.difference(t.constant('1/3', 1, 1), t.constant(close, 1, 1)));
    refuses(() => apply('largestMagnitude', tiny, '0', formatRational(q.rational(1n, 1n << 61n))), 'false', OTHERS);
    refuses(() => apply('largestMagnitude', tiny, '0', formatRational(q.rational(1n, 1n << 60n))), 'false', OTHERS);
    refuses(() => apply('largestMagnitude', tiny, formatRational(q.rational(1n, 1n << 61n)), '1'), 'false', OTHERS);
    expect(apply('largestMagnitude', tiny, '0', formatRational(q.rational(1n, 1n << 52n))).assurance).to.equal(
      'enclosed',
    );
    refuses(() => apply('sumOfSquares', tiny, '0', formatRational(q.rational(1n, 1n << 121n))), 'false', OTHERS);
    expect(apply('sumOfSquares', tiny, '0', formatRational(q.rational(1n, 1n << 104n))).assurance).to.equal('enclosed');
  });

  it('reaches the instance where the matrix is of the data', () => {
    const context = contextOf({ X: numbers([[3, 0, 1]]) });
    const witness = witnessOf('sumOfSquares', r.numbers(t.data('X')), '9', '11');
    const theorem = infer(context, 'enclosureByFloats', [], witness);
    expect(shortReach(theorem.reach)).to.equal('these × given');
    expect(theorem.instance).to.equal(context.instance);
  });

  it('refuses bounds that the number is beyond, by a rounding of it', () => {
    const entry = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('sumOfSquares', 'largestMagnitude'),
        (rows, kind) => {
          const exact =
            kind === 'sumOfSquares'
              ? rows.flat().reduce((sum, x) => sum + x * x, 0)
              : Math.max(...rows.flat().map(Math.abs));
          const [M, value] = [r.numbers(numbers(rows)), rationalOfDouble(exact)];
          const step = rationalOfDouble(Math.max(exact, 1) * 2 ** -45);
          const [below, above] = [formatRational(q.subtract(value, step)), formatRational(q.add(value, step))];
          expect(apply(kind, M, below, above).proposition.kind).to.equal('enclosed');
          const nothing = rationalOfDouble(Math.max(exact, 1) * 2 ** -53);
          refuses(() => apply(kind, M, formatRational(q.add(value, nothing)), above), 'false', OTHERS);
          refuses(() => apply(kind, M, below, formatRational(q.subtract(value, nothing))), 'false', OTHERS);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('agrees with intervals on many columns, several tiles of them, and is nearly as sharp', () => {
    const rows = [0, 1, 2].map((i) => Array.from({ length: 270 }, (_, j) => ((j * j * (i + 3) + 7 * i) % 997) - 498));
    const context = contextOf({ X: numbers(rows) });
    const X = t.data('X');
    for (const matrix of [r.minus(r.cosines(X), r.numbers(t.product(t.transpose(X), X)))]) {
      const I = new Intervals(90);
      for (const [kind, found] of [
        ['sumOfSquares', sumOfSquares(context, matrix)],
        ['largestMagnitude', largestMagnitude(context, matrix)],
      ] as const) {
        const [lower, upper] = ends(new Encloser(I, context).interval({ kind, of: matrix }));
        expect(order(found.lower, lower)).to.be.at.most(0);
        expect(order(upper, found.upper)).to.be.at.most(0);
        const width = nearestDouble(q.subtract(found.upper, found.lower));
        expect(width).to.be.below(1e-9 * nearestDouble(found.upper));
        const text = formatRational;
        const witness = (least: Rational, most: Rational) => witnessOf(kind, matrix, text(least), text(most));
        const take = (least: Rational, most: Rational) => infer(context, 'enclosureByFloats', [], witness(least, most));
        expect(take(found.lower, found.upper).proposition.kind).to.equal('enclosed');
        refuses(() => take(q.add(upper, rationalOfDouble(2 ** -60)), found.upper), 'false', OTHERS);
        refuses(() => take(found.lower, q.subtract(lower, rationalOfDouble(2 ** -60))), 'false', OTHERS);
        const plain = contextOf({ X: numbers(rows) }, { reference: true });
        expect(infer(plain, 'enclosureByFloats', [], witness(found.lower, found.upper)).proposition.kind).to.equal(
          'enclosed',
        );
      }
    }
  });

  it('refuses numbers beyond doubles, premises, and other kinds of expression', () => {
    const huge = r.numbers(numbers([[`1${'0'.repeat(400)}`]]));
    const big = r.numbers(numbers([[`1${'0'.repeat(200)}`, `1${'0'.repeat(300)}`]]));
    for (const matrix of [huge, r.minus(huge, huge)]) {
      for (const kind of ['sumOfSquares', 'largestMagnitude']) {
        const { code, expected } = refusalOf(() => apply(kind, matrix, '0', '1'));
        expect([code, expected]).to.deep.equal(['limit', 'a finite floating-point number']);
      }
    }
    refuses(
      () => apply('sumOfSquares', big, '0', '1'),
      'limit',
      '$: expected a finite floating-point number, got Infinity',
    );
    refuses(
      () => apply('smallestEigenvalue', A, '0', '1'),
      'false',
      '$.witness: expected a sum of squares or a largest size of entries, got smallestEigenvalue',
    );
    const context = contextOf();
    refuses(
      () =>
        infer(context, 'enclosureByFloats', [arithmeticTheorem(context)], witnessOf('sumOfSquares', A, '0', '1000')),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
