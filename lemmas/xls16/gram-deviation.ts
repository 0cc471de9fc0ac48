/**
 * # xls16/gram-deviation
 *
 * Statement: G_n − G = XᵀX ⊙ (AᵀA/n − K): entry by entry the deviation is ⟨x_i, x_j⟩ times the discrepancy of the units on the
 * set where both samples are active; so |G_n − G|_ij = dsp(W, S_ij)·|⟨x_i, x_j⟩|.
 * Hypotheses: the inputs are unit vectors; no w·x is zero.
 * Method: an identity of polynomials in X, A and K; on the instance G_n and G are enclosed and the two sides compared.
 * What the certificate proves: the identity for all data, and its two sides within 10⁻³⁰ on the recorded data.
 * Control: the inner product dropped.
 * References: arXiv:1611.03131.
 */
import {
  defineClaim,
  networks,
  propositions,
  reals,
  terms,
  type Certified,
  type Exhibit,
  type Real,
  type RealMatrix,
  type Subject,
  type Term,
} from 'lossproof';
import {
  atMost,
  below,
  CLOSE,
  compare,
  featureGram,
  genericUnits,
  indicators,
  kernelGram,
  laws,
  paper,
  proveEnclosed,
  provedBounds,
  references,
  size,
  spherePoints,
  stated,
  unitInputs,
  X,
} from './_setting.js';

type Sizes = 'd' | 'n' | 'm';

function identity({ sizes: { d, n, m } }: Subject<Sizes>) {
  const [x, A, K] = [terms.symbols('X', d, m), terms.symbols('A', n, m), terms.symbols('K', m, m)] as const;
  const inner = terms.product(terms.transpose(x), x);
  const D = terms.khatriRao(A, x);
  const over = (of: Term) => terms.scale(networks.over(1, n), of);
  return propositions.identity(
    terms.difference(over(terms.product(terms.transpose(D), D)), terms.hadamard(inner, K)),
    terms.hadamard(inner, terms.difference(over(terms.product(terms.transpose(A), A)), K)),
  );
}

/** (1/n)#{k : both samples active} − P(both active), signs included. */
const discrepancies = (n: number): RealMatrix =>
  reals.minus(
    reals.numbers(terms.scale(networks.over(1, n), terms.product(terms.transpose(indicators), indicators))),
    reals.overlaps(X),
  );

const deviation = (n: number): RealMatrix => reals.minus(featureGram(n), kernelGram);
const inner = reals.numbers(terms.product(terms.transpose(X), X));

/** The largest discrepancy over the slices of the recorded samples, and what it makes of the Gram matrix. */
const shown = (n: number): readonly [Real, Real] => [
  reals.largestMagnitude(discrepancies(n)),
  reals.squareRoot(reals.sumOfSquares(deviation(n))),
];

function exhibits(certified: Certified): readonly Exhibit[] {
  const [largest, norm] = shown((certified.subject.sizes as Subject<Sizes>['sizes']).n);
  const row = (name: string, real: Real) => [
    name,
    ...provedBounds(certified, real).map((bound) => bound.toPrecision(8)),
  ];
  return [
    {
      kind: 'table',
      title: 'Discrepancy and deviation',
      caption: 'Enclosures on the recorded data, rounded for display; slices are those of pairs of recorded samples.',
      columns: ['quantity', 'at least', 'at most'],
      rows: [row('largest discrepancy on a slice', largest), row('‖G_n − G‖_F', norm)],
    },
  ];
}

const agreement = (n: number) =>
  atMost(
    reals.largestMagnitude(reals.minus(deviation(n), reals.hadamard(inner, discrepancies(n)))),
    reals.rational(CLOSE),
  );

const disagreement = (n: number) =>
  below(reals.rational(CLOSE), reals.largestMagnitude(reals.minus(deviation(n), discrepancies(n))));

const shapesOf = ({ sizes: { d, n, m } }: Subject<Sizes>) => ({ X: [d, m], W: [n, d] }) as const;

export default defineClaim<Sizes, never>({
  id: 'xls16/gram-deviation',
  version: 1,
  title: 'How far the Gram matrix of the features is from that of the kernel',
  paper,
  statement: {
    tex: String.raw`(G_n - G)_{ij} = \langle x_i, x_j\rangle\Bigl(\tfrac1n \#\{k : w_k \in S_{x_i x_j}\} - \tfrac{\pi - \theta_{ij}}{2\pi}\Bigr)`,
    english:
      'Entry by entry, the Gram matrix of the features misses that of the kernel by the inner product of the two samples times the discrepancy of the units on the set where both are active.',
  },
  method: [
    'the Gram matrix of a Khatri–Rao product is the entrywise product of the Gram matrices of its factors',
    'the identity holds for whatever numbers stand in the place of K, so for the probabilities (π − θ)/2π',
    'on the recorded data both Gram matrices are enclosed and the two sides are compared',
  ],
  sizes: { d: size(4, 2, 30, 'inputs'), n: size(6, 1, 100, 'units'), m: size(4, 1, 40, 'samples') },
  presets: { teaching: { d: 2, n: 3, m: 2 }, audit: {} },
  parameters: {},
  hypotheses: [unitInputs, genericUnits],
  main: {
    outcomes: (subject) => [
      {
        verdict: 'holds',
        proposition: propositions.conjunction(identity(subject), stated(agreement(subject.sizes.n))),
        shapes: shapesOf(subject),
      },
    ],
    search: (job) => {
      const { d, n, m } = job.sizes;
      job.give('X', spherePoints(job, d, m));
      job.draw('W', n, d, laws.units);
      const { left, right } = identity(job);
      const known = job.prove('ringIdentity', [], { left, right });
      for (const real of shown(n)) proveEnclosed(job, real);
      job.conclude(known, compare(job, agreement(n)));
    },
  },
  controls: {
    'dropped-inner-product': {
      title: 'without the factor ⟨x, y⟩ the two sides differ',
      breaks: [],
      subject: ({ parameters }) => ({ parameters, sizes: { d: 3, n: 5, m: 3 } }),
      outcomes: (subject) => [
        { verdict: 'fails', proposition: stated(disagreement(subject.sizes.n)), shapes: shapesOf(subject) },
      ],
      search: (job) => {
        job.give('X', spherePoints(job, job.sizes.d, job.sizes.m));
        job.draw('W', job.sizes.n, job.sizes.d, laws.units);
        compare(job, disagreement(job.sizes.n));
      },
    },
  },
  exhibits,
  references,
});
