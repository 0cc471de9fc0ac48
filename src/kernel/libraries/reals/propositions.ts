/** Propositions about real numbers. */
import type { Proposition } from '../../core/logic/proposition.js';
import { literal, object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { realShape, type Real } from './real.js';

export const REAL_PROPOSITIONS = {
  /** One real number is below, or at most, another. */
  realComparison: object({ left: realShape, relation: literal('below', 'atMost'), right: realShape }),
  /** lower ≤ expression ≤ upper */
  enclosed: object({ expression: realShape, lower: rationalText, upper: rationalText }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof REAL_PROPOSITIONS> {}
}

export const realComparison = (left: Real, relation: 'below' | 'atMost', right: Real): Proposition => ({
  kind: 'realComparison',
  left,
  relation,
  right,
});
export const enclosed = (expression: Real, lower: string, upper: string): Proposition => ({
  kind: 'enclosed',
  expression,
  lower,
  upper,
});
