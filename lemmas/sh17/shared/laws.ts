/** The law by which samples of regions are drawn. */
import type { Law } from 'lossproof/search';

export const laws = {
  whole: { kind: 'uniform', from: -9, to: 9 },
} as const satisfies { readonly [use: string]: Law };
