/**
 * # sh17/rank-transition
 *
 * Statement: for N Gaussian samples in the plane and d₁ Gaussian units of the recorded slope, the gradient matrix A∘X has full column rank
 * with a probability that is a rational number, known exactly.
 * Scope: these sizes × a population, that of samples and first weights.
 * Hypotheses: none.
 * Method: the slopes alone decide the rank of almost all samples; what counts is how many samples lie between the lines of the units, in
 * cyclic order, and all such numbers are equally likely.
 * What the certificate proves: `holds`, exact: the probability at the recorded sizes.
 * Control: negative-slope (sharp): at slope −1 the probability is another.
 * References: arXiv:1702.05777, for the setting; the count is ours.
 */
import * as reals from 'lossproof/reals';
import {
  defineStatement,
  rationals,
  size,
  these,
  type Proposition,
  type Rational,
  type Subject,
} from 'lossproof/statement';
import { paper } from './shared/paper.js';

type S = Subject<'d1' | 'N', 'slope'>;

export const certain = ({ sizes: { d1, N }, parameters: { slope } }: S) =>
  ({
    kind: 'planeFullRank',
    units: d1,
    samples: N,
    slope,
    probability: rationals.formatRational(
      reals.planeRankProbability(d1, N, rationals.parseRational(slope) as Rational),
    ),
  }) as const satisfies Proposition;

export default defineStatement({
  id: 'sh17/rank-transition',
  title: 'The probability of full rank in the plane',
  paper,
  statement: {
    tex: String.raw`\Pr\bigl[\operatorname{rank}(A \circ X) = N\bigr] = p(d_1, N, \rho), \qquad X \in \mathbb R^{2 \times N},\; W \in \mathbb R^{d_1 \times 2} \text{ Gaussian}`,
    english:
      'For N Gaussian samples in the plane and d₁ Gaussian units of the recorded slope, the gradient matrix has full column rank, and so no differentiable local minimum of positive error, with exactly the computed probability.',
  },
  scope: these('drawn'),
  sizes: { d1: size(4, 1, 5, 'units'), N: size(5, 1, 200, 'samples') },
  presets: { teaching: { d1: 2, N: 3 } },
  parameters: { slope: { default: '1/10', says: 'the slope ρ of the units where the preactivation is negative' } },
  outcomes: (subject) => [{ finding: 'holds', proposition: certain(subject) }],
  controls: {
    'negative-slope': {
      kind: 'sharp',
      title: 'the same probability for every slope: at −1, three samples and two units, it is ½ and not 11/16',
      breaks: [],
      subject: () => ({ sizes: { d1: 2, N: 3 }, parameters: { slope: '-1' } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: certain(subject) }],
    },
  },
  references: ['arXiv:1702.05777, for the setting; the count and its proof are ours'],
});
