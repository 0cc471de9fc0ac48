/** Inequalities that hold at every size. */
import { literal, object, type KindsOf } from '../../core/text/shape.js';
import type { Proposition } from '../../core/logic/proposition.js';
import { schemeShape, type Scheme } from '../everySize/scheme.js';

export const SUMS_OF_SQUARES_PROPOSITIONS = {
  /** For all positive sizes of the widths and all real values of the symbols, no entry of the scheme is negative. */
  nonnegativeEverySize: object({ of: schemeShape }),
  /**
   * For all positive sizes of the widths and all real values of the symbols: s²‖vector‖² ≤ ‖image‖², s being the least |matrix·u| over
   * unit vectors u, the least singular value on the columns.
   */
  leastStretchEverySize: object({ matrix: schemeShape, vector: schemeShape, image: schemeShape }),
  /** For symmetric A and B of any equal size: λ(A) ≥ λ(B) − ‖A − B‖_F, λ the least value of uᵀAu over unit vectors u. */
  eigenvalueShift: object({ sizes: literal('every') }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof SUMS_OF_SQUARES_PROPOSITIONS> {}
}

export type NonnegativeEverySize = Extract<Proposition, { kind: 'nonnegativeEverySize' }>;

export const nonnegativeEverySize = (of: Scheme): NonnegativeEverySize => ({ kind: 'nonnegativeEverySize', of });
