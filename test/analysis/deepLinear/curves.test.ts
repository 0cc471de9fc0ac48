/** Curves through critical points: the loss along them, evaluated at tiny times, falls or rises as they promise. */
import { expect } from 'chai';
import fc from 'fast-check';
import {
  deepLinear,
  linearNetworks,
  rankOf,
  rationals,
  type LinearPoint,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import { isZeroMatrix } from '../../../src/analysis/deepLinear/algebra.js';
import { escapeCurves, lineAlong, primitive, unitRise } from '../../../src/analysis/deepLinear/curves.js';
import { rationalNumbers, rationals as numbers, shownRows } from '../../support.js';
import { changeAt, diceFor, signAlong } from './losses.js';

const shown = (point: LinearPoint): string =>
  JSON.stringify([point.inputs, point.targets, ...point.weights].map(shownRows));

/** A network of one input, two hidden units and one output, with every weight zero. */
const origin = deepLinear.plainPoint(numbers([[1]]), numbers([[2]]), [numbers([[0], [0]]), numbers([[0, 0]])]);

describe('lineAlong', () => {
  it('cuts a column into layers, row by row', () => {
    const point = deepLinear.plainPoint(numbers([[1], [1]]), numbers([[1]]), [
      numbers([
        [1, 2],
        [3, 4],
      ]),
      numbers([[5, 6]]),
    ]);
    const line = lineAlong(point, numbers([[1], [2], [3], [4], [5], [6]]));
    expect(line.map((layer) => layer.map(shownRows))).to.deep.equal([
      [
        [
          ['1', '2'],
          ['3', '4'],
        ],
      ],
      [[['5', '6']]],
    ]);
  });
});

describe('primitive', () => {
  it('has whole numbers without a common divisor, in the same direction', () => {
    const lines = fc.array(rationalNumbers, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(lines, (entries) => {
        fc.pre(entries.some((entry) => !rationals.isZero(entry)));
        const [first, ...rest] = entries as [Rational, Rational, Rational];
        const line = [[{ rows: 1, columns: 1, entries: [first] }], [{ rows: 1, columns: 2, entries: rest }]];
        const found = primitive(line).flatMap((layer) => layer.flatMap((V) => V.entries));
        expect(found.every(({ denominator }) => denominator === 1n)).to.equal(true);
        expect(found.map(({ numerator }) => numerator).reduce(rationals.greatestCommonDivisor, 0n)).to.equal(1n);
        const place = entries.findIndex((entry) => !rationals.isZero(entry));
        const factor = rationals.divide(found[place] as Rational, entries[place] as Rational);
        expect(rationals.sign(factor)).to.equal(1);
        expect(entries.map((entry) => rationals.multiply(factor, entry))).to.deep.equal(found);
      }),
    );
  });
});

describe('unitRise', () => {
  it('raises the loss along a single weight, or no single weight changes the outputs', () => {
    const dice = diceFor('unit rises');
    let none = 0;
    for (let number = 0; number < 150; number++) {
      const widths = Array.from({ length: 3 + dice(2) }, () => 1 + dice(3));
      const point = deepLinear.pointByTargets({ widths, samples: 1 + dice(3) }, dice);
      const curve = unitRise(point);
      if (curve !== undefined) {
        const entries = curve.flatMap((layer) => layer.flatMap((V) => V.entries));
        expect(entries.filter((entry) => !rationals.isZero(entry)).map(rationals.formatRational)).to.deep.equal(['1']);
        expect(signAlong(point, curve), shown(point)).to.equal(1);
        continue;
      }
      none++;
      point.weights.forEach((W, k) => {
        W.entries.forEach((_, at) => {
          const line = point.weights.map((V, l) => [
            { ...V, entries: V.entries.map((__, place) => (l === k && place === at ? rationals.ONE : rationals.ZERO)) },
          ]);
          expect(rationals.isZero(changeAt(point, line, rationals.ONE)), shown(point)).to.equal(true);
        });
      });
    }
    expect(none).to.be.greaterThan(5);
    expect(unitRise(origin)).to.equal(undefined);
  });
});

describe('escapeCurves', () => {
  it('lead down and up from critical points of low rank', () => {
    const dice = diceFor('escapes');
    let escaped = 0;
    for (let number = 0; number < 300; number++) {
      const widths = Array.from({ length: 3 + dice(3) }, () => 1 + dice(3));
      const sizes = { widths, samples: 1 + dice(3) };
      const point = (dice(2) === 0 ? deepLinear.pointBySpectrum : deepLinear.pointByTargets)(sizes, dice);
      const G = linearNetworks.gradientBetween(point, 0, point.weights.length);
      const outputs = linearNetworks.partialProducts(point).rights.at(-1) as Matrix<Rational>;
      const low = rankOf(outputs) < Math.min(rankOf(point.inputs), ...widths.slice(1));
      if (isZeroMatrix(G) || !low) continue;
      escaped++;
      const { falls, rises } = escapeCurves(point, G);
      expect([signAlong(point, falls), signAlong(point, rises)], shown(point)).to.deep.equal([-1, 1]);
    }
    expect(escaped).to.be.greaterThan(50);
  });

  it('lead from the origin, where one weight changes nothing', () => {
    const { falls, rises } = escapeCurves(origin, linearNetworks.gradientBetween(origin, 0, 2));
    expect([signAlong(origin, falls), signAlong(origin, rises)]).to.deep.equal([-1, 1]);
  });
});
