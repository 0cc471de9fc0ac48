/** The definition of a claim: its statement and the search for a proof. Each module under lemmas/ and each plug-in exports one. */
import { deepFreeze } from '../kernel/index.js';
import type { ClaimStatement } from '../statement/index.js';
import type { Certified, Exhibit } from './exhibit.js';
import type { Given } from './givenMatrices.js';
import type { Job } from './job.js';
import type { ProofKind } from './request.js';
import type { Survey } from './survey.js';

/** The search for a proof: it proves steps with the job, the last of which is an outcome of the statement. */
export type Search<S extends string = string, P extends string = string> = (job: Job<S, P>) => Promise<void> | void;

/** A claim that can be certified: its statement, the searches for its proof and for those of its controls, and what it shows. */
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
  /** For a claim that accepts the user's matrices: returns their sizes, or throws a UsageError if they do not fit. */
  readonly given?: (matrices: Given) => { readonly [name in S]: number };
  /** For a claim that can be proved in several ways: the kinds of proof among which `--proof` chooses. */
  readonly proofs?: readonly ProofKind[];
  /** Estimates the bytes that the search needs, so that sizes that are too large are refused before it starts. */
  readonly memory?: (sizes: { readonly [name in S]: number }) => number;
  /** Makes the figures and tables of the report from the accepted certificate. */
  readonly exhibits?: (certified: Certified) => readonly Exhibit[];
  /** Describes the claim at many sizes, for results that only several certificates together show: `lossproof survey`. */
  readonly survey?: Survey<S, P>;
}

/** The part of a claim that a module adds to its statement. */
export type Work<S extends string, P extends string, C extends string> = Omit<
  Claim<S, P, C>,
  keyof ClaimStatement | 'searches'
> & { readonly controls: { readonly [name in C]: Search<S, P> } };

/** Combines a statement with the searches for its proofs. */
export function defineClaim<S extends string, P extends string, C extends string>(
  statement: ClaimStatement<S, P, C>,
  { controls, ...work }: Work<S, P, C>,
): Claim<S, P, C> {
  return deepFreeze({ ...statement, ...work, searches: controls });
}

export function searchOf(claim: Claim, variant: string): Search {
  return variant === 'claim' ? claim.search : (claim.searches[variant] as Search);
}
