/** The search for proofs of sc16/rank-deep: weights are drawn, and the theorem for two layers is cited. */
import { defineClaim } from 'lossproof/search';
import statement, { lastMatrix } from './rank-deep.statement.js';
import { drawFeatures, drawWeights, proveDeepRank } from './shared/deepSearch.js';
import { requireFewSamplesDeep } from './shared/fewSamples.js';
import { laws } from './shared/laws.js';
import { proveDeficient } from './shared/rank.js';

export default defineClaim(statement, {
  method: [
    'every unit of layer L − 2 is reached from the input by nonzero weights, so its preactivations are almost never zero',
    'the features are then the image of the noise of layer L − 2 under a linear bijection',
    'so the theorem for two layers, sc16/rank-generic, carries over',
  ],
  search: async (job) => {
    requireFewSamplesDeep(job);
    drawWeights(job, false);
    await proveDeepRank(job);
  },
  controls: {
    'zero-row': (job) => {
      drawFeatures(job, drawWeights(job, true));
      job.draw('A', laws.noise);
      proveDeficient(job, lastMatrix(job));
    },
  },
});
