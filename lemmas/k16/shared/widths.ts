/** Sizes of the claims about critical points: H hidden layers, N samples, and widths d₀ … d_{H+1}. */
import { size, type Size } from 'lossproof/statement';

export type Deep = 'H' | 'N' | 'd0' | 'd1' | 'd2' | 'd3' | 'd4' | 'd5';
export type DeepSizes = { readonly [name in Deep]: number };

const WIDTHS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'] as const;

/** Sizes of a claim with these defaults; a width beyond d_{H+1} is 0. */
export function deepSizes(widths: readonly number[], samples: number): { readonly [name in Deep]: Size } {
  const { H, N, d0, ...layers } = sizesOf(widths, samples);
  const units = (k: keyof typeof layers, least: number): Size =>
    size(layers[k], least, 12, `units of layer ${k.slice(1)}, 0 if there is none; the last layer is d(H+1)`);
  return {
    H: size(H, 1, 4, 'hidden layers'),
    N: size(N, 1, 40, 'samples'),
    d0: size(d0, 1, 12, 'inputs'),
    d1: units('d1', 1),
    d2: units('d2', 0),
    d3: units('d3', 0),
    d4: units('d4', 0),
    d5: units('d5', 0),
  };
}

/** The sizes of a network of these widths. */
export function sizesOf(widths: readonly number[], samples: number): DeepSizes {
  const [d0 = 0, d1 = 0, d2 = 0, d3 = 0, d4 = 0, d5 = 0] = widths;
  return { H: widths.length - 2, N: samples, d0, d1, d2, d3, d4, d5 };
}

/** d₀ … d_{H+1}. */
export function widthsOf(sizes: DeepSizes): readonly number[] {
  return WIDTHS.slice(0, sizes.H + 2).map((name) => sizes[name]);
}

export const outputsOf = (sizes: DeepSizes): number => widthsOf(sizes).at(-1) as number;

/** The width of the narrowest hidden layer. */
export const bottleneckOf = (sizes: DeepSizes): number => Math.min(...widthsOf(sizes).slice(1, -1));

export function impossibleWidths({ sizes }: { readonly sizes: DeepSizes }): string | undefined {
  const used = sizes.H + 2;
  // There are no names for more widths; a statement at such an H would be about a network with fewer layers.
  if (used > WIDTHS.length) return `at most ${WIDTHS.length - 2} hidden layers`;
  const fits = WIDTHS.every((name, k) => (k < used ? sizes[name] > 0 : sizes[name] === 0));
  return fits ? undefined : `d0 … d${used - 1} positive and the widths beyond zero, for H = ${sizes.H} hidden layers`;
}

/** With fewer samples than inputs XXᵀ has no inverse. */
export function impossibleSamples(sizes: DeepSizes): string | undefined {
  return sizes.N < sizes.d0 ? `at least as many samples as inputs, ${sizes.d0}` : undefined;
}
