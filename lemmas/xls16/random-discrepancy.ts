/**
 * # xls16/random-discrepancy
 *
 * Statement: for n independent uniform units E(L2)² = (1/n)(¼ − E k²).
 * Hypotheses: the units are independent and uniform.
 * Method: of the n² terms of the formula n are k(w, w)² = ¼ and the others have the expectation E k²: an identity of polynomials
 * in these two numbers. The mean is enclosed, and the recorded units are compared with it: a sum over n² overlaps in floating point with
 * all errors counted.
 * What the certificate proves: the identity, the value, and that the recorded units are within ten times of it.
 * Control: all units the same, whose discrepancy is n times the mean.
 * References: arXiv:1611.03131.
 */
import { decimalBounds, defineClaim, matrices, networks, propositions, reals, terms } from 'lossproof';
import type { Real, Subject } from 'lossproof';
import {
  atMost,
  below,
  compare,
  diverseUnits,
  laws,
  paper,
  proveSumByFloats,
  references,
  size,
  stated,
  W,
} from './_setting.js';

type Sizes = 'd' | 'n';

/** a stands for k(w, w)² = ¼, b for E k(u, v)². */
function expectation(n: number) {
  const [a, b] = [terms.symbols('a', 1, 1), terms.symbols('b', 1, 1)];
  const squares = terms.sum(terms.scale(`${n}`, a), terms.scale(`${n * (n - 1)}`, b));
  return propositions.identity(
    terms.difference(terms.scale(networks.over(1, n * n), squares), b),
    terms.scale(networks.over(1, n), terms.difference(a, b)),
  );
}

const mean = ({ sizes: { d, n } }: Subject<Sizes>): Real =>
  reals.quotient(reals.difference(reals.rational('1/4'), reals.meanSquaredOverlap(d)), reals.rational(n));

const squaredOverlaps = { kind: 'sumOfSquares', of: reals.overlaps(terms.transpose(W)) } as const;
const discrepancy = ({ sizes: { d, n } }: Subject<Sizes>): Real =>
  reals.difference(reals.quotient(squaredOverlaps, reals.rational(n * n)), reals.meanSquaredOverlap(d));

/** By Markov's inequality units exceed this with a probability of at most one tenth; in truth far less. */
const tenfold = (subject: Subject<Sizes>): Real => reals.product(reals.rational(10), mean(subject));

const shapesOf = ({ sizes: { d, n } }: Subject<Sizes>) => ({ W: [n, d] }) as const;

export default defineClaim<Sizes, never>({
  id: 'xls16/random-discrepancy',
  version: 2,
  title: 'The discrepancy of random units',
  paper,
  statement: {
    tex: String.raw`\mathbf E_W\,(L_2)^2 = \frac1n\Bigl(\tfrac14 - \mathbf E\,k(u, v)^2\Bigr)`,
    english:
      'The expected square of the L2 discrepancy of independent uniform units is (¼ − E k²)/n, a number that is enclosed, and the recorded units stay within ten times of it.',
  },
  method: [
    'of the n² terms of the discrepancy n are on the diagonal, where k = ½',
    'the others have the expectation E k², which is known in closed form',
    'the overlaps of the recorded units are enclosed in floating point, and their discrepancy is compared with the mean',
  ],
  sizes: { d: size(6, 2, 200, 'inputs'), n: size(24, 1, 10_000, 'units') },
  presets: { teaching: { d: 3, n: 6 }, audit: {} },
  parameters: {},
  memory: ({ d, n }) => 2000 * d * n,
  hypotheses: [{ id: 'uniform-units', english: 'the units are independent, their directions uniform' }, diverseUnits],
  main: {
    outcomes: (subject) => {
      const { lower, upper } = decimalBounds(mean(subject), 32);
      return [
        {
          verdict: 'holds',
          proposition: propositions.conjunction(
            expectation(subject.sizes.n),
            propositions.enclosed(mean(subject), lower, upper),
            stated(atMost(discrepancy(subject), tenfold(subject))),
          ),
          shapes: shapesOf(subject),
        },
      ];
    },
    search: (job) => {
      job.draw('W', job.sizes.n, job.sizes.d, laws.units);
      const { left, right } = expectation(job.sizes.n);
      job.conclude(
        job.prove('ringIdentity', [], { left, right }),
        job.prove('enclosure', [], { expression: mean(job), ...decimalBounds(mean(job), 32), precision: 160 }),
        compare(job, atMost(discrepancy(job), tenfold(job)), [proveSumByFloats(job, squaredOverlaps)]),
      );
    },
  },
  controls: {
    'repeated-units': {
      title: 'sixteen times the same unit: more than ten times the mean',
      breaks: ['diverse-units'],
      subject: ({ sizes: { d }, parameters }) => ({ parameters, sizes: { d, n: 16 } }),
      outcomes: (subject) => [
        {
          verdict: 'fails',
          proposition: stated(below(tenfold(subject), discrepancy(subject))),
          shapes: shapesOf(subject),
        },
      ],
      search: (job) => {
        const unit = job.sample('unit', 1, job.sizes.d, laws.units);
        job.give(
          'W',
          matrices.matrix(job.sizes.n, job.sizes.d, (_, j) => matrices.at(unit, 0, j)),
        );
        compare(job, below(tenfold(job), discrepancy(job)), [proveSumByFloats(job, squaredOverlaps)]);
      },
    },
  },
  references,
});
