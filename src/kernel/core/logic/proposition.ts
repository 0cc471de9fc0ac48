/**
 * Propositions: plain data with a kind. The core has two kinds. A library adds its own kinds: as shapes (library.ts) and, by
 * merging with PropositionKinds, as types.
 */
import { canonicalJson, type Json } from '../text/json.js';
import { list, literal, object, open, text, type KindsOf, type Shape } from '../text/shape.js';

const line = (least: 0 | 1): Shape<string> =>
  text(new RegExp(`^[^\\u0000-\\u001f\\u007f]{${least},400}$`), 'at most 400 characters on one line');
/** The labels that a quotation adds to a theorem. Words in English need no translation: then it is empty. */
export const quotationFields = {
  ...{ document: line(1), quote: line(1), translation: line(0), reading: line(1) },
  verdict: literal('holds', 'fails', 'vacuous', 'undecided'),
};

/** @public Libraries extend it by declaration merging. */
export interface PropositionKinds {
  readonly conjunction: { readonly of: readonly Proposition[] };
  /** States `proved` and nothing else. Only the claim's definition asserts that it settles a reading of a text in this way. */
  readonly quoted: KindsOf<typeof quotationFields> & { readonly proved: Proposition };
}

/** The members of a union, made from their fields; the name of each is its kind. */
export type Kinded<Kinds> = { [K in keyof Kinds]: { readonly kind: K } & Kinds[K] }[keyof Kinds];

export type Proposition = Kinded<PropositionKinds>;

export const propositionShape: Shape<Proposition> = open('proposition');

export const CORE_PROPOSITIONS = {
  conjunction: object({ of: list(propositionShape, 1) }),
  quoted: object({ ...quotationFields, proved: propositionShape }),
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
