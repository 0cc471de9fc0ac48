/**
 * # sc16/zero-error-nearby
 *
 * Statement: for this data set X and this noise E there is a differentiable local minimum of zero error next to the recorded
 * weights.
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; the noise has a density.
 * Method: Gauss–Newton steps find nearly exact weights; floating-point Cholesky bounds the least singular value of G from below,
 * all its rounding errors counted; then an exact fit is so near that it lies in the same region.
 * What the certificate proves: that the minimum exists, within the distance of the parameter; its weights are not written down.
 * Control: one sample too many, and targets that no weights with the recorded sign pattern fit.
 * References: arXiv:1605.08361.
 */
import {
  defineClaim,
  findNearby,
  networks,
  nullVectorOf,
  matrices,
  multiplyExactly,
  propositions,
  rationals,
  RATIONALS,
  smallestSingularValue,
  terms,
  toFloat,
  type Matrix,
  type Outcome,
  type Rational,
  type Subject,
  type Job,
} from 'lossproof';
import {
  activationsOf,
  fewSamples,
  laws,
  networkOnData,
  networkShapes,
  noiseDensity,
  nonzeroSlope,
  paper,
  rationalOf,
  references,
  slope,
  startingWeights,
  twoLayerSizes,
  type TwoLayer,
} from './_setting.js';

type Parameters = 'slope' | 'distance';
type NearbyJob = Job<TwoLayer, Parameters>;

const ATTEMPTS = 8;

/** Some v has Gv = 0 and yv ≠ 0: no weights with this sign pattern give the targets. */
const unreachable = ({ sizes, parameters }: Subject<TwoLayer, Parameters>): readonly Outcome[] => {
  const network = networkOnData(parameters.slope);
  const v = terms.data('v');
  const zero = terms.constant('0', sizes.d0 * sizes.d1, 1);
  return [
    {
      verdict: 'fails',
      proposition: propositions.conjunction(
        propositions.identity(terms.product(networks.gradientMatrix(network), v), zero),
        propositions.notIdentity(terms.product(network.targets, v), terms.constant('0', 1, 1)),
      ),
      shapes: { ...networkShapes(sizes), v: [sizes.N, 1] },
    },
  ];
};

/** Targets ±1: drawn, or of a data set with labels whether the label is among the upper half of them. */
function targetsOf(job: NearbyJob): Matrix<Rational> {
  const { N } = job.sizes;
  const labels = job.labels?.slice(0, N);
  if (labels === undefined) return job.draw('y', 1, N, laws.targets);
  const middle = (Math.min(...labels) + Math.max(...labels)) / 2;
  const targets = matrices.matrix(1, N, (_, n) => rationals.rational((labels[n] as number) > middle ? 1n : -1n));
  job.give('y', targets);
  return targets;
}

export default defineClaim<TwoLayer, Parameters>({
  id: 'sc16/zero-error-nearby',
  version: 1,
  title: 'An exact fit next to recorded weights',
  paper,
  statement: {
    tex: String.raw`\exists\, (W_1', w_2) \text{ a DLM with } \mathrm{MSE} = 0,\quad \lVert \operatorname{diag}(w_2)(W_1' - W_1) \rVert_F \le \rho`,
    english:
      'For the recorded data and noise a differentiable local minimum of zero error lies within a small distance of the recorded weights.',
  },
  method: [
    'weights that nearly fit are found by Gauss–Newton steps and refined with exact residuals',
    'the least singular value σ of the gradient matrix G is bounded from below by verified floating-point Cholesky',
    'an exact fit is within |e|/σ, which is too near for any preactivation to change its sign',
  ],
  sizes: twoLayerSizes(12, 12, 80, { d0: 2000, d1: 100, N: 4000 }),
  presets: { teaching: { d0: 4, d1: 4, N: 8 }, audit: {} },
  parameters: {
    ...slope,
    distance: { default: '1/1000000000000', says: 'the distance ρ within which the minimum is proved to be' },
  },
  data: { matrix: 'X', dimension: 'd0', samples: 'N' },
  memory: ({ d0, d1, N }) => N * d0 * d1 * 200 + N * N * 8,
  impossible: ({ sizes: { d0, d1, N }, parameters }) =>
    N * d0 * d1 > 4_000_000
      ? 'N·d0·d1 of at most 4 000 000'
      : rationals.sign(rationalOf(parameters.distance)) <= 0
        ? 'a positive distance'
        : undefined,
  hypotheses: [fewSamples, nonzeroSlope, noiseDensity],
  main: {
    outcomes: ({ sizes, parameters }) => [
      {
        verdict: 'holds',
        proposition: {
          kind: 'minimumNearby',
          network: networkOnData(parameters.slope),
          distance: parameters.distance,
        },
        shapes: networkShapes(sizes),
      },
    ],
    search: async (job) => {
      const { d0, d1, N } = job.sizes;
      if (N > d0 * d1) {
        return job.undecided(
          `N = ${N} exceeds d0·d1 = ${d0 * d1}, where the claim says nothing; see the control too-many-samples`,
        );
      }
      const problem = {
        inputs: job.drawOrTake('X', d0, N, laws.inputs),
        noise: job.draw('E', d1, N, laws.noise),
        targets: targetsOf(job),
        slope: rationalOf(job.parameters.slope),
      };
      const distance = toFloat(rationalOf(job.parameters.distance));
      const found = await job.found(['W1', 'w2'], async () => {
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
          const weights = await findNearby(problem, startingWeights(job, attempt, d1, d0), distance, (line) => {
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
      const { lower } = smallestSingularValue(job.floats(matrix));
      if (lower === undefined) return job.undecided('the gradient matrix is too close to a deficient one');
      const bound = rationals.formatRational(lower.bound);
      const margin = job.prove('gramLowerBound', [], { matrix, bound, precision: lower.precision });
      job.prove('minimumNearby', [margin], { network, distance: job.parameters.distance });
    },
  },
  controls: {
    'too-many-samples': {
      title: 'N = d₀·d₁ + 1: targets outside the range of Gᵀ',
      breaks: ['few-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 3, d1: 3, N: 10 } }),
      outcomes: unreachable,
      search: (job) => {
        const { d0, d1, N } = job.sizes;
        const X = job.draw('X', d0, N, laws.inputs);
        const E = job.draw('E', d1, N, laws.noise);
        const W1 = job.draw('W1', d1, d0, laws.weights);
        const y = job.draw('y', 1, N, laws.targets);
        job.draw('w2', 1, d1, laws.targets);
        const { slope: s } = job.parameters;
        const v = nullVectorOf(matrices.khatriRao(RATIONALS, activationsOf(W1, X, E, s), X));
        if (v === undefined || multiplyExactly(y, v).entries.every(rationals.isZero)) {
          return job.undecided('the drawn targets are in the range');
        }
        job.give('v', v);
        const [outside] = unreachable({ sizes: job.sizes, parameters: job.parameters });
        const parts = (outside?.proposition as { of: readonly { left: unknown; right: unknown }[] }).of;
        job.conclude(
          job.prove('ringIdentity', [], { left: parts[0]?.left, right: parts[0]?.right }),
          job.prove('ringRefutation', [], { left: parts[1]?.left, right: parts[1]?.right, point: {} }),
        );
      },
    },
  },
  references,
});
