/** The definition of a survey: a claim at many sizes, parameters, seeds or data sets, and exhibits of the results. */
import type { Preset } from '../statement/index.js';
import type { Certified, Exhibit } from './exhibit.js';

/** Omitted sizes and parameters are those of the preset, an omitted seed is that of the survey. */
export interface Cell<S extends string = string, P extends string = string> {
  readonly sizes?: { readonly [name in S]?: number };
  readonly parameters?: { readonly [name in P]?: string };
  readonly seed?: string;
  /** The name of a data set, for claims that take one. */
  readonly data?: string;
}

export interface Survey<S extends string = string, P extends string = string> {
  readonly title: string;
  /** The question that the survey answers, in one or a few sentences. */
  readonly question: string;
  readonly cells: { readonly [preset in Preset]: readonly Cell<S, P>[] };
  /** Estimates the seconds that a cell takes on one core, so that work can be shared out fairly; where it is absent, all count alike. */
  seconds?(subject: {
    readonly sizes: { readonly [name in S]: number };
    readonly parameters: { readonly [name in P]: string };
  }): number;
  /** Makes exhibits from the certified cells, which come in the order of `cells`; there is at least one. */
  readonly exhibits: (certified: readonly Certified[]) => readonly Exhibit[];
}
