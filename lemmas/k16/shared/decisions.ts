/** Proofs of what is decided about data and points: ranks, the paper's hypotheses, the kinds of critical points. */
import {
  deepLinear,
  evaluate,
  linearNetworks,
  nullVectorOf,
  rankModulo,
  rankOf,
  rationals,
  rules,
  terms,
  type Curve,
  type Job,
  type LinearNetwork,
  type Step,
  type Term,
} from 'lossproof/search';
import { tallCorrelation } from './hypotheses.js';
import { gram, X, Y } from './network.js';
import type { Kind } from './saddles.js';
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

/** A decision about a point that is critical. */
export type Critical = Exclude<deepLinear.Decision, { kind: 'notCritical' }>;

/** The steps to a global minimum, a strict or a bad saddle, with what the decision found. */
export function proveDecision(job: Pick<Job, 'prove'>, network: LinearNetwork, decision: Critical): Step {
  if (decision.kind === 'global') {
    const { fit, level, dual } = decision;
    const witness = { fit: terms.literal(fit), level: rationals.formatRational(level), dual: terms.literal(dual) };
    return job.prove(rules.globalByRankBound, [], { network, ...witness });
  }
  const critical = job.prove(rules.gradientVanishes, [], { network });
  const falls = proveChange(job, network, decision.falls);
  const rises = proveChange(job, network, decision.rises);
  if (decision.kind === 'strict') return job.prove(rules.strictSaddle, [critical, falls, rises], {});
  const hessian = job.prove(rules.semidefiniteHessian, [], { network });
  return job.prove(rules.badSaddle, [critical, hessian, falls, rises], {});
}

function proveChange(job: Pick<Job, 'prove'>, network: LinearNetwork, curve: Curve): Step {
  return job.prove(rules.lossAlongCurve, [], { network, curve: curve.map((layer) => layer.map(terms.literal)) });
}

/** Decides the network's point and proves what it is; undecided where it is not of the wanted kind. */
export function proveKind(job: Proving, network: LinearNetwork, kind: Kind): Step {
  const decision = deepLinear.decide(linearNetworks.linearPoint(job.context, network));
  if (decision.kind !== kind) return job.undecided(`the point is no ${kind} saddle at these sizes: ${decision.kind}`);
  return proveDecision(job, network, decision);
}
