/** What pages of pictures ask of their worker, and what it answers. Numbers are floats for drawing, texts are exact or say what they are. */

export interface SeedsRequest {
  readonly kind: 'seeds';
  readonly tosses: number;
  /** The false claim: heads come with at least this probability. */
  readonly bound: string;
  /** The chance of error at which a test accepts. */
  readonly level: string;
  readonly from: number;
  /** At most so many seeds are tried. */
  readonly most: number;
}

export interface Seeds {
  readonly kind: 'seeds';
  /** The heads of each seed that was tried. */
  readonly tried: readonly number[];
  /** The least number of heads at which the claim is accepted. */
  readonly needed: number;
  /** The chance that a fair coin gives as many. */
  readonly chance: { readonly exact: string; readonly value: number };
  /** For the last seed: the chance of as many heads at the claimed bound. */
  readonly looksLike: number | undefined;
  /** The chance of each number of heads. */
  readonly fair: readonly number[];
}

export interface DemandRequest {
  readonly kind: 'demand';
  readonly bound: string;
}

export interface Demand {
  readonly kind: 'demand';
  /** For each number of trials of a certificate: the heads that the kernel asks for, which come with a chance of at most 2^−bits. */
  readonly rows: readonly { readonly tosses: number; readonly needed?: number; readonly bits?: number }[];
}

export type PictureRequest = SeedsRequest | DemandRequest;
export type Picture = Seeds | Demand;

/** The answer to a request. */
export type PictureOf<R extends PictureRequest> = Extract<Picture, { readonly kind: R['kind'] }>;
