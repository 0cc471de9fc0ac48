/** The search for proofs of sc16/zero-error-deep: the theorem from cited ones, and minima of the last two layers by training. */
import { defineClaim, type Step } from 'lossproof/search';
import { lastTwo } from './shared/deep.js';
import { drawFeatures, drawWeights, proveDeepRank, type DeepJob } from './shared/deepSearch.js';
import { requireFewSamplesDeep } from './shared/fewSamples.js';
import { laws } from './shared/laws.js';
import { proveMinimum, train } from './shared/minimum.js';
import { rationalOf } from './shared/parameters.js';
import { proveZeroError } from './shared/zeroError.js';
import statement, { networkOnFeatures } from './zero-error-deep.statement.js';

/** Draws the data and the given weights, and trains the last two layers; says whether a minimum was found. */
async function trained(job: DeepJob, cut: boolean, attempts: number): Promise<boolean> {
  const problem = {
    inputs: drawFeatures(job, drawWeights(job, cut)),
    noise: job.draw('E', laws.noise),
    targets: job.draw('y', laws.targets),
    slope: rationalOf(job.parameters.slope),
  };
  return train(job, problem, attempts, 'V', 'w');
}

function proveOnFeatures(job: DeepJob): Step {
  const [inputs, units] = lastTwo(job.sizes);
  return proveMinimum(job, networkOnFeatures(job), inputs * units);
}

export default defineClaim(statement, {
  method: [
    'the features of layer L − 2 take the place of the inputs of a two-layer network',
    'the gradient matrix has rank N whatever the pattern, as in sc16/rank-deep',
    'gradient and absorption, cited for every size, give Ge = 0, so e = 0',
    'an example: training of the last two layers, then an exact solution strictly inside its region',
  ],
  search: async (job) => {
    requireFewSamplesDeep(job);
    const example = await job.attempt(() => trained(job, false, 12));
    if (!example) drawWeights(job, false);
    const theorem = await proveZeroError(job, await proveDeepRank(job));
    if (!example) {
      job.progress('no exact minimum found to show as an example; the theorem stands without one');
      return;
    }
    job.conclude(theorem, proveOnFeatures(job));
  },
  controls: {
    'zero-row': async (job) => {
      if (!(await trained(job, true, 40))) return job.undecided('training found no minimum inside a region');
      proveOnFeatures(job);
    },
  },
});
