/** What somebody asks of a claim. */
import type { DataSet } from '../compute/data/dataSet.js';
import type { Certificate } from '../kernel/index.js';
import type { Preset } from '../statement/index.js';
import type { Given } from './given.js';

export interface Request {
  readonly claim: string;
  readonly variant?: string;
  readonly sizes?: { readonly [name: string]: number };
  readonly parameters?: { readonly [name: string]: string };
  readonly preset?: Preset;
  readonly seed?: string;
  /** Data for the claim to be about, in place of what it would draw. */
  readonly data?: DataSet;
  /** How to prove what can be proved by doing it again or by showing solutions; chosen by size when absent. */
  readonly proof?: ProofKind;
  /** Matrices of the instance that are not drawn but brought along; the sizes are theirs. */
  readonly given?: Given;
  /** Make this certificate again: its found points are taken from it instead of being searched for. */
  readonly recorded?: Certificate;
}

export const PROOF_KINDS = ['recompute', 'solve'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];
