/**
 * Propositions: plain data with a kind. The core has one kind. A library adds its own kinds: as shapes (library.ts) and, by
 * merging with PropositionKinds, as types.
 */
import { canonicalJson, type Json } from '../text/json.js';
import { list, object, open, type Shape } from '../text/shape.js';

/** @public Libraries extend it by declaration merging. */
export interface PropositionKinds {
  readonly conjunction: { readonly of: readonly Proposition[] };
}

/** The members of a union, made from their fields; the name of each is its kind. */
export type Kinded<Kinds> = { [K in keyof Kinds]: { readonly kind: K } & Kinds[K] }[keyof Kinds];

export type Proposition = Kinded<PropositionKinds>;

export const propositionShape: Shape<Proposition> = open('proposition');

export const CORE_PROPOSITIONS = {
  conjunction: object({ of: list(propositionShape, 1) }),
};

export const conjunction = (...of: readonly Proposition[]): Proposition => ({ kind: 'conjunction', of });

/** True if a proposition speaks of the data of one certificate and therefore means nothing without it. */
export function speaksOfData(value: Json | object): boolean {
  if (value === null || typeof value !== 'object') return false;
  if ((value as { kind?: unknown }).kind === 'data') return true;
  return Object.values(value).some((part) => speaksOfData(part as Json));
}

export function sameProposition(a: Json | Proposition, b: Json | Proposition): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
