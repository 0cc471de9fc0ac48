/**
 * # sc16/zero-error
 *
 * Statement: L = 2, N ≤ d₀·d₁: for almost every (X, E) and every y, each differentiable local minimum has MSE = 0.
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; the noise has a density.
 * Method: derived from sc16/gradient, sc16/absorption and sc16/rank-generic, cited by digest. Beside it, an example: a network
 * is trained, its sign pattern frozen, and the least-squares problem of the region solved over ℚ.
 * What the certificate proves: the statement at the recorded sizes, and that the recorded point is such a minimum.
 * Control: exact minima of positive error with one hypothesis broken each: too many samples, no noise, s = 0.
 * References: arXiv:1605.08361.
 */
import {
  defineClaim,
  propositions,
  rationals,
  RATIONALS,
  matrices,
  solveExactly,
  type ExactProblem,
  type Matrix,
  type Outcome,
  type Proposition,
  type Rational,
} from 'lossproof';
import {
  drawProblem,
  trained,
  fewSamples,
  laws,
  networkOnData,
  networkShapes,
  noiseDensity,
  nonzeroSlope,
  paper,
  proveMinimum,
  references,
  sizesOf,
  slope,
  twoLayerSizes,
  type TwoLayer,
  type TwoLayerJob,
  type TwoLayerSubject,
} from './_setting.js';

const minimum = (s: string, error: 'zero' | 'positive'): Proposition => ({
  kind: 'differentiableMinimum',
  network: networkOnData(s),
  error,
});

const positiveError = ({ sizes, parameters }: TwoLayerSubject): readonly Outcome[] => [
  { verdict: 'fails', proposition: minimum(parameters.slope, 'positive'), shapes: networkShapes(sizes) },
];

function concludeMinimum(job: TwoLayerJob): void {
  proveMinimum(job, networkOnData(job.parameters.slope), job.sizes.d0 * job.sizes.d1);
}

const whole = (value: number): Rational => rationals.rational(BigInt(value));

/**
 * All units active on all (positive) data, no noise: the network is linear, with weights Σᵢ w₂ᵢ·wᵢ. Unit 1 carries the
 * least-squares solution b of Xᵀb ≈ yᵀ, pushed to the positive side by K in every coordinate; unit 2 takes K away again.
 */
function linearMinimum({ inputs: X, targets: y }: ExactProblem, units: number) {
  const Xt = matrices.transpose(X);
  const b = solveExactly(matrices.product(RATIONALS, X, Xt), matrices.product(RATIONALS, X, matrices.transpose(y)));
  if (b === undefined) return undefined;
  const K = b.entries.reduce((sum, entry) => rationals.add(sum, rationals.multiply(entry, entry)), whole(units));
  const hidden = matrices.matrix(units, X.rows, (i, j) =>
    i === 0 ? rationals.add(matrices.at(b, j, 0), K) : whole(1),
  );
  const output: Matrix<Rational> = matrices.matrix(1, units, (_, i) =>
    i === 0 ? whole(1) : i === 1 ? rationals.negate(K) : whole(0),
  );
  return { W1: hidden, w2: output };
}

export default defineClaim<TwoLayer, 'slope'>({
  id: 'sc16/zero-error',
  version: 1,
  title: 'Every differentiable local minimum has zero error',
  paper,
  statement: {
    tex: String.raw`L = 2,\; N \le d_0 d_1 \;\Longrightarrow\; \text{for a.e. } (X, E),\; \forall\, y:\quad \text{every DLM } (W_1, w_2) \text{ has } \mathrm{MSE} = 0`,
    english:
      'With at most as many samples as hidden weights, every differentiable local minimum fits the training data exactly, for almost every data set and noise.',
  },
  method: [
    'at a differentiable local minimum Ge = 0, by the gradient and, where output weights are zero, by absorption',
    'G has rank N whatever the pattern, for almost every (X, E)',
    'so e = 0',
    'an example: training, then an exact solution in the region of the trained point, strictly inside it',
  ],
  sizes: twoLayerSizes(4, 6, 16, { d0: 16, d1: 16, N: 100 }),
  presets: { teaching: { d0: 2, d1: 3, N: 4 }, audit: {} },
  parameters: slope,
  impossible: ({ sizes: { d0, d1, N }, parameters }) =>
    N > 4 * d0 * d1
      ? `N at most 4·d0·d1 = ${4 * d0 * d1}`
      : rationals.parseRational(parameters.slope) === undefined
        ? 'a rational slope'
        : undefined,
  memory: ({ d0, d1, N }) => N * (d0 * d1 + 1) ** 2 * 200,
  hypotheses: [fewSamples, nonzeroSlope, noiseDensity],
  main: {
    outcomes: ({ sizes, parameters }) => {
      const theorem: Proposition = { kind: 'minimaHaveZeroError', sizes: sizesOf(sizes), slope: parameters.slope };
      return [
        {
          verdict: 'holds',
          proposition: propositions.conjunction(theorem, minimum(parameters.slope, 'zero')),
          shapes: networkShapes(sizes),
        },
        { verdict: 'holds', proposition: theorem, shapes: {} },
      ];
    },
    search: async (job) => {
      const { d0, d1, N } = job.sizes;
      if (N > d0 * d1) {
        return job.undecided(
          `N = ${N} exceeds d0·d1 = ${d0 * d1}, where the claim says nothing; see the control too-many-samples`,
        );
      }
      const example = await job.attempt(() => trained(job, drawProblem(job, laws.inputs, laws.noise), 12));
      const gradient = await job.cite('sc16/gradient', job.sizes);
      const absorption = await job.cite('sc16/absorption', { d0, N });
      const rank = await job.cite('sc16/rank-generic', {});
      const theorem = job.prove('fullRankForcesZero', [gradient, absorption, rank], { sizes: sizesOf(job.sizes) });
      if (!example) {
        job.progress('no exact minimum found to show as an example; the theorem stands without one');
        return;
      }
      job.conclude(theorem, proveMinimum(job, networkOnData(job.parameters.slope), d0 * d1));
    },
  },
  controls: {
    'too-many-samples': {
      title: 'N > d₀·d₁: a trained point, made exact, of positive error',
      breaks: ['few-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 2, N: 6 } }),
      outcomes: positiveError,
      search: async (job) => {
        if (!(await trained(job, drawProblem(job, laws.inputs, laws.noise), 40)))
          return job.undecided('training found no minimum inside a region');
        concludeMinimum(job);
      },
    },
    'no-noise': {
      title: 'no noise, every unit active on every sample: the network is linear there',
      breaks: ['noise-density'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 3, N: 6 } }),
      outcomes: positiveError,
      search: (job) => {
        const problem = drawProblem(job, laws.positive, { kind: 'uniform', from: 1, to: 1 });
        const weights = linearMinimum(problem, job.sizes.d1);
        if (weights === undefined) return job.undecided('the drawn inputs do not span');
        job.give('W1', weights.W1);
        job.give('w2', weights.w2);
        concludeMinimum(job);
      },
    },
    'zero-slope': {
      title: 's = 0, every unit dead on every sample',
      breaks: ['nonzero-slope'],
      subject: () => ({ parameters: { slope: '0' }, sizes: { d0: 2, d1: 2, N: 3 } }),
      outcomes: positiveError,
      search: (job) => {
        drawProblem(job, laws.positive, laws.noise);
        job.draw('W1', job.sizes.d1, job.sizes.d0, laws.negative);
        job.draw('w2', 1, job.sizes.d1, laws.weights);
        concludeMinimum(job);
      },
    },
  },
  references,
});
