/**
 * # sh17/rank-frequency
 *
 * Statement: for N Gaussian samples of d₀ inputs and d₁ Gaussian units of the recorded slope, the gradient matrix A∘X has full column rank
 * with a probability between two bounds of a fixed grid.
 * Scope: these sizes × a population, that of samples and first weights.
 * Hypotheses: none.
 * Method: as many trials as recorded are drawn from the seed, a stream each; one matrix modulo a prime shows full rank for almost all
 * samples with these slopes, too many samples whose slopes span too little show that it is not full; each count is compared with the
 * binomial distribution; what is undecided helps neither side.
 * What the certificate proves: `holds`, hashed: both bounds, each but for a chance of 2⁻⁶⁴ an attempt. The pair is chosen after the
 * draws, the tightest that the counts allow, as in xls16/event-frequency.
 * Controls: too-many-samples (sharp): with d₀·d₁ + 1 samples there is full rank for no weights and samples at all, and no frequency of
 * at least 1/20. linear-units (sharp): with slope 1 all rows of A are equal, and d₀ + 1 samples are too many, however many units there
 * are; the trials show it.
 * References: arXiv:1702.05777, for the setting; Clopper & Pearson 1934.
 */
import {
  defineStatement,
  propositions,
  size,
  these,
  type FullRankFrequency,
  type Proposition,
  type Subject,
} from 'lossproof/statement';
import { PAIRS, type Pair } from '../xls16/shared/interval.js';
import { trials } from '../xls16/shared/trials.js';
import { paper } from './shared/paper.js';

export type FrequencySubject = Subject<'d0' | 'd1' | 'N' | 'trials', 'slope'>;

const frequencyOf = (
  { sizes, parameters: { slope } }: FrequencySubject,
  relation: 'atMost' | 'atLeast',
  bound: string,
): FullRankFrequency => ({
  inputs: sizes.d0,
  units: sizes.d1,
  samples: sizes.N,
  slope,
  trials: sizes.trials,
  relation,
  bound,
});

/** The lower bound first; a side that says nothing is left out. */
export const bounds = (subject: FrequencySubject, { lower, upper }: Pair): readonly FullRankFrequency[] => [
  ...(lower === undefined ? [] : [frequencyOf(subject, 'atLeast', lower)]),
  ...(upper === undefined ? [] : [frequencyOf(subject, 'atMost', upper)]),
];

const together = (subject: FrequencySubject, pair: Pair): Proposition =>
  propositions.conjunction(
    ...bounds(subject, pair).map((frequency): Proposition => ({ kind: 'fullRankFrequency', ...frequency })),
  );

/** The bound of the control: less than what the claim would say there. */
export const rare: Pair = { upper: '1/20' };

export const neverFull = ({ sizes: { d0, d1, N } }: FrequencySubject) =>
  ({ kind: 'deficientBySize', inputs: d0, samples: N, units: d1 }) as const satisfies Proposition;

export default defineStatement({
  id: 'sh17/rank-frequency',
  title: 'The probability of full rank: between which bounds it lies',
  paper,
  statement: {
    tex: String.raw`p_0 \le \Pr\bigl[\operatorname{rank}(A \circ X) = N\bigr] \le p_1, \qquad X \in \mathbb R^{d_0 \times N},\; W \in \mathbb R^{d_1 \times d_0} \text{ Gaussian}`,
    english:
      'For the recorded numbers of Gaussian samples, inputs and Gaussian units, the gradient matrix has full column rank with a probability between the two recorded bounds, each but for a chance of 2⁻⁶⁴ that the sample misled.',
  },
  scope: these('drawn'),
  sizes: {
    d0: size(5, 1, 200, 'inputs'),
    d1: size(6, 1, 200, 'units'),
    N: size(27, 1, 40_000, 'samples'),
    trials: trials('trials'),
  },
  presets: { teaching: { d0: 2, d1: 3, N: 5, trials: 1000 } },
  parameters: { slope: { default: '1/10', says: 'the slope ρ of the units where the preactivation is negative' } },
  impossible: ({ parameters: { slope } }) => (slope.length > 100 ? 'a slope of at most 100 characters' : undefined),
  outcomes: (subject) => PAIRS.map((pair) => ({ finding: 'holds', proposition: together(subject, pair) })),
  controls: {
    'too-many-samples': {
      kind: 'sharp',
      title: 'N = d₀·d₁ + 1: full rank for no samples and weights, and a frequency of at least 1/20 is refuted',
      breaks: [],
      subject: ({ sizes: { d0, d1, trials: number }, parameters }) => ({
        parameters,
        sizes: { d0, d1, N: d0 * d1 + 1, trials: number },
      }),
      outcomes: (subject) => [
        {
          finding: 'fails',
          proposition: propositions.conjunction(neverFull(subject), together(subject, rare)),
        },
      ],
    },
    'linear-units': {
      kind: 'sharp',
      title: 'slope 1 and N = d₀ + 1: the trials refute a frequency of at least 1/20',
      breaks: [],
      subject: ({ sizes: { d0, d1, trials: number } }) => ({
        parameters: { slope: '1' },
        sizes: { d0, d1: Math.max(2, d1), N: d0 + 1, trials: number },
      }),
      outcomes: (subject) => [{ finding: 'fails', proposition: together(subject, rare) }],
    },
  },
  references: [
    'arXiv:1702.05777, for the setting; the count is ours',
    'C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413.',
  ],
});
