/** Surveys of a claim: which cells there are, and what all of them show together. */
import type { Preset } from '../statement/index.js';
import type { Certified, Exhibit } from './exhibit.js';

/** What is not said is as the claim and the preset have it, and the seed that of the survey. */
export interface Cell<S extends string = string, P extends string = string> {
  readonly sizes?: { readonly [name in S]?: number };
  readonly parameters?: { readonly [name in P]?: string };
  readonly seed?: string;
  /** A data set by its name, for claims that take one. */
  readonly data?: string;
}

export interface Survey<S extends string = string, P extends string = string> {
  readonly title: string;
  /** What is asked of all cells together, in a sentence or a few. */
  readonly question: string;
  readonly cells: { readonly [preset in Preset]: readonly Cell<S, P>[] };
  /** What is to be seen in the cells that were certified, in the order of the cells; at least one. */
  readonly exhibits: (certified: readonly Certified[]) => readonly Exhibit[];
}
