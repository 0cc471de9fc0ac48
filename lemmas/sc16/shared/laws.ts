/** Laws by which data and weights are drawn. */
import type { Law } from 'lossproof/search';

export const laws = {
  inputs: { kind: 'gaussian', bits: 6 },
  noise: { kind: 'uniform', from: 1, to: 16 },
  targets: { kind: 'uniformNonzero', from: -1, to: 1 },
  weights: { kind: 'gaussian', bits: 6 },
  positive: { kind: 'uniform', from: 1, to: 9 },
  negative: { kind: 'uniform', from: -9, to: -1 },
} as const satisfies { readonly [use: string]: Law };
