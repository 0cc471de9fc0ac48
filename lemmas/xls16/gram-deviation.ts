/**
 * # xls16/gram-deviation
 *
 * Statement: G_n − G = XᵀX ⊙ (AᵀA/n − K): entry by entry the deviation is ⟨x_i, x_j⟩ times the discrepancy of the units on the
 * set where both samples are active; so |G_n − G|_ij = dsp(W, S_ij)·|⟨x_i, x_j⟩|.
 * Hypotheses: the inputs have directions x/|x|, which are the samples here; no w·x is zero.
 * Method: an identity of polynomials in the entries of X, A and K for two samples, and so for any number; on the instance G_n and G are
 * enclosed in floating point with all errors counted, and the two sides compared.
 * What the certificate proves: the identity for all data, and its two sides within 10⁻¹² on the recorded data.
 * Control: the inner product dropped.
 * References: arXiv:1611.03131.
 */
import {
  defineClaim,
  networks,
  propositions,
  rationals,
  reals,
  terms,
  type Certified,
  type Exhibit,
  type Job,
  type Rational,
  type RealMatrix,
  type Step,
  type Subject,
  type Term,
} from 'lossproof';
import {
  atMost,
  below,
  boundsOf,
  compare,
  directedInputs,
  directionGram,
  directionKernel,
  genericUnits,
  indicators,
  laws,
  paper,
  provedBounds,
  proveSumByFloats,
  requireDirections,
  references,
  size,
  stated,
  X,
} from './_setting.js';

const MOST_TERMS = 100_000;

type Sizes = 'd' | 'n' | 'm';

/** Entry (i, j) speaks of the samples i and j alone, so two samples say it of every two. */
function identity({ sizes: { d, n } }: Subject<Sizes>) {
  const m = 2;
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

const deviation = (n: number): RealMatrix => reals.minus(directionGram(n), directionKernel);
const inner = reals.cosines(X);

/** The largest discrepancy over the slices of the recorded samples, and what it makes of the Gram matrix, squared. */
const shown = (n: number) =>
  [
    { kind: 'largestMagnitude', of: discrepancies(n) },
    { kind: 'sumOfSquares', of: deviation(n) },
  ] as const;

function exhibits(certified: Certified): readonly Exhibit[] {
  const [largest, square] = shown((certified.subject.sizes as Subject<Sizes>['sizes']).n);
  const row = (name: string, bounds: readonly number[]) => [name, ...bounds.map((bound) => bound.toPrecision(8))];
  return [
    {
      kind: 'table',
      title: 'Discrepancy and deviation',
      caption: 'Enclosures on the recorded data, rounded for display; slices are those of pairs of recorded samples.',
      columns: ['quantity', 'at least', 'at most'],
      rows: [
        row('largest discrepancy on a slice', provedBounds(certified, largest)),
        row('‖G_n − G‖_F', provedBounds(certified, square).map(Math.sqrt)),
      ],
    },
  ];
}

/** What rounding leaves of two sides that are equal, with room to spare. */
const CLOSE = `1/1${'0'.repeat(12)}`;

const misfit = (n: number) =>
  ({ kind: 'largestMagnitude', of: reals.minus(deviation(n), reals.hadamard(inner, discrepancies(n))) }) as const;
const agreement = (n: number) => atMost(misfit(n), reals.rational(CLOSE));

/** Angles of samples that are nearly parallel have wide balls; of a few samples intervals enclose them closely. */
const MOST_BY_INTERVALS = 40;

function proveAgreement(job: Job<Sizes>): Step {
  const { n, m } = job.sizes;
  const enclosed = proveSumByFloats(job, misfit(n));
  const room = rationals.subtract(rationals.parseRational(CLOSE) as Rational, boundsOf(enclosed).upper);
  if (rationals.sign(room) >= 0) return compare(job, agreement(n), [enclosed]);
  if (m <= MOST_BY_INTERVALS) return compare(job, agreement(n));
  return job.undecided('two samples are so nearly parallel that floating point cannot enclose their angle closely');
}

const difference = (n: number) =>
  ({ kind: 'largestMagnitude', of: reals.minus(deviation(n), discrepancies(n)) }) as const;
const disagreement = (n: number) => below(reals.rational(CLOSE), difference(n));

const shapesOf = ({ sizes: { d, n, m } }: Subject<Sizes>) => ({ X: [d, m], W: [n, d] }) as const;

export default defineClaim<Sizes, never>({
  id: 'xls16/gram-deviation',
  version: 2,
  title: 'How far the Gram matrix of the features is from that of the kernel',
  paper,
  statement: {
    tex: String.raw`(G_n - G)_{ij} = \langle x_i, x_j\rangle\Bigl(\tfrac1n \#\{k : w_k \in S_{x_i x_j}\} - \tfrac{\pi - \theta_{ij}}{2\pi}\Bigr)`,
    english:
      'Entry by entry, the Gram matrix of the features misses that of the kernel by the inner product of the two samples, taken as directions, times the discrepancy of the units on the set where both are active.',
  },
  method: [
    'the Gram matrix of a Khatri–Rao product is the entrywise product of the Gram matrices of its factors',
    'the identity holds for whatever numbers stand in the place of K, so for the probabilities (π − θ)/2π',
    'on the recorded data both Gram matrices are enclosed in floating point and the two sides are compared',
  ],
  sizes: { d: size(4, 2, 1000, 'inputs'), n: size(6, 1, 2000, 'units'), m: size(4, 1, 2000, 'samples') },
  presets: { teaching: { d: 2, n: 3, m: 2 }, audit: {} },
  parameters: {},
  impossible: ({ sizes: { d, n } }) =>
    d * n > MOST_TERMS ? `d·n at most ${MOST_TERMS}: the identity is one of polynomials with so many terms` : undefined,
  data: { matrix: 'X', dimension: 'd', samples: 'm' },
  memory: ({ d, n, m }) => 60 * m * m + 500 * (d + n) * m + 500 * d * n,
  hypotheses: [directedInputs, genericUnits],
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
      requireDirections(job, job.drawOrTake('X', d, m, laws.inputs));
      job.draw('W', n, d, laws.units);
      const { left, right } = identity(job);
      const known = job.prove('ringIdentity', [], { left, right });
      for (const real of shown(n)) proveSumByFloats(job, real);
      job.conclude(known, proveAgreement(job));
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
        job.draw('X', job.sizes.d, job.sizes.m, laws.inputs);
        job.draw('W', job.sizes.n, job.sizes.d, laws.units);
        compare(job, disagreement(job.sizes.n), [proveSumByFloats(job, difference(job.sizes.n))]);
      },
    },
  },
  exhibits,
  references,
});
