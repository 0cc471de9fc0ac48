/**
 * # xls16/kernel-closed-form-sampled
 *
 * Statement: P_w(w·x > 0, w·y > 0) = (π − θ)/2π for w of uniform direction in d dimensions, θ the angle of x and y.
 * Hypotheses: the directions of the weights are uniform.
 * Method: weights are drawn from the seed; for each pair of points those active on both are counted, and the binomial distribution
 * says how far the probability may be from the count.
 * What the certificate proves: at every pair of the recorded points the two differ by at most 5/⌊√n⌋, but for a chance of 1/1000.
 * Control: ¼, as if the two events were independent.
 * References: arXiv:1611.03131.
 */
import { defineClaim, propositions, reals, terms, type Job, type Outcome, type Subject } from 'lossproof';
import { laws, paper, references, size, X } from './_setting.js';

type Sizes = 'd' | 'm' | 'n';

/** Ten standard deviations of a share where it is ½: a level of 1/1000 over all pairs takes four to six of them. */
const tolerance = ({ sizes: { n } }: Subject<Sizes>): string => `5/${Math.floor(Math.sqrt(n))}`;

const distance = (formula: ReturnType<typeof reals.overlaps>) =>
  reals.largestMagnitude(reals.minus(reals.activities(X), formula));

const independent = ({ sizes: { m } }: Subject<Sizes>) => reals.numbers(terms.constant('1/4', m, m));

const points = { kind: 'uniformNonzero', from: -99, to: 99 } as const;

const shapesOf = ({ sizes: { d, m, n } }: Subject<Sizes>) => ({ X: [d, m], W: [n, d] }) as const;

function count(job: Job<Sizes, never>, formula: ReturnType<typeof reals.overlaps>, lower: string, upper: string): void {
  const { d, m, n } = job.sizes;
  job.draw('X', d, m, points);
  job.draw('W', n, d, laws.directions);
  job.prove('sampledActivities', [], { points: 'X', weights: 'W', formula, lower, upper, precision: 64 });
}

const outcome = (verdict: Outcome['verdict'], proposition: Outcome['proposition'], subject: Subject<Sizes>) => [
  { verdict, proposition, shapes: shapesOf(subject) },
];

export default defineClaim<Sizes, never>({
  id: 'xls16/kernel-closed-form-sampled',
  version: 1,
  title: 'The kernel as a function of the angle, in many dimensions',
  paper,
  statement: {
    tex: String.raw`\Pr_w\bigl[w \cdot x > 0,\; w \cdot y > 0\bigr] = \frac{\pi - \theta(x, y)}{2\pi}`,
    english:
      'At every pair of the recorded points of d dimensions, the probability that a weight of uniform direction is active on both is within 5/⌊√n⌋ of the formula in the angle, but for a chance of one in a thousand that the n drawn weights misled.',
  },
  method: [
    'points, and independently of them n normal weights, are drawn from the seed',
    'for each pair of points the weights that are active on both are counted, in whole numbers',
    'at a level that all pairs share, the binomial distribution bounds the probability behind each count on both sides',
    'what the rounding of the weights can change is bounded, and the formula is enclosed from the angle',
  ],
  sizes: {
    d: size(6, 2, 40, 'dimension'),
    m: size(12, 1, 40, 'points'),
    n: size(20_000, 1000, 100_000, 'weights drawn'),
  },
  presets: { teaching: { d: 4, m: 5, n: 2000 }, audit: {} },
  parameters: {},
  memory: ({ d, m, n }) => n * (d * 600 + m * 8),
  hypotheses: [{ id: 'uniform-directions', english: 'the directions of the weights are uniform' }],
  main: {
    outcomes: (subject) =>
      outcome('holds', propositions.enclosed(distance(reals.overlaps(X)), '0', tolerance(subject)), subject),
    search: (job) => {
      count(job, reals.overlaps(X), '0', tolerance(job));
    },
  },
  controls: {
    'independent-events': {
      title: 'as if the two events were independent: ¼ is refuted, by ⅛ or more',
      breaks: [],
      subject: (subject) => subject,
      outcomes: (subject) =>
        outcome('fails', propositions.enclosed(distance(independent(subject)), '1/8', '1'), subject),
      search: (job) => {
        count(job, independent(job), '1/8', '1');
      },
    },
  },
  references: [
    ...references,
    'C. J. Clopper, E. S. Pearson: The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 26 (1934) 404–413.',
  ],
});
