/** Rules, the strength of their conclusions, and the checks of premises that rules share. */
import type { Json } from '../text/json.js';
import { Refusal, shown } from '../text/refusal.js';
import type { Shape, Vocabulary } from '../text/shape.js';
import type { Context } from './context.js';
import { sameProposition, speaksOfData, type Proposition } from './proposition.js';
import { everything, type Quantifier, type Range, type Reach } from './reach.js';

/** Assurances, strongest first; a theorem is as strong as its weakest step. @internal */
export const ASSURANCES = ['exact', 'enclosed', 'hashed', 'statistical'] as const;
export type Assurance = (typeof ASSURANCES)[number];

export interface Conclusion {
  readonly proposition: Proposition;
  readonly assurance: Assurance;
  readonly reach: Reach;
  /** A rational upper bound on the probability that the rule accepts a false conclusion; absent if it cannot. */
  readonly error?: string;
}

/** A premise as a rule sees it; only theorems are ever passed (see theorem.ts). */
export type Premise = Conclusion;

/** A way to make theorems: it recomputes what the witness claims and returns the conclusion, or throws a Refusal. */
export interface Rule<W = unknown> {
  readonly name: string;
  readonly witness: Shape<W>;
  /** Textbook facts that the rule's soundness argument cites instead of proving them by computation. */
  readonly facts: readonly string[];
  readonly apply: (context: Context, premises: readonly Premise[], witness: Json, vocabulary: Vocabulary) => Conclusion;
}

/** Says of a rule that at most compares its premises that it computes nothing: whoever believes its theorem has read its argument. */
export const argued = (name: string): string => `the argument at the head of the rule ${name}, which computes nothing`;

export function rule<W>(
  name: string,
  witness: Shape<W>,
  apply: (context: Context, premises: readonly Premise[], witness: W) => Conclusion,
  ...facts: readonly string[]
): Rule<W> {
  return Object.freeze({
    name,
    witness,
    facts: Object.freeze(facts),
    apply: (context: Context, premises: readonly Premise[], given: Json, vocabulary: Vocabulary) =>
      apply(context, premises, witness.read(given, '$.witness', vocabulary)),
  });
}

/** A conclusion by exact arithmetic, about the recorded sizes unless `sizes` says otherwise. */
export function exactly(
  proposition: Proposition,
  extent: Range | readonly Quantifier[],
  sizes: Reach['sizes'] = 'these',
): Conclusion {
  return {
    proposition,
    assurance: 'exact',
    reach: { sizes, prefix: typeof extent === 'string' ? everything(extent) : extent },
  };
}

/** The reach of a computation at the recorded sizes: the instance if the proposition speaks of it, and everything otherwise. */
export function computedReach(proposition: Proposition): Reach {
  return { sizes: 'these', prefix: everything(speaksOfData(proposition) ? 'given' : 'all') };
}

/** A conclusion by exact computation. */
export function computed(proposition: Proposition): Conclusion {
  return { proposition, assurance: 'exact', reach: computedReach(proposition) };
}

/** The same if numbers were bounded by intervals instead of computed exactly, which is still a proof. */
export function byEnclosure(proposition: Proposition): Conclusion {
  return { ...computed(proposition), assurance: 'enclosed' };
}

export function requireCount(premises: readonly Premise[], count: number): void {
  if (premises.length !== count) throw new Refusal('false', '$.premises', `${count} premises`, `${premises.length}`);
}

/** Premise number `index` must say exactly `expected`. */
export function requirePremise(premises: readonly Premise[], index: number, expected: Proposition): void {
  const got = premises[index]?.proposition ?? null;
  if (!sameProposition(got, expected)) {
    throw new Refusal('false', `$.premises[${index}]`, `the theorem ${shown(expected)}`, shown(got));
  }
}

export function premiseOfKind<K extends Proposition['kind']>(
  premises: readonly Premise[],
  index: number,
  ...kinds: readonly K[]
): Extract<Proposition, { kind: K }> {
  const got = premises[index]?.proposition;
  if (got === undefined || !(kinds as readonly string[]).includes(got.kind)) {
    const expected = `a theorem of kind ${kinds.join(' or ')}`;
    throw new Refusal('false', `$.premises[${index}]`, expected, got?.kind ?? 'nothing');
  }
  return got as Extract<Proposition, { kind: K }>;
}

export function weakestAssurance(all: readonly Assurance[]): Assurance {
  return ASSURANCES.findLast((one) => all.includes(one)) as Assurance;
}

export function falseWitness(expected: string, got: string): Refusal {
  return new Refusal('false', '$.witness', expected, got);
}
