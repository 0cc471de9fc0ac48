/**
 * # sh17/asymptotics
 *
 * Statement: the form of the paper without a teacher, E V(𝓛_ε) ≼ exp(−γN^{3/4}(d₁d₀)^{1/4}) against V(𝓖) ≽ exp(−2N·log N), bounds the ratio
 * of the two volumes by less than 1 for some d₀, d₁ ≤ N, at the recorded N or below it.
 * Scope: these sizes × all data and weights: every number of samples from 2 up to the recorded one, all widths up to it, every ε.
 * Hypotheses: none beyond the reading: leading terms as printed, constants 1.
 * Method: at d₀ = d₁ = N and γ at its largest, .23·N^{5/4} against 2N·ln N: a fourth root against a logarithm.
 * What the certificate proves: `vacuous`, enclosed: up to the recorded N, the bound of the ratio is above 1 whatever the widths. Beside it:
 * at the sizes of the paper's experiments ln⁴N exceeds d₀, so that its assumption on the width, with constant 1, cannot be met.
 * Control: more-samples (sharp): at ten times as many samples the exponents have changed places.
 * References: arXiv:1702.05777.
 */
import * as reals from 'lossproof/reals';
import {
  defineStatement,
  propositions,
  rationals,
  size,
  these,
  type Rational,
  type Subject,
} from 'lossproof/statement';
import { logarithmicExponent, volumeExponent } from './shared/exponents.js';
import { paper } from './shared/paper.js';

type S = Subject<'N', 'constant'>;

/** The number of samples and of inputs of the experiments of the paper. */
export const EXPERIMENTS = [
  { title: 'MNIST', N: 70_000, d0: 784, d1: 89 },
  { title: 'CIFAR', N: 50_000, d0: 3072, d1: 16 },
  { title: 'ImageNet', N: 1_280_000, d0: 12_288, d1: 105 },
] as const;

export const loses = ({ sizes: { N }, parameters: { constant } }: S) =>
  ({ kind: 'fourthRootLoses', factor: constant, to: N }) as const;

/** d₀ < ln⁴N at the experiments, as sides of a comparison. */
export const crowded = EXPERIMENTS.map(
  ({ N, d0 }) => [reals.rational(d0), 'below', reals.power(reals.logarithm(reals.rational(N)), 4)] as const,
);

/** At ten times the samples, with d₀ = d₁ = N: the exponent of V(𝓖) below that of 𝓛_ε, both to the fourth power over N⁴. */
export const overtaken = ({ sizes, parameters: { constant } }: S) => {
  const N = 10 * sizes.N;
  return [
    reals.quotient(logarithmicExponent(N, 2 * N), reals.power(reals.rational(N), 4)),
    'below',
    reals.quotient(volumeExponent({ N, d0: N, d1: N }, { constant, epsilon: '1' }), reals.power(reals.rational(N), 4)),
  ] as const;
};

export default defineStatement({
  id: 'sh17/asymptotics',
  title: 'Where the exponents of the two volumes, without a teacher, say something',
  paper,
  statement: {
    tex: String.raw`\frac{\mathbf E\, V(\mathcal L_\varepsilon)}{V(\mathcal G)} \le \exp\bigl(2N \ln N - \gamma\, N^{3/4} (d_1 d_0)^{1/4}\bigr), \qquad \gamma \le c,\; d_0, d_1 \le N`,
    english:
      'As encoded, with the leading terms as printed and constants 1: the exponents of the paper’s two bounds, for labels of no teacher, bound the ratio of the volumes by less than 1. For every number of samples from 2 up to the recorded one that is so for no widths, and the bound says nothing.',
  },
  scope: these('all'),
  sizes: { N: size(900_000_000, 3, 999_999_999, 'the largest number of samples') },
  presets: { teaching: { N: 100_000 } },
  parameters: { constant: { default: '23/100', says: 'the constant of γ, which is this at most' } },
  impossible: ({ parameters: { constant } }) =>
    rationals.sign(rationals.parseRational(constant) as Rational) > 0 ? undefined : 'a positive constant',
  outcomes: (subject) => [
    {
      finding: 'vacuous',
      proposition: propositions.conjunction(loses(subject), ...crowded.map((sides) => reals.realComparison(...sides))),
      claimed: loses(subject),
    },
  ],
  controls: {
    'more-samples': {
      kind: 'sharp',
      title: 'ten times as many samples, with d₀ = d₁ = N: the exponents have changed places',
      breaks: [],
      subject: () => ({ sizes: { N: 900_000_000 }, parameters: { constant: '23/100' } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: reals.realComparison(...overtaken(subject)) }],
    },
  },
  references: ['arXiv:1702.05777, which has a bound of this form; its appendix was not at hand'],
});
