import { expect } from 'chai';
import {
  Undecided,
  deepLinear,
  evaluate,
  linearNetworks,
  matrices,
  multiplyExactly,
  rationals,
} from 'lossproof/search';
import {
  diceOf,
  drawnOfKind,
  drawnPoint,
  fullRankData,
  givePoint,
  giveZeroWeights,
} from '../../../../lemmas/k16/shared/points.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { jobOf, rowsOf } from '../looks.js';

describe('k16/shared/points', () => {
  it('throws dice below their bound, the same from the same seed, and other ones from another', () => {
    const thrown = (seed: string) => {
      const dice = diceOf(jobOf(sizesOf([1, 1, 1], 1), { seed }), 'dice');
      return Array.from({ length: 5000 }, () => dice(7));
    };
    const numbers = thrown('1');
    expect(new Set(numbers)).to.deep.equal(new Set([0, 1, 2, 3, 4, 5, 6]));
    expect(thrown('1')).to.deep.equal(numbers);
    expect(thrown('2')).not.to.deep.equal(numbers);
  });

  for (const are of ['distinct', 'drawn'] as const) {
    it(`draws data whose fit has the singular values that are named, ${are}`, () => {
      const { inputs, targets, U, values } = fullRankData(jobOf(sizesOf([3, 2, 2], 5)), are);
      if (are === 'distinct') expect(values).to.deep.equal([4, 2, 1]);
      expect(Math.min(...values)).to.be.greaterThan(0);
      const fit = deepLinear.leastSquaresFit(inputs, targets);
      const sigma = multiplyExactly(multiplyExactly(fit, inputs), matrices.transpose(targets));
      const squares = matrices.matrix(2, 2, (i, j) =>
        i === j ? rationals.rational(BigInt((values[i] as number) ** 2)) : rationals.ZERO,
      );
      expect(rowsOf(multiplyExactly(sigma, U))).to.deep.equal(rowsOf(multiplyExactly(U, squares)));
    });
  }

  for (const widths of [
    [2, 1, 3],
    [3, 2, 1, 2],
    [2, 2, 2, 2, 2, 2],
  ]) {
    it(`draws points where every gradient vanishes, at the widths ${widths.join(', ')}`, () => {
      const dice = diceOf(jobOf(sizesOf(widths, 3)), 'points');
      for (let n = 0; n < 10; n++) {
        const point = drawnPoint(sizesOf(widths, 3), dice);
        const entries = linearNetworks.gradients(point).flatMap((gradient) => gradient.entries);
        expect(entries.every(rationals.isZero), `point ${n}`).to.equal(true);
      }
    });
  }

  for (const kind of ['global', 'strict', 'bad'] as const) {
    it(`draws until a point is ${kind}`, () => {
      const point = drawnOfKind(jobOf(sizesOf([2, 2, 2, 2], 3)), kind);
      expect(deepLinear.decide(point).kind).to.equal(kind);
    });
  }

  it('is undecided where no point is of the kind', () => {
    expect(() => drawnOfKind(jobOf(sizesOf([1, 1, 1], 1)), 'bad')).to.throw(Undecided, 'none of 400 critical points');
  });

  it('makes a point part of the instance under the names of its matrices', () => {
    const job = jobOf(sizesOf([2, 2, 2, 2], 3));
    const point = drawnPoint(job.sizes, diceOf(job, 'points'));
    givePoint(job, point);
    expect(Object.keys(job.instance)).to.deep.equal(['X', 'Y', 'W1', 'W2', 'W3']);
    expect(rowsOf(evaluate(job.context, { kind: 'data', name: 'W2' }))).to.deep.equal(
      point.weights[1] === undefined ? undefined : rowsOf(point.weights[1]),
    );
  });

  it('gives weights of zeros to data that they do not fit', () => {
    const job = jobOf(sizesOf([2, 2, 2], 3));
    giveZeroWeights(job);
    expect(rowsOf(evaluate(job.context, { kind: 'data', name: 'W1' }))).to.deep.equal([
      ['0', '0'],
      ['0', '0'],
    ]);
    expect(
      evaluate(job.context, { kind: 'data', name: 'Y' }).entries.some((entry) => !rationals.isZero(entry)),
    ).to.equal(true);
  });
});
