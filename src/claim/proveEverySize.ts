/** Proofs of identities at every size: one computation at the decisive sizes, and its transfer. */
import { decisiveIdentity, rules } from '../kernel/full.js';
import type { IdentityEverySize } from '../kernel/schemes.js';
import type { Job, Step } from './job.js';

export function proveEverySize(job: Pick<Job, 'prove'>, { left, right }: IdentityEverySize): Step {
  const { identity } = decisiveIdentity(left, right);
  const decisive = job.prove(rules.ringIdentity, [], { left: identity.left, right: identity.right });
  return job.prove(rules.transfer, [decisive], { left, right });
}
