/**
 * # xls16/discrepancy-concentration
 *
 * Statement: for n independent uniform units (L2)² is four times its mean or more with a probability of at most 1/20.
 * Scope: these sizes × a population, all sets of units.
 * Hypotheses: the units are independent, their directions uniform.
 * Method: as many sets of units as recorded are drawn from the seed, a stream each; (L2)² is enclosed by the closed formula, and the
 * sets where it is shown to be below are counted.
 * What the certificate proves: `holds`, hashed: the bound, but for a chance of 2⁻⁶⁴ an attempt.
 * Control: half-the-mean (spoils): the same counting shows that half of the mean is reached with a probability of at least ½.
 * References: arXiv:1611.03131.
 */
import { these, defineStatement, size, type SampledEvent, type Subject } from 'lossproof/statement';
import { laws } from './shared/laws.js';
import { paper, references } from './shared/paper.js';
import { trials } from './shared/trials.js';

/** That (L2)² reaches so many times its mean, with a probability on the given side of the bound. */
function event(
  { sizes: { d, n, trials } }: Subject<'d' | 'n' | 'trials'>,
  factor: string,
  relation: SampledEvent['relation'],
  bound: string,
) {
  const sample = { event: 'discrepancy', dimension: d, samples: n, bits: laws.directions.bits } as const;
  return { ...sample, factor, trials, relation, bound };
}

export const concentrated = (subject: Subject<'d' | 'n' | 'trials'>) => event(subject, '4', 'atMost', '1/20');
export const spread = (subject: Subject<'d' | 'n' | 'trials'>) => event(subject, '1/2', 'atLeast', '1/2');

export default defineStatement({
  id: 'xls16/discrepancy-concentration',
  title: 'The discrepancy of random units stays near its mean',
  paper,
  statement: {
    tex: String.raw`\Pr\Bigl[(L_2)^2 \ge 4 \cdot \tfrac1n\bigl(\tfrac14 - \mathbf E\,k(u, v)^2\bigr)\Bigr] \le \tfrac1{20}`,
    english:
      'For independent random units of the recorded number and dimension, the square of the L2 discrepancy reaches four times its mean with a probability of at most one in twenty, but for a chance of 2⁻⁶⁴ that the sample misled.',
  },
  scope: these('drawn'),
  sizes: {
    d: size(6, 2, 100, 'inputs'),
    n: size(24, 1, 400, 'units'),
    trials: trials('sets of units'),
  },
  presets: { teaching: { d: 3, n: 6, trials: 1000 } },
  hypotheses: [{ id: 'uniform-units', english: 'the units are independent, their directions uniform' }],
  outcomes: (subject) => [{ finding: 'holds', proposition: { kind: 'eventFrequency', ...concentrated(subject) } }],
  controls: {
    'half-the-mean': {
      kind: 'spoils',
      title: 'half of the mean in the place of four times: it is reached with a probability of at least ½',
      breaks: [],
      subject: ({ sizes: { d, n, trials }, parameters }) => ({ parameters, sizes: { d: Math.max(d, 3), n, trials } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: { kind: 'eventFrequency', ...spread(subject) } }],
    },
  },
  references,
});
