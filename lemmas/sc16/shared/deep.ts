/** Sizes, hypotheses and matrices of deeper networks: widths d₀ … d_{L−1}, and the features of layer L − 2. */
import {
  networks,
  propositions,
  size,
  terms,
  type Hypothesis,
  type Shapes,
  type Size,
  type Subject,
  type Term,
} from 'lossproof/statement';

export type Deep = 'd0' | 'd1' | 'd2' | 'd3' | 'd4' | 'N';
type Numbers = { readonly [name in Deep]: number };
export type DeepSubject = Subject<Deep, 'slope'>;

export function deepSizes(d0: number, d1: number, d2: number, N: number): { readonly [name in Deep]: Size } {
  return {
    d0: size(d0, 1, 40, 'inputs'),
    d1: size(d1, 1, 40, 'units of hidden layer 1'),
    d2: size(d2, 1, 40, 'units of hidden layer 2'),
    d3: size(0, 0, 40, 'units of hidden layer 3, 0 for none'),
    d4: size(0, 0, 40, 'units of hidden layer 4, 0 for none'),
    N: size(N, 1, 200, 'samples'),
  };
}

export const noGaps = ({ sizes: { d3, d4 } }: DeepSubject): string | undefined =>
  d4 > 0 && d3 === 0 ? 'no layer 4 without a layer 3' : undefined;

/** d₀ … d_{L−1}. */
export function widthsOf({ d0, d1, d2, d3, d4 }: Numbers): readonly number[] {
  return [d0, d1, d2, d3, d4].filter((width) => width > 0);
}

/** d_{L−2} and d_{L−1}: the inputs and units of the last hidden layer. */
export function lastTwo({ d1, d2, d3, d4 }: Numbers): readonly [inputs: number, units: number] {
  if (d4 > 0) return [d3, d4];
  return d3 > 0 ? [d2, d3] : [d1, d2];
}

/** N ≤ d_{L−2}·d_{L−1}. */
export const fewSamplesDeep: Hypothesis<Deep> = {
  id: 'few-samples',
  english: 'N ≤ d_{L−2}·d_{L−1}: at most as many samples as weights between the last two hidden layers',
  decidedBy: ({ sizes }) => propositions.comparison([sizes.N], 'atMost', lastTwo(sizes)),
};

/**
 * Unit i of layer l is reached iff entry i of (W_l ⊙ W_l) ⋯ (W₁ ⊙ W₁) 1 is not zero: a sum of products of squares over all
 * paths from the input.
 */
export const reached: Hypothesis<Deep> = {
  id: 'reached',
  english: 'every unit of layer L − 2 is reached from the input by nonzero weights (a condition inside the statement)',
  unused: true,
  holds: ({ sizes }) => ({ kind: 'entriesNonzero', matrix: pathSums(sizes) }),
  broken: ({ sizes }) => ({ kind: 'someEntryZero', matrix: pathSums(sizes) }),
};

function pathSums(sizes: Numbers): Term {
  return givenWeights(sizes).reduce<Term>(
    (below, weights) => terms.product(terms.hadamard(weights, weights), below),
    terms.constant('1', sizes.d0, 1),
  );
}

/** The same where the weights are not of the instance. */
export const reaching: Hypothesis<Deep> = {
  id: 'reached',
  english: 'every unit of layer L − 2 is reached from the input by nonzero weights (a condition inside the statement)',
  unused: true,
};

export const noiseDensityDeep: Hypothesis<Deep> = {
  id: 'noise-density',
  english: 'the noise of every layer has a density, so that “almost every” means “with probability one”',
  unused: true,
};

/** 1 … L − 2, the layers whose weights are given. */
function featureLayers(sizes: Numbers): readonly number[] {
  return widthsOf(sizes)
    .slice(2)
    .map((_, index) => index + 1);
}

/** W₁ … W_{L−2}. */
export function givenWeights(sizes: Numbers): readonly Term[] {
  return featureLayers(sizes).map((layer) => terms.data(`W${layer}`));
}

/** U_{L−2}, on the data. */
export function features({ sizes, parameters }: DeepSubject): Term {
  const layers = featureLayers(sizes).map((layer) => ({
    weights: terms.data(`W${layer}`),
    noise: terms.data(`E${layer}`),
  }));
  return networks.deepFeatures(terms.data('X'), layers, parameters.slope);
}

export function weightShapes(sizes: Numbers): Shapes {
  const widths = widthsOf(sizes);
  return Object.fromEntries(
    featureLayers(sizes).map((layer) => [`W${layer}`, [widths[layer] as number, widths[layer - 1] as number]]),
  );
}

export function featureShapes(sizes: Numbers): Shapes {
  const widths = widthsOf(sizes);
  const noise = featureLayers(sizes).map((layer) => [`E${layer}`, [widths[layer] as number, sizes.N]] as const);
  return { X: [sizes.d0, sizes.N], ...weightShapes(sizes), ...Object.fromEntries(noise) };
}
