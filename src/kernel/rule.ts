/** What a rule is, how strong its conclusion is, and the few things that every rule does with its premises. */
import type { Context } from './context.js';
import { canonicalJson, type Json } from './json.js';
import { at, requireShape, type Matrix } from './matrix.js';
import { speaksOfData, type Proposition } from './proposition.js';
import { equals, type Rational } from './rational.js';
import { Refusal, shown } from './refusal.js';
import type { Shape } from './shape.js';

/** Strongest first; a theorem is as strong as its weakest step. */
export const ASSURANCES = ['exact', 'enclosed', 'hashed', 'statistical', 'observed'] as const;
export type Assurance = (typeof ASSURANCES)[number];

export const SIZES_REACHES = ['every', 'recorded'] as const;
export const DATA_REACHES = ['all', 'almost-every', 'instance', 'population'] as const;
export interface Reach {
  readonly sizes: (typeof SIZES_REACHES)[number];
  readonly data: (typeof DATA_REACHES)[number];
}

export interface Conclusion {
  readonly proposition: Proposition;
  readonly assurance: Assurance;
  readonly reach: Reach;
  /** An upper bound of the chance that an accepted proof proves nothing, a rational; absent where there is none to take. */
  readonly error?: string;
}

/** A premise as a rule sees it; only theorems are ever handed in (see theorem.ts). */
export type Premise = Conclusion;

/** A way to make theorems: it recomputes what the witness claims and returns the conclusion, or throws a Refusal. */
export interface Rule<W = unknown> {
  readonly name: string;
  readonly witness: Shape<W>;
  readonly apply: (context: Context, premises: readonly Premise[], witness: Json) => Conclusion;
}

export function rule<W>(
  name: string,
  witness: Shape<W>,
  apply: (context: Context, premises: readonly Premise[], witness: W) => Conclusion,
): Rule<W> {
  return Object.freeze({
    name,
    witness,
    apply: (context: Context, premises: readonly Premise[], given: Json) =>
      apply(context, premises, witness.read(given, '$.witness')),
  });
}

/** A conclusion about recorded sizes in exact arithmetic, the commonest kind. */
export function exactly(proposition: Proposition, data: Reach['data'], sizes: Reach['sizes'] = 'recorded'): Conclusion {
  return { proposition, assurance: 'exact', reach: { sizes, data } };
}

/** The same where numbers were enclosed instead of computed exactly: still a proof. */
export function enclosed(proposition: Proposition, data: Reach['data']): Conclusion {
  return { ...exactly(proposition, data), assurance: 'enclosed' };
}

/** The same of something computed: of the instance where the proposition speaks of it, of all data otherwise. */
export function computed(proposition: Proposition): Conclusion {
  return exactly(proposition, speaksOfData(proposition) ? 'instance' : 'all');
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
    throw new Refusal(
      'false',
      `$.premises[${index}]`,
      `a theorem of kind ${kinds.join(' or ')}`,
      got?.kind ?? 'nothing',
    );
  }
  return got as Extract<Proposition, { kind: K }>;
}

export function sameProposition(a: Json | Proposition, b: Json | Proposition): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json);
}

export function weakestAssurance(all: readonly Assurance[]): Assurance {
  return weakest(ASSURANCES, all);
}

export function weakestReach(all: readonly Reach[]): Reach {
  return {
    sizes: weakest(
      SIZES_REACHES,
      all.map((reach) => reach.sizes),
    ),
    data: weakest(
      DATA_REACHES,
      all.map((reach) => reach.data),
    ),
  };
}

function weakest<T>(order: readonly T[], all: readonly T[]): T {
  return order.findLast((one) => all.includes(one)) as T;
}

export function falseWitness(expected: string, got: string): Refusal {
  return new Refusal('false', '$.witness', expected, got);
}

export function requireSymmetric(m: Matrix<Rational>): void {
  requireShape(m, m.rows, m.rows, 'a square matrix');
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < i; j++) {
      if (!equals(at(m, i, j), at(m, j, i))) throw falseWitness('a symmetric matrix', 'one that is not');
    }
  }
}
