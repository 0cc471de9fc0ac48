/** The proposition that two schemes agree at every size. */
import { object, type KindsOf } from '../../core/text/shape.js';
import type { Proposition } from '../../core/logic/proposition.js';
import { schemeShape, type Scheme } from './scheme.js';

export const EVERY_SIZE_PROPOSITIONS = {
  /** For all positive sizes of the widths, both schemes denote the same matrix of polynomials in their symbols. */
  identityEverySize: object({ left: schemeShape, right: schemeShape }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof EVERY_SIZE_PROPOSITIONS> {}
}

export type IdentityEverySize = Extract<Proposition, { kind: 'identityEverySize' }>;

export const identityEverySize = (left: Scheme, right: Scheme): IdentityEverySize => ({
  kind: 'identityEverySize',
  left,
  right,
});
