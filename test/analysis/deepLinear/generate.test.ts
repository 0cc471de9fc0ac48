/** Generated critical points: no slope in any weight, and data with the spectrum that they were made from. */
import { expect } from 'chai';
import { deepLinear, rankOf, rationals, type LinearPoint } from 'lossproof/search';
import { identityOf, isZeroMatrix, minus, times, transposed, whole } from '../../../src/analysis/deepLinear/algebra.js';
import { isCritical } from '../../../src/analysis/deepLinear/generate.js';
import { rationals as numbers, shownRows } from '../../support.js';
import { diceFor, slopes } from './losses.js';

const shown = (point: LinearPoint): string =>
  JSON.stringify([point.inputs, point.targets, ...point.weights].map(shownRows));

describe('analysis/deepLinear/generate', () => {
  for (const [name, generate] of [
    ['spectrum', deepLinear.pointBySpectrum],
    ['targets', deepLinear.pointByTargets],
  ] as const) {
    it(`makes points by ${name} of the sizes that were asked for, with no slope in any weight`, () => {
      const dice = diceFor(`points by ${name}`);
      const ranks = new Set<number>();
      for (let number = 0; number < 120; number++) {
        const widths = Array.from({ length: 3 + dice(3) }, () => 1 + dice(3));
        const samples = 1 + dice(4);
        const point = generate({ widths, samples }, dice);
        expect([point.inputs.rows, ...point.weights.map(({ rows }) => rows)]).to.deep.equal(widths);
        expect([point.inputs.columns, point.targets.columns]).to.deep.equal([samples, samples]);
        expect(point.targets.rows).to.equal(widths.at(-1));
        expect(slopes(point).every(rationals.isZero), shown(point)).to.equal(true);
        ranks.add(rankOf(point.targets));
      }
      expect([...ranks].sort()).to.include.members([1, 2, 3]);
    });
  }

  it('makes points by spectrum of networks without hidden layer', () => {
    const dice = diceFor('no hidden layer');
    for (let number = 0; number < 60; number++) {
      const widths = [1 + dice(3), 1 + dice(3)];
      const point = deepLinear.pointBySpectrum({ widths, samples: 1 + dice(4) }, dice);
      expect(slopes(point).every(rationals.isZero), shown(point)).to.equal(true);
    }
  });

  it('makes data with orthogonal U, and BX = UDQ for its least-squares fit B', () => {
    const dice = diceFor('spectral data');
    for (let number = 0; number < 40; number++) {
      const widths = [1 + dice(4), 2, 1 + dice(4)];
      const samples = 1 + dice(4);
      const rank = 1 + dice(Math.min(widths[0] as number, samples));
      const values = Array.from({ length: rank }, () => dice(5));
      const { inputs, targets, U, leftInverse } = deepLinear.spectralData({ widths, samples }, values, dice);
      const Q = times(leftInverse, inputs);
      expect(isZeroMatrix(minus(times(U, transposed(U)), identityOf(U.rows)))).to.equal(true);
      expect(isZeroMatrix(minus(times(Q, transposed(Q)), identityOf(rank)))).to.equal(true);
      expect(rankOf(inputs)).to.equal(rank);
      const D = {
        rows: U.rows,
        columns: rank,
        entries: Array.from({ length: U.rows * rank }, (_, at) =>
          whole(Math.floor(at / rank) === at % rank ? (values[at % rank] as number) : 0),
        ),
      };
      const B = deepLinear.leastSquaresFit(inputs, targets);
      expect(shownRows(times(B, inputs))).to.deep.equal(shownRows(times(U, D, Q)));
    }
  });

  it('draws sparse matrices of small numbers, empty ones where nothing is to be filled', () => {
    const dice = diceFor('sparse');
    const entries = deepLinear.sparseMatrix(40, 50, dice, 2).entries.map(({ numerator }) => Number(numerator));
    expect(new Set(entries)).to.deep.equal(new Set([0, 1, -1, 2, -2]));
    // Half are filled, of which a fifth is zero.
    expect(entries.filter((entry) => entry === 0).length).to.be.within(1000, 1400);
    expect(isZeroMatrix(deepLinear.sparseMatrix(9, 9, dice, 0))).to.equal(true);
  });
});

describe('isCritical', () => {
  it('holds exactly where no weight has a slope', () => {
    const dice = diceFor('critical or not');
    const answers = new Set<boolean>();
    for (let number = 0; number < 100; number++) {
      const point = deepLinear.pointByTargets({ widths: [2, 1, 2], samples: 2 }, dice);
      const moved = dice(2) === 0 ? point : { ...point, targets: deepLinear.sparseMatrix(2, 2, dice, 3) };
      const critical = slopes(moved).every(rationals.isZero);
      expect(isCritical(moved), shown(moved)).to.equal(critical);
      answers.add(critical);
    }
    expect(answers.size).to.equal(2);
    expect(isCritical(deepLinear.plainPoint(numbers([[1]]), numbers([[3]]), [numbers([[3]])]))).to.equal(true);
  });
});
