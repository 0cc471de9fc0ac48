/** Proofs of identities of polynomials, and of numbers, one step each. */
import { rules, type Job, type Proposition, type Step } from 'lossproof/search';

export type Identity = Extract<Proposition, { kind: 'identity' }>;

export const proveIdentity = (job: Pick<Job, 'prove'>, { left, right }: Identity): Step =>
  job.prove(rules.ringIdentity, [], { left, right });

export const proveIdentities = (job: Pick<Job, 'prove'>, identities: readonly Identity[]): readonly Step[] =>
  identities.map((identity) => proveIdentity(job, identity));
