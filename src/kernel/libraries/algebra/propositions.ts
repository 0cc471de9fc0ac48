/** Propositions about matrices that terms denote. */
import { literal, list, object, rationalText, integer, type KindsOf, type Shape } from '../../core/text/shape.js';
import type { Proposition } from '../../core/logic/proposition.js';
import { termShape, type Term } from './term.js';

const size = integer(1, 1_000_000_000);
const sides = object({ left: termShape, right: termShape });
const onMatrix = object({ matrix: termShape });

export const ALGEBRA_PROPOSITIONS = {
  /** Two matrices of polynomials in the symbols are equal, and so equal for all values of the symbols. */
  identity: sides,
  notIdentity: sides,
  /** A comparison of two products of rational numbers. */
  comparison: object({
    left: list(rationalText, 1),
    relation: literal('atMost', 'exceeds', 'equals', 'differs'),
    right: list(rationalText, 1),
  }),
  rankAtLeast: object({ matrix: termShape, rank: size }),
  rankBelow: object({ matrix: termShape, bound: size }),
  positiveSemidefinite: onMatrix,
  /** vᵀMv < 0 for some vector v. */
  negativeDirection: onMatrix,
  /** |Mv| ≥ bound·|v| for every real v; the bound is positive. */
  singularValueAtLeast: object({ matrix: termShape, bound: rationalText }),
} satisfies { readonly [kind: string]: Shape<object> };

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof ALGEBRA_PROPOSITIONS> {}
}

export type Identity = Extract<Proposition, { kind: 'identity' }>;
export type NotIdentity = Extract<Proposition, { kind: 'notIdentity' }>;
export type Comparison = Extract<Proposition, { kind: 'comparison' }>;

export const identity = (left: Term, right: Term): Identity => ({ kind: 'identity', left, right });
export const notIdentity = (left: Term, right: Term): NotIdentity => ({ kind: 'notIdentity', left, right });
export const comparison = (
  left: readonly (number | string)[],
  relation: Comparison['relation'],
  right: readonly (number | string)[],
): Comparison => ({ kind: 'comparison', left: left.map(String), relation, right: right.map(String) });
