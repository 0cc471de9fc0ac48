/** The laws by which samples, labels and first weights are drawn. */
import type { Law } from 'lossproof/search';

export const laws = {
  whole: { kind: 'uniform', from: -9, to: 9 },
  byte: { kind: 'uniform', from: 0, to: 255 },
  label: { kind: 'uniform', from: 0, to: 1 },
  weights: { kind: 'gaussian', bits: 6 },
} as const satisfies { readonly [use: string]: Law };
