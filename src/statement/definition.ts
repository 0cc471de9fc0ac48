/** The statement of a claim: everything that a checker needs, and nothing about the search for a proof. */
import {
  deepFreeze,
  type ChoiceLaw,
  type Finding,
  type Law,
  type Proposition,
  type Quantifier,
  type Range,
  type Reach,
  type Shapes,
} from '../kernel/index.js';
import type { Hypothesis, Subject } from './hypothesis.js';

/** A name of what a scope ranges over. Builders of scopes are read aloud: `every('almost-every data', 'all weights')`, `these('given')`. */
type Named = Exclude<Quantifier['of'], 'everything'>;

/** A range, of everything or of what is named. */
export type Quantified = Range | `${Range} ${Named}`;

/** Every size that the statement allows. */
export const every = (...prefix: readonly Quantified[]): Reach => ({ sizes: 'every', prefix: prefix.map(quantifier) });

/** The recorded sizes, which are part of the statement. */
export const these = (...prefix: readonly Quantified[]): Reach => ({ sizes: 'these', prefix: prefix.map(quantifier) });

function quantifier(text: Quantified): Quantifier {
  const [range, ...of] = text.split(' ');
  return { range: range as Range, of: of.length === 0 ? 'everything' : (of.join(' ') as Named) };
}

/** A size of a claim, with its limits. */
export interface Size {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly says: string;
  /**
   * Present for a count of trials or runs: the values that it may have. Counts stand outside the key of the streams, so that more
   * trials begin with the same draws.
   */
  readonly choices?: readonly number[];
}

/** A size with its default, its least and its largest value. */
export const size = (value: number, least: number, most: number, says: string): Size => ({
  default: value,
  least,
  most,
  says,
});

/** A count that may have one of a few values. */
export const count = (value: number, choices: readonly number[], says: string): Size => ({
  ...size(value, Math.min(...choices), Math.max(...choices), says),
  choices,
});

/** Sizes and counts apart, as certificates have them. */
export function countsApart(
  declared: { readonly [name: string]: Size },
  values: { readonly [name: string]: number },
): { readonly sizes: { readonly [name: string]: number }; readonly counts: { readonly [name: string]: number } } {
  const those = (isCount: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => (declared[name]?.choices !== undefined) === isCount));
  return { sizes: those(false), counts: those(true) };
}

/** A rational number that a statement depends on. */
export interface Parameter {
  readonly default: string;
  readonly says: string;
}

/** The law by which each matrix of the instance must be drawn. */
export interface Laws {
  readonly [matrix: string]: Law | ChoiceLaw;
}

/** A proposition that may come of a claim, and what it settles. */
export interface Outcome {
  readonly finding: Finding;
  readonly proposition: Proposition;
  /** The part of a conjunction that the claim says, if the other parts only illustrate it. */
  readonly claimed?: Proposition;
  /** The matrices of the instance, if they differ from those of the statement or the control. */
  readonly matrices?: Shapes;
}

/**
 * `refutes`: the statement without the hypothesis is false; `sharp`: a stronger statement is false; `spoils`: the method can
 * say no, and no statement is refuted.
 */
export const CONTROL_KINDS = ['refutes', 'sharp', 'spoils'] as const;
/** One of the kinds of controls. */
export type ControlKind = (typeof CONTROL_KINDS)[number];

/** The same claim with a hypothesis violated on purpose, which must end in a certified failure. */
export interface Control<S extends string = string, P extends string = string> {
  readonly title: string;
  readonly kind: ControlKind;
  /** The scope of the stronger statement that a sharp control refutes, if it differs from that of the claim. */
  readonly scope?: Reach;
  /** The ids of the hypotheses that are violated. */
  readonly breaks: readonly string[];
  /** Maps the requested sizes and parameters to ones that violate the hypothesis; the identity if absent. */
  readonly subject?: (subject: Subject<S, P>) => Subject<S, P>;
  /** The names and shapes of the matrices of the instance; those of the statement if absent. */
  readonly matrices?: (subject: Subject<S, P>) => Shapes;
  /** As in the statement; none if absent. */
  readonly laws?: (subject: Subject<S, P>) => Laws;
  readonly outcomes: (subject: Subject<S, P>) => readonly Outcome[];
}

/** The matrices of the instance that may come from the user's files, and the sizes that the files determine. */
export interface Takes<S extends string = string> {
  /** The matrix that takes one sample per column, a row of the file each. */
  readonly matrix: string;
  readonly dimension: S;
  readonly samples: S;
  /**
   * Other matrices, with the sizes that are their numbers of rows and columns; labels have 1 row. A matrix with a column for each
   * sample comes from a file with a row for each sample; of any other, the rows of the file are its rows.
   */
  readonly also?: { readonly [matrix: string]: { readonly rows: S | 1; readonly columns: S } };
}

/** The names of the sizes that a claim may be run at without naming them. */
export const PRESETS = ['teaching', 'audit'] as const;
/** One of these names. */
export type Preset = (typeof PRESETS)[number];

/** The statement of a claim, as `defineStatement` returns it. */
export interface ClaimStatement<S extends string = string, P extends string = string, C extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly paper: string;
  readonly statement: { readonly tex: string; readonly english: string };
  /** How far the statement speaks; absent if the claim is a set of readings. */
  readonly scope?: Reach;
  readonly sizes: { readonly [name in S]: Size };
  readonly presets: { readonly [preset in Preset]: { readonly [name in S]?: number } };
  readonly parameters: { readonly [name in P]: Parameter };
  /** The reason why these sizes and parameters are impossible, if they are. Sizes that only violate a hypothesis are possible. */
  readonly impossible?: (subject: Subject<S, P>) => string | undefined;
  readonly data?: Takes<S>;
  readonly hypotheses: readonly Hypothesis<S, P>[];
  /** The names and shapes of the matrices of the instance. */
  readonly matrices: (subject: Subject<S, P>) => Shapes;
  /** The laws of those matrices that the claim requires to be drawn; the others may come in any way, which `verify` prints. */
  readonly laws: (subject: Subject<S, P>) => Laws;
  /** The propositions that settle the claim, each with what it settles, the stronger first. */
  readonly outcomes: (subject: Subject<S, P>) => readonly Outcome[];
  readonly controls: { readonly [name in C]: Control<S, P> };
  readonly references: readonly string[];
}

type Optional = 'version' | 'presets' | 'parameters' | 'hypotheses' | 'matrices' | 'laws' | 'references';

/** A statement as its author writes it: empty fields may be omitted. */
export type StatementText<S extends string, P extends string, C extends string> = Omit<
  ClaimStatement<S, NoInfer<P>, C>,
  Optional | 'outcomes' | 'impossible' | 'data' | 'controls'
> & {
  readonly version?: number;
  readonly presets?: { readonly [preset in Preset]?: { readonly [name in NoInfer<S>]?: number } };
  readonly parameters?: { readonly [name in P]: Parameter };
  readonly impossible?: (subject: Subject<NoInfer<S>, NoInfer<P>>) => string | undefined;
  readonly data?: Takes<NoInfer<S>>;
  readonly hypotheses?: readonly Hypothesis<NoInfer<S>, NoInfer<P>>[];
  readonly matrices?: (subject: Subject<NoInfer<S>, NoInfer<P>>) => Shapes;
  readonly laws?: (subject: Subject<NoInfer<S>, NoInfer<P>>) => Laws;
  readonly outcomes: (subject: Subject<NoInfer<S>, NoInfer<P>>) => readonly Outcome[];
  readonly controls: { readonly [name in C]: Control<NoInfer<S>, NoInfer<P>> };
  readonly references?: readonly string[];
};

/** Makes the statement of a claim and freezes it. */
export function defineStatement<S extends string, P extends string = never, C extends string = string>(
  text: StatementText<S, P, C>,
): ClaimStatement<S, P, C> {
  return deepFreeze({
    ...text,
    version: text.version ?? 1,
    presets: { teaching: {}, audit: {}, ...text.presets },
    parameters: text.parameters ?? ({} as { readonly [name in P]: Parameter }),
    hypotheses: text.hypotheses ?? [],
    matrices: text.matrices ?? (() => ({})),
    laws: text.laws ?? (() => ({})),
    references: text.references ?? [],
  });
}
