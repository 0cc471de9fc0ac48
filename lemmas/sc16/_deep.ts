/** What the claims about deeper networks share: widths d₀ … d_{L−1} given as sizes, with the features of layer L − 2. */
import {
  matrices,
  multiplyExactly,
  networks,
  rationals,
  terms,
  type Hypothesis,
  type Job,
  type Matrix,
  type Proposition,
  type Rational,
  type Shapes,
  type Size,
  type Subject,
  type Term,
} from 'lossproof';
import { propositions } from 'lossproof';
import { laws, rationalOf } from './_setting.js';

export type Deep = 'd0' | 'd1' | 'd2' | 'd3' | 'd4' | 'N';
export type DeepSubject = Subject<Deep, 'slope'>;
export type DeepJob = Job<Deep, 'slope'>;
type Numbers = { readonly [name in Deep]: number };

export function deepSizes(d0: number, d1: number, d2: number, N: number): { readonly [name in Deep]: Size } {
  const width = (value: number, least: number, says: string): Size => ({ default: value, least, most: 40, says });
  return {
    d0: width(d0, 1, 'inputs'),
    d1: width(d1, 1, 'units of hidden layer 1'),
    d2: width(d2, 1, 'units of hidden layer 2'),
    d3: width(0, 0, 'units of hidden layer 3, 0 for none'),
    d4: width(0, 0, 'units of hidden layer 4, 0 for none'),
    N: { default: N, least: 1, most: 200, says: 'samples' },
  };
}

/** d₀ … d_{L−1}. */
export function widthsOf({ d0, d1, d2, d3, d4 }: Numbers): readonly number[] {
  return [d0, d1, d2, d3, d4].filter((width) => width > 0);
}

export function lastTwo(sizes: Numbers): readonly [inputs: number, units: number] {
  return widthsOf(sizes).slice(-2) as unknown as readonly [number, number];
}

export const noGaps = ({ sizes: { d3, d4 } }: DeepSubject): string | undefined =>
  d4 > 0 && d3 === 0 ? 'no layer 4 without a layer 3' : undefined;

/** N ≤ d_{L−2}·d_{L−1}. */
export const fewSamplesDeep: Hypothesis<Deep, 'slope'> = {
  id: 'few-samples',
  english: 'N ≤ d_{L−2}·d_{L−1}: at most as many samples as weights between the last two hidden layers',
  holds: ({ sizes }) => propositions.comparison([sizes.N], 'atMost', lastTwo(sizes)),
  broken: ({ sizes }) => propositions.comparison([sizes.N], 'exceeds', lastTwo(sizes)),
};

export function beyond(sizes: Numbers): string {
  const [inputs, units] = lastTwo(sizes);
  return `N = ${sizes.N} exceeds d_{L-2}·d_{L-1} = ${inputs * units}, where the claim says nothing; see the control zero-row`;
}

/**
 * Unit i of layer l is reached iff entry i of (W_l ⊙ W_l) ⋯ (W₁ ⊙ W₁) 1 is not zero: a sum of products of squares over all
 * paths from the input. Broken, as far as it is shown, where the first unit is cut off.
 */
export const reached: Hypothesis<Deep, 'slope'> = {
  id: 'reached',
  english: 'every unit of layer L − 2 is reached from the input by nonzero weights',
  holds: ({ sizes }) => ({ kind: 'entriesNonzero', matrix: pathSums(sizes) }),
  broken: ({ sizes }) => propositions.identity(terms.entry(pathSums(sizes), 1, 1), terms.constant('0', 1, 1)),
};

function pathSums(sizes: Numbers): Term {
  return givenWeights(sizes).reduce<Term>(
    (below, weights) => terms.product(terms.hadamard(weights, weights), below),
    terms.constant('1', sizes.d0, 1),
  );
}

export const noiseDensityDeep: Hypothesis<Deep, 'slope'> = {
  id: 'noise-density',
  english: 'the noise of every layer is drawn from a distribution with a density',
};

/** L − 2, the number of layers whose weights are given. */
function featureLayers(sizes: Numbers): number {
  return widthsOf(sizes).length - 2;
}

const weightTerm = (layer: number): Term => terms.data(`W${layer}`);
const noiseTerm = (layer: number): Term => terms.data(`E${layer}`);

export function givenWeights(sizes: Numbers): readonly Term[] {
  return Array.from({ length: featureLayers(sizes) }, (_, index) => weightTerm(index + 1));
}

export function genericRank({ sizes, parameters }: DeepSubject): Extract<Proposition, { kind: 'genericRankDeep' }> {
  return {
    kind: 'genericRankDeep',
    widths: widthsOf(sizes),
    samples: sizes.N,
    slope: parameters.slope,
    weights: givenWeights(sizes),
  };
}

/** U_{L−2} as a term on the data. */
export function features({ sizes, parameters }: DeepSubject): Term {
  const layers = givenWeights(sizes).map((weights, index) => ({ weights, noise: noiseTerm(index + 1) }));
  return networks.deepFeatures(terms.data('X'), layers, parameters.slope);
}

export function weightShapes(sizes: Numbers): Shapes {
  const widths = widthsOf(sizes);
  return Object.fromEntries(
    givenWeights(sizes).map((_, l) => [`W${l + 1}`, [widths[l + 1] as number, widths[l] as number]]),
  );
}

export function featureShapes(sizes: Numbers): Shapes {
  const widths = widthsOf(sizes);
  const noise = givenWeights(sizes).map((_, l) => [`E${l + 1}`, [widths[l + 1] as number, sizes.N]] as const);
  return { X: [widths[0] as number, sizes.N], ...weightShapes(sizes), ...Object.fromEntries(noise) };
}

/** Draws W₁ … W_{L−2}; with `cut`, the first row of the last of them is zero. */
export function drawWeights(job: DeepJob, cut: boolean): readonly Matrix<Rational>[] {
  return Object.entries(weightShapes(job.sizes)).map(([name, [rows, columns]], index, all) => {
    if (!cut || index < all.length - 1) return job.draw(name, rows, columns, laws.weights);
    const drawn = job.sample(name, rows, columns, laws.weights);
    const severed = matrices.matrix(rows, columns, (i, j) => (i === 0 ? rationals.ZERO : matrices.at(drawn, i, j)));
    job.give(name, severed);
    return severed;
  });
}

/** Draws X and E₁ … E_{L−2}, and returns the features U_{L−2}. */
export function drawFeatures(job: DeepJob, weights: readonly Matrix<Rational>[]): Matrix<Rational> {
  const s = rationalOf(job.parameters.slope);
  const X = job.draw('X', job.sizes.d0, job.sizes.N, laws.inputs);
  return weights.reduce((below, W, index) => {
    const E = job.draw(`E${index + 1}`, W.rows, job.sizes.N, laws.noise);
    const v = multiplyExactly(W, below);
    return matrices.matrix(W.rows, job.sizes.N, (i, n) => {
      const value = matrices.at(v, i, n);
      const leaky = rationals.sign(value) < 0 ? rationals.multiply(s, value) : value;
      return rationals.multiply(matrices.at(E, i, n), leaky);
    });
  }, X);
}
