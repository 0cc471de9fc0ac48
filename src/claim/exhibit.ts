/** Exhibits: the figures and tables that a claim adds to the report, as plain data made from certificates. */
import type { Checked, Matrix, Rational, Term } from '../kernel/index.js';
import type { Subject } from '../statement/index.js';

/** The material of exhibits: accepted theorems, and the numbers of the certificate's own instance. */
export interface Certified {
  readonly subject: Subject;
  readonly checked: Checked;
  /** The exact value of a term on the instance. */
  readonly evaluate: (term: Term) => Matrix<Rational>;
}

/** An axis of a figure. */
export interface Axis {
  readonly label: string;
  readonly scale: 'linear' | 'log';
  /** If absent, it is chosen to fit the marks. */
  readonly domain?: readonly [least: number, most: number];
}

/** A point of a figure, in the units of its axes. */
export type Point = readonly [x: number, y: number];

/** Something that a figure draws. */
export type Mark =
  /** Joined points. */
  | { readonly kind: 'line'; readonly label: string; readonly points: readonly Point[] }
  /** Separate points. */
  | { readonly kind: 'dots'; readonly label: string; readonly points: readonly Point[] }
  /** Vertical intervals, such as confidence intervals or enclosures. */
  | {
      readonly kind: 'intervals';
      readonly label: string;
      readonly points: readonly (readonly [x: number, low: number, high: number])[];
    }
  /** Filled areas, each given by the corners of its outline, such as regions in a plane. */
  | { readonly kind: 'areas'; readonly label: string; readonly outlines: readonly (readonly Point[])[] }
  /** A horizontal or vertical line across the figure, such as a threshold. */
  | { readonly kind: 'rule'; readonly label: string; readonly at: { readonly x: number } | { readonly y: number } };

/** A figure of a certificate or of a survey. */
export interface Figure {
  readonly kind: 'figure';
  readonly title: string;
  /** Describes the figure in a sentence or two, also for readers who cannot see it. */
  readonly caption: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
}

/** A table of a certificate or of a survey. */
export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A grid whose cells are coloured by class, such as the sizes at which a bound is not vacuous. Rows are drawn from the bottom up. */
export interface ClassMap {
  readonly kind: 'map';
  readonly title: string;
  readonly caption: string;
  readonly x: { readonly label: string; readonly values: readonly string[] };
  readonly y: { readonly label: string; readonly values: readonly string[] };
  /** At most six. The cells of a class show its letter and have a hatching of their own. */
  readonly classes: readonly { readonly letter: string; readonly label: string }[];
  /** Positions are counted from 0. A position without a cell stays blank. */
  readonly cells: readonly {
    readonly x: number;
    readonly y: number;
    readonly class: number;
    /** A few characters that are shown beneath the letter. */
    readonly note?: string;
  }[];
}

export type Exhibit = Figure | Table | ClassMap;
