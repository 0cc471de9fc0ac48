/** The laws by which the matrices of instances are drawn. */
import type { Law } from 'lossproof/statement';

export const laws = {
  units: { kind: 'gaussian', bits: 6 },
  directions: { kind: 'gaussian', bits: 24 },
  /** Few enough bits for inner products of a thousand such numbers to be exact doubles. */
  inputs: { kind: 'gaussian', bits: 12 },
  signs: { kind: 'uniformNonzero', from: -1, to: 1 },
} as const satisfies { readonly [use: string]: Law };
