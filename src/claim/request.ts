/** A request for a certificate of a claim. */
import type { DataSet } from '../compute/data/dataSet.js';
import type { Certificate } from '../kernel/index.js';
import type { Preset } from '../statement/index.js';
import type { Given } from './givenMatrices.js';

export interface Request {
  readonly claim: string;
  readonly variant?: string;
  readonly sizes?: { readonly [name: string]: number };
  readonly parameters?: { readonly [name: string]: string };
  readonly preset?: Preset;
  readonly seed?: string;
  /** Takes the place of the data that the claim would draw. */
  readonly data?: DataSet;
  /** Data for other matrices of the claim by their names, a sample of the data set in each column. */
  readonly also?: { readonly [matrix: string]: DataSet };
  /** For ranks: `recompute` lets the checker repeat the elimination, `solve` records solutions. If absent, chosen by size. */
  readonly proof?: ProofKind;
  /** The user's own matrices for the instance; they determine the sizes. */
  readonly given?: Given;
  /** The certificate to make again. Points that its search found are taken from it. */
  readonly recorded?: Certificate;
}

export type ProofKind = 'recompute' | 'solve';
