/**
 * # sh17/finite-size
 *
 * Statement: with Gaussian data and first weights, the regions of weights that have a differentiable local minimum of positive error
 * have, for the worst labels, an expected volume of at most a given bound, 2⁻⁶⁴ at the size of CIFAR's training set.
 * Scope: these sizes × a population: all Gaussian data and first weights, all labels, every larger number of units.
 * Hypotheses: no more samples than the matrix A∘X has rows.
 * Method: such a region has an A∘X whose rank is below N; that needs many columns of A in a subspace of few dimensions, and orthants
 * of Gaussian vectors are small.
 * What the certificate proves: `holds`, enclosed: the bound for slopes other than 0 and 1, and for the slope 0, without any draw.
 * Control: too-few-units (refutes): with fewer rows than samples the rank is below N always.
 * References: arXiv:1702.05777, which has another bound; Davidson and Szarek 2001.
 */
import {
  defineStatement,
  propositions,
  rationals,
  size,
  these,
  type Proposition,
  type Rational,
  type Subject,
} from 'lossproof/statement';
import { paper } from './shared/paper.js';

type Sizes = 'd0' | 'N' | 'd1' | 'relu';

/** The bound for slopes other than 0 and 1 with d1 units, and for the slope 0 with `relu` units if there are any. */
export const bounded = ({ sizes: { d0, N, d1, relu }, parameters: { bound } }: Subject<Sizes, 'bound'>) => {
  const tail = { kind: 'deficiencyTail', inputs: d0, samples: N, bound } as const;
  const leaky = { ...tail, units: d1, slopes: 'leaky' } as const satisfies Proposition;
  const rectified = { ...tail, units: relu, slopes: 'rectified' } as const satisfies Proposition;
  return relu === 0 ? [leaky] : [leaky, rectified];
};

export const deficient = ({ sizes: { d0, N, d1 } }: Subject<Sizes>) =>
  ({ kind: 'deficientBySize', inputs: d0, samples: N, units: d1 }) as const satisfies Proposition;

const isBetween = (text: string): boolean => {
  const value = rationals.parseRational(text) as Rational;
  return rationals.sign(value) > 0 && !rationals.atMost(rationals.ONE, value);
};

export default defineStatement({
  id: 'sh17/finite-size',
  title: 'Local minima of positive error are rare at finite sizes',
  paper,
  statement: {
    tex: String.raw`\mathbf E_X \sup_{y \in \mathbb R^N} V(\mathcal L_0) \;\le\; \Pr\bigl[\operatorname{rank}(A \circ X) < N\bigr] \;\le\; \delta`,
    english:
      'At the recorded numbers of inputs, samples and units, with Gaussian data and Gaussian first weights, the regions of weights that have a differentiable local minimum of positive error have an expected volume of at most the recorded bound, whatever the labels are. The paper states another bound; this one says something at the sizes of CIFAR and of ImageNet.',
  },
  scope: these('drawn'),
  sizes: {
    d0: size(3072, 3, 100_000, 'inputs'),
    N: size(50_000, 1, 5_000_000, 'samples'),
    d1: size(26, 1, 2000, 'units, or more, of a slope other than 0 and 1'),
    relu: size(175, 0, 2000, 'units, or more, of slope 0; 0 leaves this slope out'),
  },
  presets: { teaching: { N: 10_000, d1: 8, relu: 180 } },
  parameters: { bound: { default: `1/${2n ** 64n}`, says: 'the bound δ of the probability' } },
  impossible: ({ parameters: { bound } }) =>
    isBetween(bound) ? undefined : 'a bound between 0 and 1, neither of them included',
  hypotheses: [
    {
      id: 'enough-units',
      english: 'N ≤ d0·d1: no more samples than rows of A∘X',
      decidedBy: ({ sizes: { d0, N, d1 } }) => propositions.comparison([N], 'atMost', [d0, d1]),
    },
  ],
  outcomes: (subject) => [{ finding: 'holds', proposition: propositions.conjunction(...bounded(subject)) }],
  controls: {
    'too-few-units': {
      kind: 'refutes',
      title: 'fewer rows than samples: the rank is below N for all data and weights',
      breaks: ['enough-units'],
      subject: ({ sizes: { d0 }, parameters }) => ({ sizes: { d0, N: 16 * d0 + 1, d1: 16, relu: 16 }, parameters }),
      outcomes: (subject) => [{ finding: 'fails', proposition: deficient(subject) }],
    },
  },
  references: [
    'arXiv:1702.05777, which has another bound',
    'K. R. Davidson, S. J. Szarek: Local operator theory, random matrices and Banach spaces. Handbook of the geometry of Banach spaces 1, 317–366, 2001.',
  ],
});
