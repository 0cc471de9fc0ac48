/**
 * # sh17/asymptotics-teacher
 *
 * Statement: the form of the paper with a teacher of k units, E V(𝓛_ε) ≼ exp(−γN^{3/4}(d₁d₀)^{1/4}) against V(𝓖) ≽ exp(−k·d₀·log N): the first
 * exponent is the larger at the recorded sizes, which meet the paper's assumptions with constants 1.
 * Scope: these sizes × all data and weights.
 * Hypotheses: √N ≤ d₀ ≤ N and N·ln⁴N ≤ d₀·d₁, d₁ ≤ N, the paper's assumptions with constants 1; all are decided.
 * Method: the logarithm is enclosed, and fourth powers are compared.
 * What the certificate proves: `holds`, enclosed: that the exponents, leading terms as printed, are in this order.
 * Control: no-teacher (sharp): at the same sizes the form without a teacher, 2N·ln N, has the larger exponent.
 * References: arXiv:1702.05777.
 */
import * as reals from 'lossproof/reals';
import {
  defineStatement,
  propositions,
  rationals,
  size,
  these,
  type Hypothesis,
  type Rational,
  type Subject,
} from 'lossproof/statement';
import { crowding, logarithmicExponent, volumeExponent } from './shared/exponents.js';
import { paper } from './shared/paper.js';

type Sizes = 'N' | 'd0' | 'd1' | 'k';
type Parameters = 'constant' | 'epsilon';
type S = Subject<Sizes, Parameters>;

/** The exponent of V(𝓖) below that of 𝓛_ε, both to the fourth power. */
export const ordered = ({ sizes, parameters }: S) =>
  [logarithmicExponent(sizes.N, sizes.k * sizes.d0), 'below', volumeExponent(sizes, parameters)] as const;

/** The same exponent of 𝓛_ε below that of V(𝓖) for labels of no teacher. */
export const turned = ({ sizes, parameters }: S) =>
  [volumeExponent(sizes, parameters), 'below', logarithmicExponent(sizes.N, 2 * sizes.N)] as const;

/** N·ln⁴N ≤ d₀·d₁ */
export const roomy = ({ sizes: { N, d0, d1 } }: Pick<S, 'sizes'>) =>
  [crowding(N), 'atMost', reals.rational(d0 * d1)] as const;

const HYPOTHESES: readonly Hypothesis<Sizes, Parameters>[] = [
  {
    id: 'inputs-above-root',
    english: 'N ≤ d₀²',
    decidedBy: ({ sizes: { N, d0 } }) => propositions.comparison([N], 'atMost', [d0, d0]),
  },
  {
    id: 'inputs-below-samples',
    english: 'd₀ ≤ N',
    decidedBy: ({ sizes: { N, d0 } }) => propositions.comparison([d0], 'atMost', [N]),
  },
  {
    id: 'units-below-samples',
    english: 'd₁ ≤ N',
    decidedBy: ({ sizes: { N, d1 } }) => propositions.comparison([d1], 'atMost', [N]),
  },
  {
    id: 'room-for-logarithms',
    english: 'N·ln⁴N ≤ d₀·d₁',
    holds: (subject) => reals.realComparison(...roomy(subject)),
    broken: ({ sizes: { N, d0, d1 } }) => reals.realComparison(reals.rational(d0 * d1), 'below', crowding(N)),
  },
];

export default defineStatement({
  id: 'sh17/asymptotics-teacher',
  title: 'With a teacher, the exponents of the two volumes are in the promised order somewhere',
  paper,
  statement: {
    tex: String.raw`k\, d_0 \ln N < \gamma\, N^{3/4} (d_1 d_0)^{1/4}, \qquad \gamma = c \max\bigl(\tfrac{d_0}{N}, \varepsilon\bigr)^{3/4}`,
    english:
      'As encoded, with the leading terms as printed and constants 1: at the recorded sizes, which meet the paper’s assumptions, the exponent of its bound for regions with a bad local minimum is larger than that of its bound for the labels of a teacher of k units.',
  },
  scope: these('all'),
  sizes: {
    N: size(1_000_000, 3, 999_999_999, 'samples'),
    d0: size(40_000, 1, 999_999_999, 'inputs'),
    d1: size(950_000, 1, 999_999_999, 'units'),
    k: size(1, 1, 1_000_000, 'units of the teacher'),
  },
  parameters: {
    constant: { default: '23/100', says: 'the constant of γ' },
    epsilon: { default: '1/2', says: 'the share ε of samples that are wrong at a bad local minimum, or more' },
  },
  impossible: ({ parameters: { constant, epsilon } }) =>
    [constant, epsilon].every((text) => rationals.sign(rationals.parseRational(text) as Rational) > 0)
      ? undefined
      : 'a positive constant and a positive ε',
  hypotheses: HYPOTHESES,
  outcomes: (subject) => [{ finding: 'holds', proposition: reals.realComparison(...ordered(subject)) }],
  controls: {
    'no-teacher': {
      kind: 'sharp',
      title: 'labels of no teacher: at the same sizes the order of the exponents is the other one',
      breaks: [],
      outcomes: (subject) => [{ finding: 'fails', proposition: reals.realComparison(...turned(subject)) }],
    },
  },
  references: ['arXiv:1702.05777, which has a bound of this form; its appendix was not at hand'],
});
