/** Proofs of what critical points are: global minima, strict saddles or bad saddles. */
import {
  deepLinear,
  linearNetworks,
  rationals,
  rules,
  terms,
  type Curve,
  type Job,
  type LinearNetwork,
  type Step,
} from 'lossproof/search';

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
export function proveKind(
  job: Pick<Job, 'prove' | 'context' | 'undecided'>,
  network: LinearNetwork,
  kind: Critical['kind'],
): Step {
  const decision = deepLinear.decide(linearNetworks.linearPoint(job.context, network));
  const wanted = kind === 'global' ? 'global minimum' : `${kind} saddle`;
  if (decision.kind !== kind) return job.undecided(`the point is no ${wanted} at these sizes: ${decision.kind}`);
  return proveDecision(job, network, decision);
}
