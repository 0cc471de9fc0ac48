/** Proofs that the hypotheses of the paper, and other ranks, hold or are broken on the data of an instance. */
import {
  deepLinear,
  evaluate,
  nullVectorOf,
  rankModulo,
  rankOf,
  rules,
  terms,
  type Job,
  type Step,
  type Term,
} from 'lossproof/search';
import { tallCorrelation } from './hypotheses.js';
import { gram, X, Y } from './network.js';
import type { Deep } from './widths.js';

type Proving = Pick<Job, 'prove' | 'context' | 'undecided'>;

/** Decides each hypothesis of the paper on the instance's data. */
export function settlePaperHypotheses(job: Proving & Pick<Job<Deep>, 'sizes'>): void {
  settleRank(job, gram, job.sizes.d0, [X, Y]);
  const { matrix, rank } = tallCorrelation(job.sizes);
  settleRank(job, matrix, rank, [X, Y]);
  const fit = deepLinear.leastSquaresFit(evaluate(job.context, X), evaluate(job.context, Y));
  job.prove(rules.eigenvaluesOfFit, [], { inputs: X, targets: Y, fit: terms.literal(fit) });
}

const PRIMES = [8191, 8179, 8171, 32749, 46337];

/** Proves that a product of the given data has at least this rank, or that its columns are dependent where it has less. */
export function settleRank(job: Proving, matrix: Term, rank: number, factors: readonly Term[]): Step {
  const numbers = evaluate(job.context, matrix);
  const vector = rankOf(numbers) < rank ? nullVectorOf(numbers) : undefined;
  if (vector !== undefined) return job.prove(rules.nullVector, [], { matrix, vector: terms.literal(vector) });
  // A prime that divides a denominator of the data has no reduction of it.
  const denominators = factors.flatMap((factor) =>
    evaluate(job.context, factor).entries.map(({ denominator }) => denominator),
  );
  const prime = PRIMES.find(
    (candidate) =>
      denominators.every((denominator) => denominator % BigInt(candidate) !== 0n) &&
      rankModulo(job.context, matrix, candidate) >= rank,
  );
  if (prime === undefined) return job.undecided(`rank ${rank} over ℚ, but less modulo ${PRIMES.join(', ')}`);
  return job.prove(rules.rankModP, [], { matrix, prime });
}
