/**
 * # xls16/kernel-spectrum
 *
 * Statement: the eigenvalues of g on S^{d−1} are λ₀ = τ₁², λ_k = (kτ²_{k−1} + (k+d−2)τ²_{k+1})/(2k+d−2), each N(d, k) times; λ₁ > λ₀ >
 * λ₂ > λ₄ > …, the other odd ones are 0, and together they make ½.
 * Scope: these sizes × all data and weights, of which the claim has none.
 * Hypotheses: the inputs are uniform on the sphere, which defines the operator.
 * Method: the Funk–Hecke formula in closed form, rational up to 1/π², evaluated in interval arithmetic.
 * What the certificate proves: `holds`: enclosures to as many digits as asked for (relative width 10⁻³⁰ unless otherwise), the order,
 * and the sum, for the recorded dimension and degrees.
 * Control: order-by-degree (spoils): that λ₀ comes first, as by degree, is wrong.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import { these, defineStatement, networks, propositions, size, type Real, type Subject } from 'lossproof/statement';
import { decimalBounds } from 'lossproof/decimals';
import { atMost, below, stated, type Comparison } from './shared/comparisons.js';
import { paper, references } from './shared/paper.js';

export type Sizes = 'd' | 'degree' | 'm' | 'digits';

/** The degrees up to the given one whose eigenvalues are not zero, the largest eigenvalue first. */
export const nonzeroDegrees = (degree: number): readonly number[] => [
  1,
  ...Array.from({ length: Math.floor(degree / 2) + 1 }, (_, i) => 2 * i),
];

export const lambda = (d: number, k: number): Real => reals.kernelEigenvalue(d, k);

/** The numbers that the statement encloses, and their bounds. */
export function enclosures({ sizes: { d, degree, m, digits } }: Subject<Sizes>) {
  const bounded = (expression: Real) => ({ expression, ...decimalBounds(expression, digits) });
  return [...nonzeroDegrees(degree).map((k) => lambda(d, k)), reals.rankedEigenvalue(d, m)].map(bounded);
}

/** The order of the eigenvalues, and the bounds of their sum. */
export function comparisons({ sizes: { d, degree } }: Subject<Sizes>): readonly Comparison[] {
  const degrees = nonzeroDegrees(degree);
  const half = reals.rational('1/2');
  const partial = reals.partialTrace(d, degree);
  return [
    ...degrees.slice(1).map((k, i) => below(lambda(d, k), lambda(d, degrees[i] as number))),
    atMost(partial, half),
    // The rest of the sum is Σ τ_j²N(d, j) over large j, of the order √d/k at most: see the page.
    atMost(reals.difference(half, partial), reals.rational(networks.over(d, 2 * degree))),
  ];
}

/** The claim that λ₀ is the largest, refuted. */
export const constantsNotFirst = ({ sizes: { d } }: Subject<'d'>): Comparison => below(lambda(d, 0), lambda(d, 1));

export default defineStatement({
  id: 'xls16/kernel-spectrum',
  title: 'The spectrum of the kernel on the sphere, in closed form',
  paper,
  statement: {
    tex: String.raw`\lambda_1 > \lambda_0 > \lambda_2 > \lambda_4 > \dots > \lambda_K, \qquad \lambda_k = \frac{k\,\tau_{k-1}^2 + (k+d-2)\,\tau_{k+1}^2}{2k+d-2}, \qquad \tfrac12 - \tfrac{d}{2K} \le \sum_{j \le K} N(d,j)\,\lambda_j \le \tfrac12`,
    english:
      'The eigenvalues of the kernel on the sphere are enclosed to the recorded number of digits and fall in the order 1, 0, 2, 4, … of the degrees; with their multiplicities, those up to the recorded degree K add up to at most one half, and to at least ½ − d/2K.',
  },
  scope: these('all'),
  sizes: {
    d: size(5, 2, 1500, 'dimension of the inputs'),
    degree: size(12, 2, 200, 'largest degree'),
    m: size(1000, 1, 1_000_000, 'rank of the eigenvalue γ that is enclosed besides'),
    // Two units of the 32nd digit are less than 10⁻³⁰ of the number.
    digits: size(32, 2, 4000, 'significant digits of every enclosure'),
  },
  presets: { teaching: { d: 3, degree: 6, m: 50 } },
  hypotheses: [
    {
      id: 'uniform-inputs',
      english: 'the operator is that of the uniform distribution on the sphere (its definition)',
      unused: true,
    },
  ],
  outcomes: (subject) => [
    {
      finding: 'holds',
      proposition: propositions.conjunction(
        ...enclosures(subject).map(({ expression, lower, upper }) => reals.enclosed(expression, lower, upper)),
        ...comparisons(subject).map(stated),
      ),
    },
  ],
  controls: {
    'order-by-degree': {
      kind: 'spoils',
      title: 'that the constant functions have the largest eigenvalue is refuted: λ₀ < λ₁',
      breaks: [],
      outcomes: (subject) => [{ finding: 'fails', proposition: stated(constantsNotFirst(subject)) }],
    },
  },
  references,
});
