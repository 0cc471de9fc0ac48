/** Propositions with labels that say for which reading of a text they are offered. */
import { propositionShape, type Proposition } from '../../core/logic/proposition.js';
import { literal, object, text, type KindsOf, type Shape } from '../../core/text/shape.js';

const line = (least: 0 | 1): Shape<string> =>
  text(new RegExp(`^[^\\u0000-\\u001f\\u007f]{${least},400}$`), 'at most 400 characters on one line');

/** The labels that a quotation adds to a theorem. Words in English need no translation: then it is empty. */
export const quotationFields = {
  document: line(1),
  quote: line(1),
  translation: line(0),
  reading: line(1),
  verdict: literal('holds', 'fails', 'vacuous', 'undecided'),
};

export const READINGS_PROPOSITIONS = {
  /** States `proved` and nothing else. Only the claim's definition asserts that it settles a reading of a text in this way. */
  quoted: object({ ...quotationFields, proved: propositionShape }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds {
    readonly quoted: KindsOf<typeof quotationFields> & { readonly proved: Proposition };
  }
}
