import { expect } from 'chai';
import { Refusal } from 'lossproof/search';
import { laws } from '../../../../lemmas/sc16/shared/laws.js';
import { drawProblem, proveMinimum, startingWeights, train } from '../../../../lemmas/sc16/shared/minimum.js';
import { networkOnData, networkShapes } from '../../../../lemmas/sc16/shared/twoLayer.js';
import { rationals as matrix } from '../../../support.js';
import { jobOf } from '../jobs.js';

const network = networkOnData('1/10');

function minimumAt(sizes: { readonly d0: number; readonly d1: number; readonly N: number }) {
  const job = jobOf(sizes, networkShapes(sizes));
  return { job, problem: drawProblem(job, laws.inputs, laws.noise) };
}

describe('minima by training', () => {
  for (const [sizes, error] of [
    [{ d0: 2, d1: 3, N: 4 }, 'zero'],
    [{ d0: 2, d1: 2, N: 6 }, 'positive'],
  ] as const) {
    it(`have ${error} error at ${JSON.stringify(sizes)}, and are proved`, async () => {
      const { job, problem } = minimumAt(sizes);
      expect(await train(job, problem, 40)).to.equal(true);
      expect(Object.keys(job.instance)).to.deep.equal(['X', 'E', 'y', 'W1', 'w2']);
      const { theorem } = proveMinimum(job, network, sizes.d0 * sizes.d1);
      expect(theorem.proposition).to.deep.equal({ kind: 'differentiableMinimum', network, error });
    });
  }

  it('are none without attempts, and then the instance has no weights', async () => {
    const { job, problem } = minimumAt({ d0: 2, d1: 2, N: 3 });
    expect(await train(job, problem, 0)).to.equal(false);
    expect(Object.keys(job.instance)).to.deep.equal(['X', 'E', 'y']);
  });

  it('are not claimed of weights at which the gradient does not vanish', () => {
    const { job } = minimumAt({ d0: 1, d1: 1, N: 1 });
    job.give('W1', matrix([[1000]]));
    job.give('w2', matrix([[1]]));
    expect(() => proveMinimum(job, network, 1)).to.throw(Refusal);
  });

  it('are looked for from other weights in each attempt, the same ones for one seed', () => {
    const startAt = (attempt: number) => startingWeights(jobOf({}, {}), attempt, 2, 3);
    expect(startAt(0)).to.deep.equal(startAt(0));
    expect(startAt(1)).to.not.deep.equal(startAt(0));
    expect(startAt(0).map((row) => row.length)).to.deep.equal([3, 3]);
  });
});
