/** The search for proofs of sc16/zero-error-nearby: weights that nearly fit, and a bound of the least singular value of G. */
import {
  defineClaim,
  findNearby,
  matrices,
  multiplyExactly,
  nearestDoubles,
  networks,
  nullVectorOf,
  rationals,
  RATIONALS,
  rules,
  singularValueBound,
  toFloat,
  type Job,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import { activationsOf } from './shared/activations.js';
import { requireFewSamples } from './shared/fewSamples.js';
import { laws } from './shared/laws.js';
import { startingWeights } from './shared/minimum.js';
import { rationalOf } from './shared/parameters.js';
import { networkOnData, type TwoLayer } from './shared/twoLayer.js';
import statement, { unreachable, type Parameters } from './zero-error-nearby.statement.js';

const ATTEMPTS = 8;

/** Targets ±1: drawn, or of a data set with labels whether the label is among the upper half of them. */
function targetsOf(job: Job<TwoLayer, Parameters>): Matrix<Rational> {
  const labels = job.labels?.slice(0, job.sizes.N);
  if (labels === undefined) return job.draw('y', laws.targets);
  const middle = (Math.min(...labels) + Math.max(...labels)) / 2;
  const entries = labels.map((label) => rationals.rational(label > middle ? 1n : -1n));
  const targets = { rows: 1, columns: entries.length, entries };
  job.give('y', targets);
  return targets;
}

export default defineClaim(statement, {
  method: [
    'weights that nearly fit are found by Gauss–Newton steps and refined with exact residuals',
    'the least singular value σ of the gradient matrix G is bounded from below by verified floating-point Cholesky',
    'an exact fit is within |e|/σ, which is too near for any preactivation to change its sign',
  ],
  memory: ({ d0, d1, N }) => N * d0 * d1 * 200 + N * N * 8,
  search: async (job) => {
    requireFewSamples(job);
    const { d0, d1 } = job.sizes;
    const problem = {
      inputs: job.drawOrTake('X', laws.inputs),
      noise: job.drawOrTake('E', laws.noise),
      targets: targetsOf(job),
      slope: rationalOf(job.parameters.slope),
    };
    const distance = toFloat(rationalOf(job.parameters.distance));
    const output = Array.from({ length: d1 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const found = await job.found(['W1', 'w2'], async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const start = { hidden: startingWeights(job, attempt, d1, d0), output };
        const weights = await findNearby(problem, start, distance, (line) => {
          job.progress(line);
        });
        if (weights !== undefined) return { W1: weights.hidden, w2: weights.output };
      }
      return undefined;
    });
    if (found === undefined) return job.undecided('no sign pattern was found that stays when its targets are fitted');
    const network = networkOnData(job.parameters.slope);
    const matrix = networks.gradientMatrix(network);
    job.progress('bounding the least singular value');
    const lower = singularValueBound(nearestDoubles(job.context, matrix));
    if (lower === undefined) return job.undecided('the gradient matrix is too close to a deficient one');
    const bound = rationals.formatRational(lower.bound);
    const margin = job.prove(rules.gramLowerBound, [], { matrix, bound, precision: lower.precision });
    job.prove(rules.minimumNearby, [margin], { network, distance: job.parameters.distance });
  },
  controls: {
    'too-many-samples': (job) => {
      const X = job.draw('X', laws.inputs);
      const E = job.draw('E', laws.noise);
      const W1 = job.draw('W1', laws.weights);
      const y = job.draw('y', laws.targets);
      job.draw('w2', laws.targets);
      const A = activationsOf(multiplyExactly(W1, X), E, rationalOf(job.parameters.slope));
      const v = nullVectorOf(matrices.khatriRao(RATIONALS, A, X));
      if (v === undefined || multiplyExactly(y, v).entries.every(rationals.isZero)) {
        return job.undecided('the drawn targets are in the range');
      }
      job.give('v', v);
      const { vanishing, nonzero } = unreachable(job);
      job.conclude(
        job.prove(rules.ringIdentity, [], vanishing),
        job.prove(rules.ringRefutation, [], { ...nonzero, point: {} }),
      );
    },
  },
});
