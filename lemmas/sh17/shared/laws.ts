/** The laws by which samples, labels and first weights are drawn. */
import type { Law } from 'lossproof/search';

export const laws = {
  whole: { kind: 'uniform', from: -9, to: 9 },
  /** So wide that samples are seldom in special position. */
  wide: { kind: 'uniform', from: -99, to: 99 },
  binary: { kind: 'uniform', from: 0, to: 1 },
  byte: { kind: 'uniform', from: 0, to: 255 },
  weights: { kind: 'gaussian', bits: 6 },
} as const satisfies { readonly [use: string]: Law };
