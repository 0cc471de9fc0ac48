/** Propositions about schemes: what holds at every size, and of the layers of networks of every depth. */
import { list, literal, nameText, object, type KindsOf, type Read } from '../../core/text/shape.js';
import type { Proposition } from '../../core/logic/proposition.js';
import { schemeShape, type Scheme } from './scheme.js';

/** A factor of a product of layers, as a symbol: one layer, or any number of neighbours multiplied, of none the identity. */
const partShape = object({ name: nameText, is: literal('layer', 'product') });
export type Part = Read<typeof partShape>;

export const EVERY_SIZE_PROPOSITIONS = {
  /** For all positive sizes of the widths, both schemes denote the same matrix of polynomials in their symbols. */
  identityEverySize: object({ left: schemeShape, right: schemeShape }),
  /**
   * For every product of layers W_K ⋯ W₁, of any positive sizes, and every way to split it into consecutive factors as the parts say:
   * both schemes denote the same function of the layers and of the other symbols, for all positive sizes of the other widths. A
   * derivative by a layer leaves all other layers as they are.
   */
  identityEveryDepth: object({ parts: list(partShape, 1), left: schemeShape, right: schemeShape }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof EVERY_SIZE_PROPOSITIONS> {}
}

export type IdentityEverySize = Extract<Proposition, { kind: 'identityEverySize' }>;
export type IdentityEveryDepth = Extract<Proposition, { kind: 'identityEveryDepth' }>;

export const identityEverySize = (left: Scheme, right: Scheme): IdentityEverySize => ({
  kind: 'identityEverySize',
  left,
  right,
});
export const identityEveryDepth = (parts: readonly Part[], left: Scheme, right: Scheme): IdentityEveryDepth => ({
  kind: 'identityEveryDepth',
  parts,
  left,
  right,
});
