/**
 * # xls16/kernel-spectrum
 *
 * Statement: the eigenvalues of g on S^{d−1} are λ₀ = τ₁², λ_k = (kτ²_{k−1} + (k+d−2)τ²_{k+1})/(2k+d−2), each N(d, k) times;
 * λ₁ > λ₀ > λ₂ > λ₄ > …, the other odd ones are 0, and together they make ½.
 * Hypotheses: the inputs are uniform on the sphere.
 * Method: the Funk–Hecke formula in closed form, rational up to 1/π², evaluated in interval arithmetic.
 * What the certificate proves: enclosures to as many digits as asked for (relative width 10⁻³⁰ unless otherwise), the order, and the sum up to the recorded degree.
 * Control: the order by degree, λ₀ first.
 * References: arXiv:1611.03131.
 */
import {
  decimalBounds,
  defineClaim,
  networks,
  propositions,
  reals,
  type Exhibit,
  type Real,
  type Subject,
} from 'lossproof';
import { atMost, below, compare, paper, references, size, stated } from './_setting.js';

type Sizes = 'd' | 'degree' | 'm' | 'digits';

const nonzeroDegrees = (degree: number): readonly number[] => [
  1,
  ...Array.from({ length: Math.floor(degree / 2) + 1 }, (_, i) => 2 * i),
];

const lambda = (d: number, k: number): Real => reals.kernelEigenvalue(d, k);

function parts({ sizes: { d, degree, m, digits } }: Subject<Sizes>) {
  const bounded = (expression: Real) => ({ expression, ...decimalBounds(expression, digits) });
  const degrees = nonzeroDegrees(degree);
  const half = reals.rational('1/2');
  const partial = reals.partialTrace(d, degree);
  return {
    enclosures: [...degrees.map((k) => lambda(d, k)), reals.rankedEigenvalue(d, m)].map(bounded),
    comparisons: [
      ...degrees.slice(1).map((k, i) => below(lambda(d, k), lambda(d, degrees[i] as number))),
      atMost(partial, half),
      // What is missing is Σ τ_j²N(d, j) over large j, of the order √d/k at most: see the page.
      atMost(reals.difference(half, partial), reals.rational(networks.over(d, 2 * degree))),
    ],
  };
}

function exhibits(subject: Subject<Sizes>): readonly Exhibit[] {
  const { d, degree } = subject.sizes;
  const rows = nonzeroDegrees(degree).map((k) => {
    const { lower, upper } = decimalBounds(lambda(d, k), 12);
    return [`${k}`, lower, upper];
  });
  return [
    {
      kind: 'table',
      title: `Eigenvalues of g on the sphere of dimension ${d - 1}`,
      caption: 'Each eigenvalue lies between the two bounds; those of odd degrees from 3 on are zero.',
      columns: ['degree', 'at least', 'at most'],
      rows,
    },
  ];
}

export default defineClaim<Sizes, never>({
  id: 'xls16/kernel-spectrum',
  version: 1,
  title: 'The spectrum of the kernel on the sphere, in closed form',
  paper,
  statement: {
    tex: String.raw`\lambda_1 > \lambda_0 > \lambda_2 > \lambda_4 > \dots, \qquad \lambda_k = \frac{k\,\tau_{k-1}^2 + (k+d-2)\,\tau_{k+1}^2}{2k+d-2}, \qquad \sum_k N(d,k)\,\lambda_k \le \tfrac12`,
    english:
      'The eigenvalues of the kernel on the sphere are enclosed to the recorded number of digits and fall in the order 1, 0, 2, 4, … of the degrees; with their multiplicities, those up to the recorded degree k add up to at most one half, and to at least ½ − d/2k.',
  },
  method: [
    'the step 1{t > 0} is expanded in Gegenbauer polynomials: its coefficients τ are ratios of Gamma functions',
    'multiplying by ⟨x, y⟩ mixes neighbouring degrees',
    'each eigenvalue is a rational number, or one divided by π²; the kernel encloses and compares them',
  ],
  sizes: {
    d: size(5, 2, 1500, 'dimension of the inputs'),
    degree: size(12, 2, 200, 'largest degree'),
    m: size(1000, 1, 1_000_000, 'rank of the eigenvalue γ that is enclosed besides'),
    // Two units of the 32nd digit are less than 10⁻³⁰ of the number.
    digits: size(32, 2, 4000, 'significant digits of every enclosure'),
  },
  presets: { teaching: { d: 3, degree: 6, m: 50 }, audit: {} },
  parameters: {},
  hypotheses: [{ id: 'uniform-inputs', english: 'the operator is that of the uniform distribution on the sphere' }],
  main: {
    outcomes: (subject) => {
      const { enclosures, comparisons } = parts(subject);
      return [
        {
          verdict: 'holds',
          proposition: propositions.conjunction(
            ...enclosures.map(({ expression, lower, upper }) => propositions.enclosed(expression, lower, upper)),
            ...comparisons.map(stated),
          ),
          shapes: {},
        },
      ];
    },
    search: (job) => {
      const { enclosures, comparisons } = parts(job);
      const precision = 4 * job.sizes.digits + 16;
      job.conclude(
        ...enclosures.map((enclosure) => job.prove('enclosure', [], { ...enclosure, precision })),
        ...comparisons.map((comparison) => compare(job, comparison)),
      );
    },
  },
  controls: {
    'order-by-degree': {
      title: 'that the constant functions have the largest eigenvalue is refuted: λ₀ < λ₁',
      breaks: [],
      subject: (subject) => subject,
      outcomes: ({ sizes: { d } }) => [
        { verdict: 'fails', proposition: stated(below(lambda(d, 0), lambda(d, 1))), shapes: {} },
      ],
      search: (job) => {
        compare(job, below(lambda(job.sizes.d, 0), lambda(job.sizes.d, 1)));
      },
    },
  },
  exhibits: ({ subject }) => exhibits(subject),
  references,
});
