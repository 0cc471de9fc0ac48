/**
 * # xls16/population-frequency
 *
 * Statement: for m = d(d+3)/2 independent uniform inputs, λ_min(G) ≥ mγ_m/2 has a probability of at most 1/40 (1/20 for d = 2; 1/10
 * and 1/8 with fewer than 4500 trials).
 * Scope: these sizes × a population, that of the inputs.
 * Hypotheses: m = d(d+3)/2, the last rank of the eigenvalues of degree 2; directions of rounded normal vectors are uniform.
 * Method: as many trials as recorded are drawn from the seed, a stream each; in each the event is refuted, where it can be, by a
 * vector whose Rayleigh quotient is below; the number that is left is compared with the binomial distribution, exactly.
 * What the certificate proves: `holds`, hashed: the bound, but for a chance of 2⁻⁶⁴ an attempt.
 * Control: one-sample-more and one-sample (both spoil): the same counting finds the event frequent where γ_m is far smaller, and it is
 * certain with one sample.
 * References: arXiv:1611.03131.
 */
import { these, defineStatement, propositions, size, type SampledEvent, type Subject } from 'lossproof/statement';
import { stated } from './shared/comparisons.js';
import { certainWithOneSample, frequencyOf, ranksOfDegree2, uniformInputs } from './shared/largeEigenvalue.js';
import { paper, references } from './shared/paper.js';
import { trials } from './shared/trials.js';

type SampledSubject = Subject<'d' | 'm' | 'trials'>;

/** In the plane the event happens in one or two of a hundred trials, in more dimensions in fewer than one. */
const bound = ({ sizes: { d, trials } }: SampledSubject): string =>
  trials >= 4500 ? (d > 2 ? '1/40' : '1/20') : d > 2 ? '1/10' : '1/8';

export const rare = (subject: SampledSubject): SampledEvent => frequencyOf(subject, 'atMost', bound(subject));
export const frequent = (subject: SampledSubject): SampledEvent => frequencyOf(subject, 'atLeast', '1/2');

export default defineStatement({
  id: 'xls16/population-frequency',
  version: 2,
  title: 'The smallest eigenvalue of a random kernel matrix: how often it is large',
  paper,
  statement: {
    tex: String.raw`\Pr\bigl[\lambda_{\min}(G) \ge \tfrac{m \gamma_m}{2}\bigr] \le p, \qquad m = \tfrac{d(d+3)}{2},\; p \in \{\tfrac1{40}, \tfrac1{20}, \tfrac1{10}, \tfrac18\}`,
    english:
      'For independent random inputs, as many as the kernel has eigenvalues of the degrees 0, 1 and 2, the smallest eigenvalue of the kernel matrix reaches half of m times the m-th eigenvalue of the kernel with a probability of at most one in forty (one in twenty in the plane; one in ten and one in eight with fewer than 4500 trials), but for a chance of 2⁻⁶⁴ that the sample misled.',
  },
  scope: these('drawn'),
  sizes: {
    d: size(5, 2, 100, 'dimension of the inputs'),
    m: size(20, 1, 600, 'samples'),
    trials: trials('trials'),
  },
  presets: { teaching: { d: 3, m: 9, trials: 1000 } },
  hypotheses: [
    {
      id: 'last-rank-of-degree-2',
      english: 'm = d(d+3)/2: with one sample more the event is frequent, with far fewer too',
      decidedBy: ({ sizes: { d, m } }) => propositions.comparison([d, d + 3], 'equals', [2, m]),
    },
    uniformInputs,
  ],
  outcomes: (subject) => [{ finding: 'holds', proposition: { kind: 'eventFrequency', ...rare(subject) } }],
  controls: {
    'one-sample-more': {
      kind: 'spoils',
      title: 'one sample more than d(d+3)/2: the event has a probability of at least ½, by the same counting',
      breaks: ['last-rank-of-degree-2'],
      subject: ({ sizes: { d, trials }, parameters }) => {
        const moderate = Math.min(Math.max(d, 3), 10);
        return { parameters, sizes: { d: moderate, m: ranksOfDegree2(moderate) + 1, trials } };
      },
      outcomes: (subject) => [{ finding: 'fails', proposition: { kind: 'eventFrequency', ...frequent(subject) } }],
    },
    'one-sample': {
      kind: 'spoils',
      title: 'one sample: G is the number ½, which is at least γ₁/2, always',
      breaks: ['last-rank-of-degree-2'],
      subject: ({ sizes: { d, trials }, parameters }) => ({ parameters, sizes: { d, m: 1, trials } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: stated(certainWithOneSample(subject)) }],
    },
  },
  references,
});
