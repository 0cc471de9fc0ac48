/**
 * # xls16/diversity-order
 *
 * Statement: of two random networks of varying diversity the one of lower discrepancy has the larger s_m(D), more often than not.
 * Scope: these sizes × a population, that of the networks; the samples are the recorded ones.
 * Hypotheses: the recorded networks are independent draws, and all of them; w·x ≠ 0.
 * Method: each network has units u_i + (t/4)c, all of u_i, c and t drawn; (L2)² and s_m(D)² are enclosed; networks 1 and 2, 3 and 4, …
 * are compared, and the pairs in opposite order counted.
 * What the certificate proves: `holds`, statistical: the probability is ½ or more, but for a chance of 1/1000 that the sample misled,
 * if nobody chose the draws.
 * Control: turned-order (spoils): the same counting shows that the order turned, high discrepancy with the larger s_m(D), is less
 * frequent than not.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import {
  these,
  defineStatement,
  size,
  terms,
  type Laws,
  type Proposition,
  type Real,
  type Shapes,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { laws } from './shared/laws.js';
import { genericUnits } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { gramOf, X } from './shared/terms.js';

export type Networks = Subject<'d' | 'n' | 'm' | 'runs'>;

export const BOUND = '1/2';

/** The networks, counted from 1. */
export const runsOf = ({ sizes: { runs } }: Networks): readonly number[] =>
  Array.from({ length: runs }, (_, index) => index + 1);

/** Names of the matrices of a network: its own units, the direction that they lean to, and how far. */
export const namesOf = (run: number) => ({ units: `U${run}`, direction: `C${run}`, leaning: `T${run}` });

/** Units that lean towards one direction, more or less: W = U + (t/4)·1c. */
function unitsOf(run: number, n: number): Term {
  const { units, direction, leaning } = namesOf(run);
  const lengths = terms.product(terms.constant('1/4', n, 1), terms.data(leaning));
  return terms.sum(terms.data(units), terms.product(lengths, terms.data(direction)));
}

/** Σ k(w_i, w_j)², which is n²((L2)² + E k²). */
export const overlapOf = (run: number, { sizes: { n } }: Networks) =>
  ({ kind: 'sumOfSquares', of: reals.overlaps(terms.transpose(unitsOf(run, n))) }) as const;

/** −Σ k(w_i, w_j)², which takes the place of the discrepancy where the order is turned. */
export const negativeOverlapOf = (run: number, subject: Networks): Real =>
  reals.difference(reals.rational(0), overlapOf(run, subject));

/** s_m(D)², the smallest eigenvalue of DᵀD. */
export const singularSquareOf = (run: number, { sizes: { n } }: Networks): Real =>
  reals.smallestEigenvalue(reals.numbers(gramOf(terms.slopes('0', terms.product(unitsOf(run, n), X)), X)));

/** Two networks are in opposite order, by `first` and by s_m(D)², with a probability of at least, or at most, ½. */
function oppositeOrder(
  subject: Networks,
  first: (run: number, subject: Networks) => Real,
  relation: 'atLeast' | 'atMost',
): Proposition {
  const runs = runsOf(subject);
  return {
    kind: 'discordance',
    first: runs.map((run) => first(run, subject)),
    second: runs.map((run) => singularSquareOf(run, subject)),
    relation,
    bound: BOUND,
  };
}

function shapesOf(subject: Networks): Shapes {
  const { d, n, m } = subject.sizes;
  const shapes = runsOf(subject).map((run): Shapes => {
    const { units, direction, leaning } = namesOf(run);
    return { [units]: [n, d], [direction]: [1, d], [leaning]: [1, 1] };
  });
  return Object.assign({ X: [d, m] }, ...shapes) as Shapes;
}

/** The law of each kind of matrix. */
export const LAWS = {
  inputs: { kind: 'uniformNonzero', from: -9, to: 9 },
  leaning: { kind: 'uniform', from: 0, to: 8 },
} as const;

/** All matrices are drawn: the conclusion is about the population of such networks. */
function lawsOf(subject: Networks): Laws {
  const own = runsOf(subject).map((run): Laws => {
    const { units, direction, leaning } = namesOf(run);
    return { [units]: laws.units, [direction]: laws.units, [leaning]: LAWS.leaning };
  });
  return Object.assign({ X: LAWS.inputs }, ...own) as Laws;
}

export default defineStatement({
  id: 'xls16/diversity-order',
  title: 'Low discrepancy goes with a large smallest singular value',
  paper,
  statement: {
    tex: String.raw`\Pr\bigl[(L_2(W) - L_2(W'))\,(s_m(D) - s_m(D')) < 0\bigr] \ge \tfrac12`,
    english:
      'Of two random networks whose units lean towards a common direction by random amounts, the one of lower discrepancy has the larger smallest singular value more often than not, on the recorded samples, but for a chance of one in a thousand that the recorded networks misled.',
  },
  scope: these('drawn'),
  sizes: {
    d: size(6, 2, 20, 'inputs'),
    n: size(48, 2, 100, 'units'),
    m: size(12, 2, 40, 'samples'),
    runs: size(200, 20, 1000, 'networks, an even number'),
  },
  presets: { teaching: { n: 32, runs: 160 } },
  impossible: ({ sizes: { runs } }) => (runs % 2 === 1 ? 'an even number of networks' : undefined),
  hypotheses: [
    { id: 'independent-networks', english: 'the recorded networks are independent draws, and none was left out' },
    { id: genericUnits.id, english: genericUnits.english },
  ],
  matrices: shapesOf,
  laws: lawsOf,
  outcomes: (subject) => [{ finding: 'holds', proposition: oppositeOrder(subject, overlapOf, 'atLeast') }],
  controls: {
    'turned-order': {
      kind: 'spoils',
      title: 'high discrepancy with the larger singular value: so it is in less than half of the cases',
      breaks: [],
      laws: lawsOf,
      outcomes: (subject) => [{ finding: 'fails', proposition: oppositeOrder(subject, negativeOverlapOf, 'atMost') }],
    },
  },
  references,
});
