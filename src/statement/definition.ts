/** The statement of a claim: everything that a checker needs of it, and nothing of the search for a proof. */
import { deepFreeze, type Proposition, type Shapes, type Verdict } from '../kernel/index.js';
import type { Hypothesis } from './hypothesis.js';
import type { Subject } from './subject.js';

export interface Size {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly says: string;
}

export const size = (value: number, least: number, most: number, says: string): Size => ({
  default: value,
  least,
  most,
  says,
});

/** A rational number that a statement depends on. */
export interface Parameter {
  readonly default: string;
  readonly says: string;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly proposition: Proposition;
  /** The matrices of the instance, where they are not those of the statement or the control. */
  readonly matrices?: Shapes;
}

/** The same claim with a hypothesis broken on purpose: it must end in a certified failure. */
export interface Control<S extends string = string, P extends string = string> {
  readonly title: string;
  /** The hypotheses, by id, that are broken. */
  readonly breaks: readonly string[];
  /** Sizes or parameters at which the hypothesis is broken, from those asked for; the same ones when absent. */
  readonly subject?: (subject: Subject<S, P>) => Subject<S, P>;
  /** Names and shapes of the matrices of the instance; those of the statement when absent. */
  readonly matrices?: (subject: Subject<S, P>) => Shapes;
  readonly outcomes: (subject: Subject<S, P>) => readonly Outcome[];
}

export const PRESETS = ['teaching', 'audit'] as const;
export type Preset = (typeof PRESETS)[number];

export interface ClaimStatement<S extends string = string, P extends string = string, C extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly paper: string;
  readonly statement: { readonly tex: string; readonly english: string };
  readonly sizes: { readonly [name in S]: Size };
  readonly presets: { readonly [preset in Preset]: { readonly [name in S]?: number } };
  readonly parameters: { readonly [name in P]: Parameter };
  /** Why these sizes and parameters are impossible, if they are; a size that breaks a hypothesis is one for a control. */
  readonly impossible?: (subject: Subject<S, P>) => string | undefined;
  /** The matrix of the instance that may come from a data set, a sample a column, and the sizes that go with it. */
  readonly data?: { readonly matrix: string; readonly dimension: S; readonly samples: S };
  readonly hypotheses: readonly Hypothesis<S, P>[];
  /** Names and shapes of the matrices of the instance. */
  readonly matrices: (subject: Subject<S, P>) => Shapes;
  /** The propositions that settle the claim, and how. */
  readonly outcomes: (subject: Subject<S, P>) => readonly Outcome[];
  readonly controls: { readonly [name in C]: Control<S, P> };
  readonly references: readonly string[];
}

type Optional = 'version' | 'presets' | 'parameters' | 'hypotheses' | 'matrices' | 'references';

/** A statement as it is written: what is empty may be left out. */
export type StatementText<S extends string, P extends string, C extends string> = Omit<
  ClaimStatement<S, NoInfer<P>, C>,
  Optional | 'outcomes' | 'impossible' | 'data' | 'controls'
> & {
  readonly version?: number;
  readonly presets?: { readonly [preset in Preset]?: { readonly [name in NoInfer<S>]?: number } };
  readonly parameters?: { readonly [name in P]: Parameter };
  readonly impossible?: (subject: Subject<NoInfer<S>, NoInfer<P>>) => string | undefined;
  readonly data?: { readonly matrix: string; readonly dimension: NoInfer<S>; readonly samples: NoInfer<S> };
  readonly hypotheses?: readonly Hypothesis<NoInfer<S>, NoInfer<P>>[];
  readonly matrices?: (subject: Subject<NoInfer<S>, NoInfer<P>>) => Shapes;
  readonly outcomes: (subject: Subject<NoInfer<S>, NoInfer<P>>) => readonly Outcome[];
  readonly controls: { readonly [name in C]: Control<NoInfer<S>, NoInfer<P>> };
  readonly references?: readonly string[];
};

/** Makes the statement of a claim; nothing of it can be changed afterwards. */
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
    references: text.references ?? [],
  });
}
