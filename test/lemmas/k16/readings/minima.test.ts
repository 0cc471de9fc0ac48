import { expect } from 'chai';
import fc from 'fast-check';
import * as minima from '../../../../lemmas/k16/readings/minima.js';
import { errorOf, leastNearby, minimaOf, numbersOf, partsOf, plainOf, residualsOf, type Rows } from './networks.js';

const OFFERS = Object.entries({
  repeatedSample: minima.repeatedSample,
  withoutNoise: minima.withoutNoise,
  rectified: minima.rectified,
  droppedSample: minima.droppedSample,
  equalSamplesUnderNoise: minima.equalSamplesUnderNoise,
  chosenAfterwards: minima.chosenAfterwards,
  unreached: minima.unreached,
});

/** A generator that repeats itself. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const two = (least: number) => fc.tuple(fc.integer({ min: least, max: 9 }), fc.integer({ min: least, max: 9 }));

describe('k16/readings/minima', () => {
  for (const [name, offered] of OFFERS) {
    it(`${name} is a minimum of positive error with no more samples than hidden weights, by trying`, () => {
      const [part, ...others] = minimaOf(offered);
      expect(others).to.deep.equal([]);
      if (part === undefined) return expect.fail('a minimum was expected');
      const network = plainOf(part.network);
      const { inputs, hidden, targets } = network;
      expect(targets.length).to.be.at.most(inputs.length * hidden.length);
      const error = errorOf(network);
      expect(error).to.be.greaterThan(0.01);
      expect(leastNearby(network, 1e-3, numbers(7))).to.be.at.least(error - 1e-12);
    });
  }

  it('has outputs that are multiples of one row, of which the best leaves the residual of the identity', () => {
    fc.assert(
      fc.property(two(1), two(1), two(-9), (z, a, y) => {
        const c = (y[0] * z[0] + y[1] * z[1]) / (z[0] ** 2 + z[1] ** 2);
        const best = [y[0] - c * z[0], y[1] - c * z[1]];
        // Without noise, the outputs are multiples of x; with equal samples, of the noise; with an unreached unit, of a ⊙ u.
        const weights = { hidden: [[1], [2]], output: [c / 3, c / 3], slope: 0.1, targets: y };
        const plain = {
          ...weights,
          inputs: [z],
          noise: [
            [1, 1],
            [1, 1],
          ],
        };
        expect(residualsOf(plain).map((e, n) => e - (best[n] as number))).to.satisfy((left: number[]) =>
          left.every((each) => Math.abs(each) < 1e-9),
        );
        expect(errorOf(plain)).to.be.at.most(leastNearby(plain, 1e-3, numbers(3)) + 1e-12);
        const noisy = {
          ...plain,
          inputs: [
            [1, 1],
            [1, 1],
          ],
          noise: [z],
          hidden: [[1, 0]],
          output: [c],
        };
        expect(errorOf(noisy)).to.be.at.most(leastNearby(noisy, 1e-3, numbers(3)) + 1e-12);
        const features = [
          [z[0] * a[1], z[1] * a[0]],
          [0, 0],
        ];
        const severed = {
          ...noisy,
          inputs: features,
          noise: [[a[0], a[1]]],
          hidden: [[1, 1]],
          output: [c / (a[0] * a[1])],
        };
        expect(errorOf(severed)).to.be.at.most(leastNearby(severed, 1e-3, numbers(3)) + 1e-9);
      }),
    );
  });

  it('chooses first weights, after data and noise, by which all features of a unit are equal', () => {
    fc.assert(
      fc.property(two(1), two(1), two(1), two(1), (a, b, c, d) => {
        const values = { E: [a, b], X: [c, d] } satisfies { [name: string]: Rows };
        const [identity] = partsOf(minima.chosenAfterwards);
        if (identity?.kind !== 'identity' || identity.left.kind !== 'product') return expect.fail('an identity');
        const [first, second] = numbersOf(identity.left.left, values) as [readonly number[], readonly number[]];
        expect(first[0]).to.equal(first[1]);
        expect(second[0]).to.equal(second[1]);
        const determinant = c[0] * d[1] - c[1] * d[0];
        expect(first[0]).to.equal(determinant * a[0] * a[1]);
      }),
    );
  });

  it('starts a descent where nothing moves, and other weights fit', () => {
    const values = partsOf(minima.stillStart).map((part) =>
      part.kind === 'identity' ? numbersOf(part.left).flat() : expect.fail(part.kind),
    );
    expect(values).to.deep.equal([[0, 0], [0], [0.5]]);
    const at = {
      inputs: [
        [1, 0],
        [0, 1],
      ],
      noise: [[1, 1]],
      targets: [1, -1],
      slope: 0.1,
    };
    expect(errorOf({ ...at, hidden: [[1, 1]], output: [0] })).to.equal(2);
    expect(errorOf({ ...at, hidden: [[1, -10]], output: [1] })).to.be.lessThan(1e-20);
  });
});
