/**
 * # xls16/spectrum-decay
 *
 * Statement (as encoded): γ_j ≥ 1/(4dj) for all j ≤ m. It holds for m ≤ d(d+3)/2 and fails at the next m.
 * Hypotheses: m ≤ d(d+3)/2; the inputs are uniform on the sphere.
 * Method: γ and 1/(4dj) both fall, so on a stretch of j the worst case is its last γ against its first bound; enclosed.
 * What the certificate proves: the inequality for every j ≤ m, at the recorded d.
 * Control: m one larger, where γ is below the bound.
 * References: arXiv:1611.03131.
 */
import { defineClaim, propositions, reals } from 'lossproof';
import type { Exhibit, Outcome, Point, Subject } from 'lossproof';
import { approximately, atMost, below, compare, paper, references, size, stated, type Comparison } from './_setting.js';

type Sizes = 'd' | 'm';

/** d(d+3)/2 = N(d, 1) + N(d, 0) + N(d, 2): the degrees 1, 0 and 2 are counted. */
const threshold = (d: number): number => (d * (d + 3)) / 2;

const bound = (d: number, j: number) => reals.rational(j * 4 * d === 1 ? '1' : `1/${4 * d * j}`);

/** For each stretch first … last: 1/(4d·first) ≤ γ_last. The stretches are where γ is λ₁, λ₀ and λ₂, as far as m goes. */
function comparisons({ sizes: { d, m } }: Subject<Sizes>): readonly Comparison[] {
  const stretches = [
    [1, d],
    [d + 1, d + 1],
    [d + 2, threshold(d)],
  ] as const;
  return stretches
    .filter(([first]) => first <= m)
    .map(([first, last]) => atMost(bound(d, first), reals.rankedEigenvalue(d, Math.min(last, m))));
}

const beyond = (d: number): Comparison =>
  below(reals.rankedEigenvalue(d, threshold(d) + 1), bound(d, threshold(d) + 1));

const failure = ({ sizes: { d } }: Subject<Sizes>): readonly Outcome[] => [
  { verdict: 'fails', proposition: stated(beyond(d)), shapes: {} },
];

function exhibits({ sizes: { d } }: Subject<Sizes>): readonly Exhibit[] {
  const last = Math.min(1_000_000, 100 * threshold(d));
  const ranks = [...new Set(Array.from({ length: 121 }, (_, i) => Math.round(last ** (i / 120))))];
  const staircase = ranks.map((rank): Point => [rank, approximately(reals.rankedEigenvalue(d, rank))]);
  return [
    {
      kind: 'figure',
      title: `The eigenvalues γ of the kernel for d = ${d}`,
      caption: `The eigenvalues stand above 1/(4dm) up to m = ${threshold(d)} and fall below it at the next; further out they go down in steps, whose ends are above the line only where d is large.`,
      x: { label: 'm', scale: 'log' },
      y: { label: 'γ', scale: 'log' },
      marks: [
        { kind: 'dots', label: 'γ_m', points: staircase },
        { kind: 'line', label: '1/(4dm)', points: ranks.map((rank): Point => [rank, 1 / (4 * d * rank)]) },
        { kind: 'rule', label: 'm = d(d+3)/2', at: { x: threshold(d) } },
      ],
    },
  ];
}

export default defineClaim<Sizes, never>({
  id: 'xls16/spectrum-decay',
  version: 1,
  title: 'The spectrum decays slowly, for a while',
  paper,
  statement: {
    tex: String.raw`\gamma_j \ge \frac{1}{4dj} \quad \text{for all } j \le m, \qquad m \le \frac{d(d+3)}{2}`,
    english:
      'As encoded: the j-th largest eigenvalue of the kernel is at least 1/(4dj), for every j up to m. This is so for m up to d(d+3)/2 and false at the next m; no bound of the form c/j holds for every j.',
  },
  method: [
    'γ is 1/(4d) for j ≤ d, then λ₀, then λ₂ up to j = d(d+3)/2',
    'γ_j and 1/(4dj) fall with j, so each stretch is settled by its last γ and its first bound',
    'the two are compared by enclosures of their closed forms',
  ],
  sizes: { d: size(5, 2, 1000, 'dimension of the inputs'), m: size(20, 1, 1_000_000, 'ranks looked at') },
  presets: { teaching: { d: 3, m: 9 }, audit: {} },
  parameters: {},
  hypotheses: [
    {
      id: 'few-ranks',
      english: 'm ≤ d(d+3)/2: only the degrees 0, 1 and 2 are reached',
      holds: ({ sizes: { d, m } }) => propositions.comparison([2, m], 'atMost', [d, d + 3]),
      broken: ({ sizes: { d, m } }) => propositions.comparison([2, m], 'exceeds', [d, d + 3]),
    },
    { id: 'uniform-inputs', english: 'the operator is that of the uniform distribution on the sphere' },
  ],
  main: {
    // Beyond the threshold the stretches do not reach m, and what they show is not the statement.
    outcomes: (subject) =>
      subject.sizes.m > threshold(subject.sizes.d)
        ? []
        : [
            {
              verdict: 'holds',
              proposition: propositions.conjunction(...comparisons(subject).map(stated)),
              shapes: {},
            },
          ],
    search: (job) => {
      const { d, m } = job.sizes;
      if (m > threshold(d)) {
        return job.undecided(
          `m = ${m} exceeds d(d+3)/2 = ${threshold(d)}, where the bound fails; see the control one-rank-more`,
        );
      }
      job.conclude(...comparisons(job).map((comparison) => compare(job, comparison)));
    },
  },
  controls: {
    'one-rank-more': {
      title: 'm = d(d+3)/2 + 1: γ_m is below 1/(4dm)',
      breaks: ['few-ranks'],
      subject: ({ sizes: { d }, parameters }) => ({ parameters, sizes: { d, m: threshold(d) + 1 } }),
      outcomes: failure,
      search: (job) => {
        compare(job, beyond(job.sizes.d));
      },
    },
  },
  exhibits: ({ subject }) => exhibits(subject),
  references,
});
