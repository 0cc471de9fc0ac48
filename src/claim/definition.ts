/** What a claim is: a module under lemmas/, or a plug-in, exports one of these. */
import {
  Refusal,
  type Header,
  type Matrix,
  type Proposition,
  type Rational,
  type Shapes,
  type Statement,
  type Verdict,
} from '../kernel/index.js';
import type { Certified, Exhibit } from './exhibit.js';
import type { Job } from './job.js';
import type { Survey } from './survey.js';

/** The sizes and parameters that a statement is about. */
export interface Subject<S extends string = string, P extends string = string> {
  readonly sizes: { readonly [name in S]: number };
  readonly parameters: { readonly [name in P]: string };
}

/** Matrices that a user brings, by the names that they have in the instance. */
export interface Given {
  readonly [name: string]: Matrix<Rational>;
}

export interface Size {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly says: string;
}

export interface Hypothesis<S extends string = string, P extends string = string> {
  readonly id: string;
  readonly english: string;
  /** Proved in a certificate, this makes the hypothesis `checked`; `broken` makes it `violated`; neither, `assumed`. */
  readonly holds?: (subject: Subject<S, P>) => Proposition;
  readonly broken?: (subject: Subject<S, P>) => Proposition;
  /** Where it is violated the claim says nothing, so that no certificate there is one that it holds. */
  readonly needed?: true;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly proposition: Proposition;
  readonly shapes: Shapes;
}

/** What there is to prove, and the search for a proof. */
export interface Variant<S extends string = string, P extends string = string> {
  readonly outcomes: (subject: Subject<S, P>) => readonly Outcome[];
  readonly search: (job: Job<S, P>) => Promise<void> | void;
}

/** The same claim with a hypothesis broken on purpose: it must end in a certified failure. */
export interface Control<S extends string = string, P extends string = string> extends Variant<S, P> {
  readonly title: string;
  readonly breaks: readonly string[];
  /** Sizes or parameters at which the hypothesis is broken, from those asked for. */
  readonly subject: (subject: Subject<S, P>) => Subject<S, P>;
}

export interface Claim<S extends string = string, P extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly paper: string;
  readonly statement: { readonly tex: string; readonly english: string };
  /** The steps of the proof, in words. */
  readonly method: readonly string[];
  readonly sizes: { readonly [name in S]: Size };
  readonly presets: { readonly [preset in Preset]: { readonly [name in S]?: number } };
  readonly parameters: { readonly [name in P]: { readonly default: string; readonly says: string } };
  /** Why these sizes and parameters are impossible, if they are; a size that breaks a hypothesis is one for a control. */
  readonly impossible?: (subject: Subject<S, P>) => string | undefined;
  /** For a claim that takes matrices of the user's: the sizes that these have, or a UsageError that says what does not fit. */
  readonly given?: (matrices: Given) => { readonly [name in S]: number };
  /** Bytes that the search is expected to need, so that a hopeless size is refused before it starts. */
  readonly memory?: (sizes: { readonly [name in S]: number }) => number;
  /** The matrix of the instance that may come from a data set, a sample a column, and the sizes that go with it. */
  readonly data?: { readonly matrix: string; readonly dimension: S; readonly samples: S };
  readonly hypotheses: readonly Hypothesis<S, P>[];
  readonly main: Variant<S, P>;
  readonly controls: { readonly [name: string]: Control<S, P> };
  /** What the report shows besides, from the accepted certificate. */
  readonly exhibits?: (certified: Certified) => readonly Exhibit[];
  /** The claim in many cells, for what is only to be seen in several certificates together: `lossproof survey`. */
  readonly survey?: Survey<S, P>;
  readonly references: readonly string[];
}

export const PRESETS = ['teaching', 'audit'] as const;
export type Preset = (typeof PRESETS)[number];

/** Gives a claim its type. Its form is checked where it is loaded (validate.ts), its mathematics by the kernel. */
export function defineClaim<S extends string, P extends string>(claim: Claim<S, P>): Claim<S, P> {
  return Object.freeze(claim);
}

export function variantOf(claim: Claim, name: string): Variant | undefined {
  return name === 'claim' ? claim.main : Object.hasOwn(claim.controls, name) ? claim.controls[name] : undefined;
}

/** The statement that a certificate's header makes of a claim; refused when the claim has no such version, variant or sizes. */
export function statementOf(claim: Claim, header: Header): Statement {
  const variant = variantOf(claim, header.variant);
  const refuse = (path: string, expected: string, got: string): never => {
    throw new Refusal('mismatch', path, expected, got);
  };
  if (claim.version !== header.claim.version) {
    return refuse('$.claim.version', `version ${claim.version} of ${claim.id}`, `${header.claim.version}`);
  }
  if (variant === undefined) {
    return refuse('$.variant', `one of claim, ${Object.keys(claim.controls).join(', ')}`, header.variant);
  }
  requireKeys('$.sizes', claim.sizes, header.sizes);
  requireKeys('$.parameters', claim.parameters, header.parameters);
  for (const [name, { least }] of Object.entries(claim.sizes)) {
    if ((header.sizes[name] as number) < least) refuse(`$.sizes.${name}`, `at least ${least}`, `${header.sizes[name]}`);
  }
  const subject: Subject = { sizes: header.sizes, parameters: header.parameters };
  const reason = claim.impossible?.(subject);
  if (reason !== undefined) refuse('$.sizes', reason, JSON.stringify(header.sizes));
  const breaks = header.variant === 'claim' ? [] : (claim.controls[header.variant]?.breaks ?? []);
  return {
    outcomes: variant.outcomes(subject),
    hypotheses: claim.hypotheses.map(({ id, holds, broken, needed }) => ({
      id,
      needed: needed === true,
      ...(holds === undefined ? {} : { holds: holds(subject) }),
      ...(broken === undefined ? {} : { broken: broken(subject) }),
      mustBreak: breaks.includes(id),
    })),
  };
}

function requireKeys(path: string, expected: object, got: object): void {
  const [wanted, present] = [Object.keys(expected).sort().join(', '), Object.keys(got).sort().join(', ')];
  if (wanted !== present) throw new Refusal('mismatch', path, `exactly ${wanted || 'nothing'}`, present || 'nothing');
}
