/** Figures and tables that a claim shows in the report: plain data, made from what was certified. */
import type { Checked, Matrix, Rational, Term } from '../kernel/index.js';
import type { Subject } from '../statement/index.js';

/** What an exhibit may be made of: accepted theorems, and the numbers of the certificate's own instance. */
export interface Certified {
  readonly subject: Subject;
  readonly checked: Checked;
  /** Exactly what a term denotes on the instance. */
  readonly evaluate: (term: Term) => Matrix<Rational>;
}

export interface Axis {
  readonly label: string;
  readonly scale: 'linear' | 'log';
  /** From the marks when absent. */
  readonly domain?: readonly [least: number, most: number];
}

export type Point = readonly [x: number, y: number];

export type Mark =
  /** Joined points. */
  | { readonly kind: 'line'; readonly label: string; readonly points: readonly Point[] }
  /** Separate points. */
  | { readonly kind: 'dots'; readonly label: string; readonly points: readonly Point[] }
  /** Upright intervals, of confidence or of enclosure. */
  | {
      readonly kind: 'intervals';
      readonly label: string;
      readonly points: readonly (readonly [x: number, low: number, high: number])[];
    }
  /** A straight line across, such as a threshold. */
  | { readonly kind: 'rule'; readonly label: string; readonly at: { readonly x: number } | { readonly y: number } };

export interface Figure {
  readonly kind: 'figure';
  readonly title: string;
  /** What is to be seen, in a sentence or two, for those too who cannot see it. */
  readonly caption: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
}

export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A grid coloured by class, such as which sizes a bound says something at. Rows are drawn from the bottom up. */
export interface ClassMap {
  readonly kind: 'map';
  readonly title: string;
  readonly caption: string;
  readonly x: { readonly label: string; readonly values: readonly string[] };
  readonly y: { readonly label: string; readonly values: readonly string[] };
  /** At most six. A class is written into its cells by its letter, and hatched in its own way. */
  readonly classes: readonly { readonly letter: string; readonly label: string }[];
  /** Places count from 0. What has no cell stays blank. */
  readonly cells: readonly {
    readonly x: number;
    readonly y: number;
    readonly class: number;
    /** A few characters that are written beneath the letter. */
    readonly note?: string;
  }[];
}

export type Exhibit = Figure | Table | ClassMap;
