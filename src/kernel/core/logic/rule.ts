/** Rules, the strength of their conclusions, and the checks of premises that rules share. */
import type { Json } from '../text/json.js';
import { Refusal, shown } from '../text/refusal.js';
import type { Shape, Vocabulary } from '../text/shape.js';
import type { Context } from './context.js';
import { sameProposition, speaksOfData, type Proposition } from './proposition.js';

/** Assurances, strongest first; a theorem is as strong as its weakest step. @internal */
export const ASSURANCES = ['exact', 'enclosed', 'hashed', 'statistical'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** @internal */
export const SIZES_REACHES = ['every', 'recorded'] as const;
/** @internal */
export const DATA_REACHES = ['all', 'almost-every', 'instance', 'population'] as const;
export interface Reach {
  readonly sizes: (typeof SIZES_REACHES)[number];
  readonly data: (typeof DATA_REACHES)[number];
}

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
export function exactly(proposition: Proposition, data: Reach['data'], sizes: Reach['sizes'] = 'recorded'): Conclusion {
  return { proposition, assurance: 'exact', reach: { sizes, data } };
}

/** A conclusion by exact computation: about the instance if the proposition speaks of it, about all data otherwise. */
export function computed(proposition: Proposition): Conclusion {
  return exactly(proposition, speaksOfData(proposition) ? 'instance' : 'all');
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
  return weakest(ASSURANCES, all);
}

export function weakestReach(all: readonly Reach[]): Reach {
  const [sizes, data] = [all.map((reach) => reach.sizes), all.map((reach) => reach.data)];
  return { sizes: weakest(SIZES_REACHES, sizes), data: weakest(DATA_REACHES, data) };
}

function weakest<T>(order: readonly T[], all: readonly T[]): T {
  return order.findLast((one) => all.includes(one)) as T;
}

export function falseWitness(expected: string, got: string): Refusal {
  return new Refusal('false', '$.witness', expected, got);
}
