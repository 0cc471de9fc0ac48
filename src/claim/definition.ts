/** A claim: its statement, and the search for a proof of it. A module under lemmas/, or a plug-in, exports one of these. */
import type { ClaimStatement } from '../statement/index.js';
import type { Certified, Exhibit } from './exhibit.js';
import type { Given } from './given.js';
import type { Job } from './job.js';
import type { Survey } from './survey.js';

export type Search<S extends string = string, P extends string = string> = (job: Job<S, P>) => Promise<void> | void;

export interface Claim<
  S extends string = string,
  P extends string = string,
  C extends string = string,
> extends ClaimStatement<S, P, C> {
  /** The steps of the proof, in words. */
  readonly method: readonly string[];
  readonly search: Search<S, P>;
  /** The searches of the controls, by their names in the statement. */
  readonly searches: { readonly [name in C]: Search<S, P> };
  /** For a claim that takes matrices of the user's: the sizes that these have, or a UsageError that says what does not fit. */
  readonly given?: (matrices: Given) => { readonly [name in S]: number };
  /** Bytes that the search is expected to need, so that a hopeless size is refused before it starts. */
  readonly memory?: (sizes: { readonly [name in S]: number }) => number;
  /** What the report shows besides, from the accepted certificate. */
  readonly exhibits?: (certified: Certified) => readonly Exhibit[];
  /** The claim in many cells, for what is only to be seen in several certificates together: `lossproof survey`. */
  readonly survey?: Survey<S, P>;
}

/** What a module adds to a statement. */
export type Work<S extends string, P extends string, C extends string> = Omit<
  Claim<S, P, C>,
  keyof ClaimStatement | 'searches'
> & { readonly controls: { readonly [name in C]: Search<S, P> } };

/** A claim from its statement and the work of proving it. Its mathematics is checked by the kernel. */
export function defineClaim<S extends string, P extends string, C extends string>(
  statement: ClaimStatement<S, P, C>,
  { controls, ...work }: Work<S, P, C>,
): Claim<S, P, C> {
  return Object.freeze({ ...statement, ...work, searches: Object.freeze(controls) });
}

export function searchOf(claim: Claim, variant: string): Search {
  return variant === 'claim' ? claim.search : (claim.searches[variant] as Search);
}
