/** The search for proofs of sc16/zero-error: the theorem from cited ones, and minima by training or by construction. */
import {
  defineClaim,
  matrices,
  rationals,
  RATIONALS,
  solveExactly,
  type ExactProblem,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import { requireFewSamples } from './shared/fewSamples.js';
import { laws } from './shared/laws.js';
import { drawProblem, proveMinimum, train, type TwoLayerJob } from './shared/minimum.js';
import { networkOnData } from './shared/twoLayer.js';
import { proveZeroError } from './shared/zeroError.js';
import statement from './zero-error.statement.js';

const proveOnData = (job: TwoLayerJob) =>
  proveMinimum(job, networkOnData(job.parameters.slope), job.sizes.d0 * job.sizes.d1);

const whole = (value: number): Rational => rationals.rational(BigInt(value));

/**
 * A minimum where all units are active on all (positive) data and there is no noise: the network is linear, with weights
 * Σᵢ w₂ᵢ·wᵢ. Unit 1 carries the least-squares solution b of Xᵀb ≈ yᵀ, pushed to the positive side by K in every coordinate;
 * unit 2 takes K away again. Undefined where the inputs do not span.
 */
export function linearMinimum(
  { inputs: X, targets: y }: Pick<ExactProblem, 'inputs' | 'targets'>,
  units: number,
): { readonly W1: Matrix<Rational>; readonly w2: Matrix<Rational> } | undefined {
  const Xt = matrices.transpose(X);
  const b = solveExactly(matrices.product(RATIONALS, X, Xt), matrices.product(RATIONALS, X, matrices.transpose(y)));
  if (b === undefined) return undefined;
  const K = rationals.add(rationals.dot(b.entries, b.entries), whole(units));
  const W1 = matrices.matrix(units, X.rows, (i, j) => (i === 0 ? rationals.add(matrices.at(b, j, 0), K) : whole(1)));
  const w2 = matrices.matrix(1, units, (_, i) => (i === 0 ? whole(1) : i === 1 ? rationals.negate(K) : whole(0)));
  return { W1, w2 };
}

export default defineClaim(statement, {
  method: [
    'at a differentiable local minimum Ge = 0, by the gradient and, where output weights are zero, by absorption',
    'G has rank N whatever the pattern, for almost every (X, E)',
    'so e = 0',
    'an example: training, then an exact solution in the region of the trained point, strictly inside it',
  ],
  memory: ({ d0, d1, N }) => N * (d0 * d1 + 1) ** 2 * 200,
  search: async (job) => {
    requireFewSamples(job);
    const example = await job.attempt(() => train(job, drawProblem(job, laws.inputs, laws.noise), 12));
    const theorem = await proveZeroError(job, await job.cite('sc16/rank-generic', {}));
    if (!example) {
      job.progress('no exact minimum found to show as an example; the theorem stands without one');
      return;
    }
    job.conclude(theorem, proveOnData(job));
  },
  controls: {
    'too-many-samples': async (job) => {
      if (!(await train(job, drawProblem(job, laws.inputs, laws.noise), 40))) {
        return job.undecided('training found no minimum inside a region');
      }
      proveOnData(job);
    },
    'no-noise': (job) => {
      const problem = drawProblem(job, laws.positive, { kind: 'uniform', from: 1, to: 1 });
      const weights = linearMinimum(problem, job.sizes.d1);
      if (weights === undefined) return job.undecided('the drawn inputs do not span');
      job.give('W1', weights.W1);
      job.give('w2', weights.w2);
      proveOnData(job);
    },
    'zero-slope': (job) => {
      drawProblem(job, laws.positive, laws.noise);
      job.draw('W1', laws.negative);
      job.draw('w2', laws.weights);
      proveOnData(job);
    },
  },
});
