/** Proofs of identities at every size, and of every depth: the kernel compares both sides at a few sizes, which decide all. */
import { decisiveIdentity, rules, type Job, type Step } from 'lossproof/search';
import type { IdentityEveryDepth, IdentityEverySize } from 'lossproof/schemes';
import { proveIdentity } from './identities.js';

type Proving = Pick<Job, 'prove'>;
type Sides = Pick<IdentityEverySize, 'left' | 'right'>;

export function proveEverySize(job: Proving, { left, right }: Sides): Step {
  const { identity } = decisiveIdentity(left, right);
  return job.prove(rules.transfer, [proveIdentity(job, identity)], { left, right });
}

export function proveEveryDepth(job: Proving, { parts, left, right }: Omit<IdentityEveryDepth, 'kind'>): Step {
  return job.prove(rules.words, [proveEverySize(job, { left, right })], { parts, left, right });
}
