/**
 * # xls16/kernel-closed-form-sampled
 *
 * Statement: P_w(w·x > 0, w·y > 0) = (π − θ)/2π for w of uniform direction in d dimensions, θ the angle of x and y.
 * Scope: these sizes × this instance: the recorded points, all weights of the law.
 * Hypotheses: the directions of the weights are uniform.
 * Method: weights are drawn from the seed; for each pair of points those active on both are counted, and the binomial distribution
 * says how far the probability may be from the count.
 * What the certificate proves: `holds`, hashed: at every pair of the recorded points the two differ by at most 8/⌊√n⌋, but for a
 * chance of 2⁻⁶⁴ an attempt.
 * Control: independent-events (spoils): the same counting shows that ¼, as if the two events were independent, is wrong.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import { these, defineStatement, rationals, size, terms, type RealMatrix, type Subject } from 'lossproof/statement';
import { paper, references } from './shared/paper.js';
import { X } from './shared/terms.js';

/** A formula for the probabilities of all pairs, and the bounds of its largest distance from them. */
export interface Distance {
  readonly formula: RealMatrix;
  readonly lower: string;
  readonly upper: string;
}

/** Sixteen standard deviations of a share where it is ½: a chance of 2⁻⁶⁸ over all pairs takes ten to twelve of them. */
export const byAngle = ({ sizes: { n } }: Subject<'n'>): Distance => ({
  formula: reals.overlaps(X),
  lower: '0',
  upper: rationals.formatRational(rationals.rational(8n, BigInt(Math.floor(Math.sqrt(n))))),
});

export const independent = ({ sizes: { m } }: Subject<'m'>): Distance => ({
  formula: reals.numbers(terms.constant('1/4', m, m)),
  lower: '1/8',
  upper: '1',
});

const enclosed = ({ formula, lower, upper }: Distance) =>
  reals.enclosed(reals.largestMagnitude(reals.minus(reals.activities(X), formula)), lower, upper);

export default defineStatement({
  id: 'xls16/kernel-closed-form-sampled',
  title: 'The kernel as a function of the angle, in many dimensions',
  paper,
  statement: {
    tex: String.raw`\Bigl\lvert \Pr_w\bigl[w \cdot x > 0,\; w \cdot y > 0\bigr] - \frac{\pi - \theta(x, y)}{2\pi} \Bigr\rvert \le \frac{8}{\lfloor\sqrt{n}\rfloor}`,
    english:
      'At every pair of the recorded points of d dimensions, the probability that a weight of uniform direction is active on both is within 8/⌊√n⌋ of the formula in the angle, but for a chance of 2⁻⁶⁴ that the n drawn weights misled.',
  },
  scope: these('given'),
  sizes: {
    d: size(6, 2, 40, 'dimension'),
    m: size(12, 1, 40, 'points'),
    n: size(20_000, 5000, 100_000, 'weights drawn'),
  },
  presets: { teaching: { d: 4, m: 5, n: 5000 } },
  hypotheses: [{ id: 'uniform-directions', english: 'the directions of the weights are uniform' }],
  matrices: ({ sizes: { d, m, n } }) => ({ X: [d, m], W: [n, d] }),
  outcomes: (subject) => [{ finding: 'holds', proposition: enclosed(byAngle(subject)) }],
  controls: {
    'independent-events': {
      kind: 'spoils',
      title: 'as if the two events were independent: ¼ is refuted, by ⅛ or more',
      breaks: [],
      outcomes: (subject) => [{ finding: 'fails', proposition: enclosed(independent(subject)) }],
    },
  },
  references: [
    ...references,
    'C. J. Clopper, E. S. Pearson: The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 26 (1934) 404–413.',
  ],
});
