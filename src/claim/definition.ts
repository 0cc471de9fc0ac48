/** What a claim is: a module under lemmas/, or a plug-in, exports one of these. */
import { z } from 'zod';
import { Refusal, type Header, type Proposition, type Shapes, type Statement, type Verdict } from '../kernel/index.js';
import type { Job } from './job.js';

/** The sizes and parameters that a statement is about. */
export interface Subject<S extends string = string, P extends string = string> {
  readonly sizes: { readonly [name in S]: number };
  readonly parameters: { readonly [name in P]: string };
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
  /** Bytes that the search is expected to need, so that a hopeless size is refused before it starts. */
  readonly memory?: (sizes: { readonly [name in S]: number }) => number;
  readonly hypotheses: readonly Hypothesis<S, P>[];
  readonly main: Variant<S, P>;
  readonly controls: { readonly [name: string]: Control<S, P> };
  readonly references: readonly string[];
}

export const PRESETS = ['teaching', 'audit'] as const;
export type Preset = (typeof PRESETS)[number];

const words = z.string().min(1);
const callable = z.custom<(...parameters: never[]) => unknown>(
  (value) => typeof value === 'function',
  'expected a function',
);
const rational = z.string().regex(/^-?[0-9]+(\/[1-9][0-9]*)?$/, 'expected a rational number as text, such as "1/10"');
const hypothesisId = z.string().regex(/^[a-z0-9-]+$/);

const variant = { outcomes: callable, search: callable };

/** What a module must export; a plug-in is read through this, so that a mistake in it is named and placed. */
const claimSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/, 'expected "paper/name" in lower case, digits and hyphens'),
  version: z.int().min(1),
  title: words,
  paper: words,
  statement: z.strictObject({ tex: words, english: words }),
  method: z.array(words).min(1),
  sizes: z.record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,31}$/),
    z.strictObject({ default: z.int(), least: z.int().min(0), most: z.int(), says: words }),
  ),
  presets: z.strictObject({ teaching: z.record(z.string(), z.int()), audit: z.record(z.string(), z.int()) }),
  parameters: z.record(z.string(), z.strictObject({ default: rational, says: words })),
  impossible: callable.optional(),
  memory: callable.optional(),
  hypotheses: z.array(
    z.strictObject({ id: hypothesisId, english: words, holds: callable.optional(), broken: callable.optional() }),
  ),
  main: z.strictObject(variant),
  controls: z
    .record(
      z.string().regex(/^[a-z0-9-]+$/),
      z.strictObject({ ...variant, title: words, breaks: z.array(hypothesisId), subject: callable }),
    )
    .refine((controls) => Object.keys(controls).length > 0, 'every claim has at least one control')
    .refine((controls) => !('claim' in controls), 'a control may not be called "claim"'),
  references: z.array(words).min(1),
});

/** Checks a claim's form and returns it; its mathematics is for the kernel to check. */
export function defineClaim<S extends string, P extends string>(claim: Claim<S, P>): Claim<S, P> {
  const result = claimSchema.safeParse(claim);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new TypeError(`claim ${claim.id}: at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  for (const [name, control] of Object.entries(claim.controls)) {
    const unknown = control.breaks.find((id) => !claim.hypotheses.some((hypothesis) => hypothesis.id === id));
    if (unknown !== undefined)
      throw new TypeError(`claim ${claim.id}: control ${name} breaks "${unknown}", no such hypothesis`);
  }
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
    hypotheses: claim.hypotheses.map(({ id, holds, broken }) => ({
      id,
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
