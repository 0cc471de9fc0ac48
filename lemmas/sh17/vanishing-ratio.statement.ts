/**
 * # sh17/vanishing-ratio
 *
 * Statement: for fixed data, the volume of the regions with a local minimum of positive error falls geometrically in the number of
 * units, and that of the regions with a point of no error tends to 1.
 * Scope: every size × all data and weights: the data without zero and parallel samples; all labels, every slope other than 1.
 * Hypotheses: none beyond those in the statement.
 * Method: units in all cells leave no residual, and two units in each cell give every output.
 * What the certificate proves: `holds`, exact, for every size; beside it, enclosed, the rate for the recorded samples in the plane, which
 * is a bound for every number of units.
 * Control: parallel-samples (sharp): with two equal samples there need be no point of no error, whatever the number of units.
 * References: arXiv:1702.05777, for the setting; the bounds are ours.
 */
import {
  defineStatement,
  every,
  propositions,
  rationals,
  size,
  terms,
  type Proposition,
  type Rational,
  type Subject,
} from 'lossproof/statement';
import { paper } from './shared/paper.js';

type Sizes = 'd0' | 'N';

export const theorem = { kind: 'vanishingRatio', sizes: 'every' } as const satisfies Proposition;

export const inNumbers = ({ parameters: { least } }: Subject<Sizes, 'least'>) =>
  ({ kind: 'vanishingRatioAt', data: terms.data('X'), least }) as const satisfies Proposition;

function impossible({ parameters: { least } }: Subject<Sizes, 'least'>): string | undefined {
  const share = rationals.parseRational(least) as Rational;
  return rationals.sign(share) > 0 ? undefined : 'a share above zero';
}

export default defineStatement({
  id: 'sh17/vanishing-ratio',
  title: 'With more units, regions with a bad local minimum vanish, and those with a good point are nearly all',
  paper,
  statement: {
    tex: String.raw`V(\mathcal L_0) \le \sum_c (1 - p_c)^{d_1}, \qquad V(\mathcal G) \ge 1 - \sum_c \bigl[(1 - p_c)^{d_1} + d_1\, p_c\, (1 - p_c)^{d_1 - 1}\bigr]`,
    english:
      'For all data without zero and parallel samples, all labels and every slope other than 1: the regions with a differentiable local minimum of positive squared error, and those without a point of squared error 0, have volumes that fall to 0 geometrically in the number of units.',
  },
  scope: every('all'),
  sizes: {
    d0: size(2, 2, 2, 'inputs, of the numbers; the theorem is about every size'),
    N: size(3, 2, 1000, 'samples, of the numbers'),
  },
  presets: { teaching: { N: 3 } },
  parameters: {
    least: { default: '1/50', says: 'the share of directions that every cell has at least, of the numbers' },
  },
  impossible,
  data: { matrix: 'X', dimension: 'd0', samples: 'N' },
  matrices: ({ sizes: { d0, N } }) => ({ X: [d0, N] }),
  outcomes: (subject) => [
    { finding: 'holds', proposition: propositions.conjunction(theorem, inNumbers(subject)), claimed: theorem },
  ],
  controls: {
    'parallel-samples': {
      kind: 'sharp',
      title: 'parallel samples too: with two equal ones of different labels no region has a point of no error',
      breaks: [],
      matrices: () => ({}),
      outcomes: () => [{ finding: 'fails', proposition: { kind: 'equalSamples', sizes: 'every' } }],
    },
  },
  references: ['arXiv:1702.05777, for the setting; the bounds and their proof are ours'],
});
