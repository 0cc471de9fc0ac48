/** The search for proofs of sc16/rank-deep: the theorem for two layers is cited and carries over. */
import { defineClaim, rules } from 'lossproof/search';
import statement, { severedProduct } from './rank-deep.statement.js';
import { proveDeepRank } from './shared/deepSearch.js';
import { requireFewSamplesDeep } from './shared/fewSamples.js';

export default defineClaim(statement, {
  method: [
    'every unit of layer L − 2 is reached from the input by nonzero weights, so its preactivations are almost never zero',
    'the features are then the image of the noise of layer L − 2 under a linear bijection',
    'so the theorem for two layers, sc16/rank-generic, carries over',
  ],
  search: async (job) => {
    requireFewSamplesDeep(job);
    await proveDeepRank(job);
  },
  controls: {
    'zero-row': (job) => {
      job.prove(rules.nonzeroLines, [], { matrix: severedProduct(job.sizes) });
    },
    'late-weights': (job) => {
      job.prove(rules.lateFirstWeights, [], { slope: job.parameters.slope });
    },
  },
});
