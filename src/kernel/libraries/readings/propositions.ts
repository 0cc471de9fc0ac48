/** Propositions with labels that say for which reading of a text they are offered. */
import { propositionShape, type Proposition } from '../../core/logic/proposition.js';
import { literal, object, text, type KindsOf } from '../../core/text/shape.js';

/** The labels that a quotation adds to a theorem. */
export const quotationFields = {
  document: text(/^[A-Za-z0-9._-]{1,80}$/, 'the name of a file'),
  quote: text(/^[^\u0000-\u001f\u007f]{1,400}$/, 'at most 400 characters on one line'),
  reading: text(/^[^\u0000-\u001f\u007f]{1,400}$/, 'at most 400 characters on one line'),
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
