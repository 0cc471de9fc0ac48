/** The search for proofs of k16/nonlinear-reduction: draws weights and inputs, on which the gap is positive. */
import { defineClaim, oneLayerMore, proveEverySize, rules, terms, type Law } from 'lossproof/search';
import statement, { expectedWithInputs, gapOfUnits, identities, positiveGap } from './nonlinear-reduction.statement.js';
import { proveDifference, proveIdentities } from './shared/identities.js';
import type { Reduction } from './shared/paths.js';

const law: Law = { kind: 'uniformNonzero', from: -4, to: 4 };

/** The rules cannot see symbols that an expectation has used up: only the weights and data are given values. */
const allOnes = ({ d0, d1, dy, N }: Reduction['sizes']) => ({
  W1: terms.constant('1', d1, d0),
  W2: terms.constant('1', dy, d1),
  X: terms.constant('1', d0, N),
  Y: terms.constant('0', dy, N),
});

export default defineClaim(statement, {
  method: [
    'a layer more makes a path of each pair of a unit and a path that leads to it: one identity, at every size, gives the sum over paths at every depth',
    'its mean over independent activities is the linear network, times qρ; the mean of the loss and the loss of the mean differ by the variance, a sum of squares over paths',
    'at the recorded sizes the kernel takes both means itself, for all data and weights',
    'on the recorded weights and inputs that sum is positive',
  ],
  memory: ({ H, d0, d1, dy, N }) => dy * N * (d0 * d1 ** H + 1) ** 2 * 2000,
  search: (job) => {
    job.draw('X', law);
    for (let k = 0; k <= job.sizes.H; k++) job.draw(`W${k + 1}`, law);
    job.conclude(
      job.prove(rules.independentPaths, [proveEverySize(job, oneLayerMore())], {}),
      ...proveIdentities(job, identities(job)),
      job.prove(rules.entriesPositive, [], { matrix: positiveGap(job).matrix }),
    );
  },
  controls: {
    'activations-of-units': (job) => {
      proveDifference(job, gapOfUnits(job), allOnes(job.sizes));
    },
    'activations-by-inputs': (job) => {
      const { W1, W2 } = allOnes(job.sizes);
      proveDifference(job, expectedWithInputs(job), { W1, W2 });
    },
  },
});
