/**
 * # sc16/rank-instance
 *
 * Statement: for this data set X, this noise E and these weights W₁, rank(A ∘ X) = N with A = E ⊙ slopes(W₁X).
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; the noise has a density.
 * Method: exact elimination modulo a prime, or solutions of random systems; where it stays deficient, an exact null vector over ℚ is
 * looked for. X may be a data set.
 * What the certificate proves: the rank, exactly, of the recorded instance.
 * Control: one sample too many; s = 0 with a sample on which every unit is off.
 * References: arXiv:1605.08361.
 */
import {
  defineClaim,
  networks,
  nullVectorOf,
  SOLVING_PRIMES,
  terms,
  type Job,
  type Law,
  type Outcome,
  type Proposition,
} from 'lossproof';
import {
  fewSamples,
  laws,
  networkOnData,
  noiseDensity,
  nonzeroSlope,
  paper,
  proveDeficient,
  proveFullRank,
  proveFullRankBySolving,
  references,
  slope,
  twoLayerSizes,
  type TwoLayer,
  type TwoLayerSubject,
} from './_setting.js';

/** Elimination over ℚ is for search at sizes where a null vector is a readable witness. */
const LARGEST_NULL_VECTOR = 200;

/** From here on finding solutions is seconds of work, which whoever checks the certificate is spared. */
const SOLVE_FROM = 1000;

const matrixAt = (s: string) => networks.gradientMatrix(networkOnData(s));

function outcomes({ sizes: { d0, d1, N }, parameters }: TwoLayerSubject): readonly Outcome[] {
  const matrix = matrixAt(parameters.slope);
  const shapes = { X: [d0, N], E: [d1, N], W1: [d1, d0] } as const;
  return [
    { verdict: 'holds', proposition: { kind: 'rankAtLeast', matrix, rank: N }, shapes },
    { verdict: 'fails', proposition: { kind: 'rankBelow', matrix, bound: N }, shapes },
  ];
}

function drawData(job: Job<TwoLayer, 'slope'>, inputs: Law, weights: Law): void {
  const { d0, d1, N } = job.sizes;
  job.drawOrTake('X', d0, N, inputs);
  job.draw('E', d1, N, laws.noise);
  job.draw('W1', d1, d0, weights);
}

/** On images rank(A ∘ X) ≤ d₁ · rank X, and rank X may be less than d₀: it is shown beside the claim. */
function proveRankOfInputs(job: Job<TwoLayer, 'slope'>): void {
  const step = job.prove('rankModP', [], { matrix: terms.data('X'), prime: SOLVING_PRIMES[0] });
  const { rank } = step.theorem.proposition as Extract<Proposition, { kind: 'rankAtLeast' }>;
  const { d1, N } = job.sizes;
  job.progress(`rank X ≥ ${rank}, N/(d₁·${rank}) = ${(N / (d1 * rank)).toFixed(3)}`);
}

const onlyFailure = (subject: TwoLayerSubject): readonly Outcome[] =>
  outcomes(subject).filter(({ verdict }) => verdict === 'fails');

export default defineClaim<TwoLayer, 'slope'>({
  id: 'sc16/rank-instance',
  version: 1,
  title: 'Full rank for one data set and noise',
  paper,
  statement: {
    tex: String.raw`\operatorname{rank}(A \circ X) = N, \qquad A = E \odot \varphi'_s(W_1 X)`,
    english: 'For the recorded data, noise and weights the gradient matrix has full column rank N.',
  },
  method: [
    'the activations are computed exactly and the Khatri–Rao product is eliminated modulo a prime',
    'rank N modulo a prime is rank N over the rationals; less is no proof, and then a null vector over ℚ decides',
  ],
  sizes: twoLayerSizes(20, 20, 360, { d0: 10_000, d1: 10_000, N: 60_000 }),
  presets: { teaching: { d0: 3, d1: 4, N: 10 }, audit: {} },
  parameters: slope,
  memory: ({ d0, d1, N }) => N * d0 * d1 * 2 + N * (d0 + d1) * 40,
  data: { matrix: 'X', dimension: 'd0', samples: 'N' },
  hypotheses: [fewSamples, nonzeroSlope, noiseDensity],
  main: {
    outcomes,
    search: async (job) => {
      const { d0, d1, N } = job.sizes;
      if (N > d0 * d1) {
        return job.undecided(
          `N = ${N} exceeds d0·d1 = ${d0 * d1}, where the claim says nothing; see the control too-many-samples`,
        );
      }
      drawData(job, laws.inputs, laws.weights);
      const matrix = matrixAt(job.parameters.slope);
      if (job.takesData) proveRankOfInputs(job);
      const proof = job.proof ?? (N < SOLVE_FROM ? 'recompute' : 'solve');
      const step = await (proof === 'solve' ? proveFullRankBySolving : proveFullRank)(job, matrix, N);
      if (step !== undefined) return;
      if (N > LARGEST_NULL_VECTOR) {
        return job.undecided(
          `deficient modulo every prime that was tried, and N = ${N} is too large to look for a null vector`,
        );
      }
      const vector = nullVectorOf(job.evaluate(matrix));
      if (vector === undefined)
        return job.undecided('full rank over ℚ, but deficient modulo every prime that was tried');
      job.prove('nullVector', [], { matrix, vector: terms.literal(vector) });
    },
  },
  controls: {
    'too-many-samples': {
      title: 'N = d₀·d₁ + 1: an exact null vector',
      breaks: ['few-samples'],
      // The sizes that are asked for, where they do break the hypothesis.
      subject: ({ sizes: { d0, d1, N }, parameters }) => ({
        parameters,
        sizes: N > d0 * d1 ? { d0, d1, N } : { d0: 4, d1: 4, N: 17 },
      }),
      outcomes: onlyFailure,
      search: (job) => {
        drawData(job, laws.inputs, laws.weights);
        proveDeficient(job, matrixAt(job.parameters.slope));
      },
    },
    'zero-slope': {
      title: 's = 0: every unit off on every sample',
      breaks: ['nonzero-slope'],
      subject: () => ({ parameters: { slope: '0' }, sizes: { d0: 3, d1: 3, N: 4 } }),
      outcomes: onlyFailure,
      search: (job) => {
        drawData(job, laws.positive, laws.negative);
        proveDeficient(job, matrixAt(job.parameters.slope));
      },
    },
  },
  references,
});
