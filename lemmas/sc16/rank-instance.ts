/** The search for proofs of sc16/rank-instance: elimination or systems modulo a prime, and null vectors over ℚ. */
import { defineClaim, rankByEngine, SOLVING_PRIMES, terms, type Job, type Law } from 'lossproof/search';
import statement, { matrixAt } from './rank-instance.statement.js';
import { requireFewSamples } from './shared/fewSamples.js';
import { laws } from './shared/laws.js';
import { primesFor, proveDeficient, proveFullRank, proveFullRankBySolving } from './shared/rank.js';
import type { TwoLayer } from './shared/twoLayer.js';

/** The largest N at which a null vector is a readable witness, and is looked for by elimination over ℚ. */
const LARGEST_NULL_VECTOR = 200;

/** The N from which on finding solutions is seconds of work, which whoever checks the certificate is spared. */
const SOLVE_FROM = 1000;

type InstanceJob = Job<TwoLayer, 'slope'>;

function drawData(job: InstanceJob, inputs: Law, weights: Law): void {
  job.drawOrTake('X', inputs);
  job.drawOrTake('E', laws.noise);
  job.drawOrTake('W1', weights);
}

/**
 * Says what rank X has, which on images may be less than d₀: rank(A ∘ X) ≤ d₁ · rank X. The proof does not need it, and whoever checks
 * the certificate is spared the elimination.
 */
async function showRankOfInputs(job: InstanceJob): Promise<void> {
  const rank = await rankByEngine(job.context, terms.data('X'), primesFor(job, SOLVING_PRIMES)[0]);
  const { d1, N } = job.sizes;
  job.progress(`rank X ≥ ${rank}, N/(d₁·${rank}) = ${(N / (d1 * rank)).toFixed(3)}`);
}

export default defineClaim(statement, {
  method: [
    'the activations are computed exactly and the Khatri–Rao product is eliminated modulo a prime',
    'rank N modulo a prime is rank N over the rationals; less is no proof, and then a null vector over ℚ decides',
  ],
  proofs: ['recompute', 'solve'],
  memory: ({ d0, d1, N }) => N * (d0 + d1) * 40,
  search: async (job) => {
    requireFewSamples(job);
    const { N } = job.sizes;
    drawData(job, laws.inputs, laws.weights);
    const matrix = matrixAt(job.parameters.slope);
    if (job.takesData) await showRankOfInputs(job);
    const proof = job.proof ?? (N < SOLVE_FROM ? 'recompute' : 'solve');
    const step = await (proof === 'solve' ? proveFullRankBySolving : proveFullRank)(job, matrix, N);
    if (step !== undefined) return;
    if (N > LARGEST_NULL_VECTOR) {
      return job.undecided(
        `deficient modulo every prime that was tried, and N = ${N} is too large to look for a null vector`,
      );
    }
    proveDeficient(job, matrix, 'full rank over ℚ, but deficient modulo every prime that was tried');
  },
  controls: {
    'too-many-samples': (job) => {
      drawData(job, laws.inputs, laws.weights);
      proveDeficient(job, matrixAt(job.parameters.slope));
    },
    'zero-slope': (job) => {
      job.drawOrTake('X', laws.positive);
      job.draw('E', laws.noise);
      job.drawOrTake('W1', laws.negative);
      proveDeficient(job, matrixAt(job.parameters.slope));
    },
  },
});
