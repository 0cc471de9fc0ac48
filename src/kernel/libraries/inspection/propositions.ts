/** Propositions that a look at the entries of a matrix decides. */
import { literal, object, type KindsOf } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

const onMatrix = object({ matrix: termShape });

export const INSPECTION_PROPOSITIONS = {
  entriesNonzero: onMatrix,
  entriesPositive: onMatrix,
  /** Some entry is zero: the negation of entriesNonzero. */
  someEntryZero: onMatrix,
  /** No two columns are equal, or two are. */
  columns: object({ matrix: termShape, are: literal('distinct', 'repeated') }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof INSPECTION_PROPOSITIONS> {}
}
