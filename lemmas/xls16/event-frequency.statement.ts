/**
 * # xls16/event-frequency
 *
 * Statement: for m independent uniform inputs in d dimensions, lower ≤ P(λ_min(G) ≥ mγ_m/2) ≤ upper, with bounds of a fixed grid.
 * Scope: these sizes × a population, that of the inputs.
 * Hypotheses: directions of rounded normal vectors are uniform.
 * Method: as many trials as recorded are drawn from the seed, a stream each; those where the event is shown, and those where it is
 * refuted, are counted; each count is compared with the binomial distribution, exactly; what is undecided helps neither side.
 * What the certificate proves: `holds`, hashed: both bounds, each but for a chance of 2⁻⁶⁴ an attempt. The pair is chosen after the draws, the tightest that the counts allow. That costs nothing: were a lower bound
 * above the true probability accepted, the count would be one of those that have, at the true probability too, a tail of at most
 * 2⁻⁶⁸; so for each side all wrong bounds together are accepted with a chance of at most 2⁻⁶⁸.
 * Control: one-sample (spoils): with one sample the event is certain, and that its frequency is below 19/20 fails by the same
 * counting.
 * References: arXiv:1611.03131; Clopper & Pearson 1934.
 */
import {
  these,
  defineStatement,
  propositions,
  size,
  type Proposition,
  type SampledEvent,
  type Subject,
} from 'lossproof/statement';
import { stated } from './shared/comparisons.js';
import { PAIRS, type Pair } from './shared/interval.js';
import { certainWithOneSample, frequencyOf, uniformInputs } from './shared/largeEigenvalue.js';
import { paper, references } from './shared/paper.js';
import { trials } from './shared/trials.js';

type SampledSubject = Subject<'d' | 'm' | 'trials'>;

/** The lower bound first; a side that says nothing is left out. */
export const bounds = (subject: SampledSubject, { lower, upper }: Pair): readonly SampledEvent[] => [
  ...(lower === undefined ? [] : [frequencyOf(subject, 'atLeast', lower)]),
  ...(upper === undefined ? [] : [frequencyOf(subject, 'atMost', upper)]),
];

const together = (subject: SampledSubject, pair: Pair): Proposition =>
  propositions.conjunction(
    ...bounds(subject, pair).map((event): Proposition => ({ kind: 'eventFrequency', ...event })),
  );

/** The pair of bounds of the control. */
export const frequent: Pair = { lower: '19/20' };

export default defineStatement({
  id: 'xls16/event-frequency',
  title: 'The smallest eigenvalue of a random kernel matrix: between which bounds the frequency of a large one lies',
  paper,
  statement: {
    tex: String.raw`p_0 \le \Pr\bigl[\lambda_{\min}(G) \ge \tfrac{m \gamma_m}{2}\bigr] \le p_1`,
    english:
      'For the recorded number of independent random inputs, the probability that the smallest eigenvalue of the kernel matrix reaches half of m times the m-th eigenvalue of the kernel lies between the two recorded bounds, each but for a chance of 2⁻⁶⁴ that the sample misled.',
  },
  scope: these('drawn'),
  sizes: {
    d: size(5, 2, 100, 'dimension of the inputs'),
    m: size(15, 1, 600, 'samples'),
    trials: trials('trials'),
  },
  presets: { teaching: { d: 3, m: 6, trials: 1000 } },
  hypotheses: [uniformInputs],
  outcomes: (subject) => PAIRS.map((pair) => ({ finding: 'holds', proposition: together(subject, pair) })),
  controls: {
    'one-sample': {
      kind: 'spoils',
      title:
        'one sample: G is the number ½, at least γ₁/2, always; a frequency below 19/20 is refuted by the same counting',
      breaks: [],
      subject: ({ sizes: { d, trials }, parameters }) => ({ parameters, sizes: { d, m: 1, trials } }),
      outcomes: (subject) => [
        {
          finding: 'fails',
          proposition: propositions.conjunction(stated(certainWithOneSample(subject)), together(subject, frequent)),
        },
      ],
    },
  },
  references: [...references, 'C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413.'],
});
