/** Steps of a search that prove identities at every size, and of every depth: the kernel compares both sides at sizes that decide all. */
import { decisiveIdentity, rules } from '../kernel/full.js';
import type { IdentityEveryDepth, IdentityEverySize } from '../kernel/schemes.js';
import type { Job, Step } from './job.js';

type Proving = Pick<Job, 'prove'>;

/** Proves that two schemes agree at every size, from one size that decides it. */
export function proveEverySize(job: Proving, { left, right }: Pick<IdentityEverySize, 'left' | 'right'>): Step {
  const { identity } = decisiveIdentity(left, right);
  const decisive = job.prove(rules.ringIdentity, [], { left: identity.left, right: identity.right });
  return job.prove(rules.transfer, [decisive], { left, right });
}

/** Proves that two schemes agree at every depth, from the parts of a chain of layers. */
export function proveEveryDepth(job: Proving, { parts, left, right }: Omit<IdentityEveryDepth, 'kind'>): Step {
  return job.prove(rules.words, [proveEverySize(job, { left, right })], { parts, left, right });
}
