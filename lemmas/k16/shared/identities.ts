/** Proofs that polynomials, or numbers, are identical or differ; one step each. */
import { rules, type Job, type Proposition, type Step, type Term } from 'lossproof/search';

type Identity = Extract<Proposition, { kind: 'identity' }>;
type NotIdentity = Extract<Proposition, { kind: 'notIdentity' }>;

export const proveIdentity = (job: Pick<Job, 'prove'>, { left, right }: Identity): Step =>
  job.prove(rules.ringIdentity, [], { left, right });

export const proveIdentities = (job: Pick<Job, 'prove'>, identities: readonly Identity[]): readonly Step[] =>
  identities.map((identity) => proveIdentity(job, identity));

/** Proves that the sides differ where their symbols have these values; none are needed where the sides are numbers. */
export const proveDifference = (
  job: Pick<Job, 'prove'>,
  { left, right }: NotIdentity,
  point: { readonly [name: string]: Term } = {},
): Step => job.prove(rules.ringRefutation, [], { left, right, point });
