/**
 * # sh17/region-count
 *
 * Statement: for the recorded N samples, in general position in ℝ^{d₀}, one unit has exactly 2·Σ_{k<d₀} C(N − 1, k) cells, and d₁ units
 * have that number to the power d₁ of regions.
 * Scope: these sizes × this instance.
 * Hypotheses: the samples are in general position, which is decided.
 * Method: the cells are counted by deletion and restriction, in whole numbers.
 * What the certificate proves: `holds`, exact: the number of cells of the recorded samples. Nothing is proved of other samples.
 * Control: parallel-samples (refutes): of two parallel samples one does not count, and the number is that of N − 1 samples.
 * References: Cover 1965; arXiv:1702.05777, for the setting.
 */
import { defineStatement, size, terms, these, type Proposition } from 'lossproof/statement';
import { coverNumber, MOST_TRACES, traces } from './shared/cover.js';
import { paper } from './shared/paper.js';
import { generalPosition } from './shared/position.js';

const cells = (count: number) => ({ kind: 'cellCount', data: terms.data('X'), count }) as const satisfies Proposition;

export default defineStatement({
  id: 'sh17/region-count',
  title: 'How many regions of weights there are',
  paper,
  statement: {
    tex: String.raw`\#\{\text{cells of } w \cdot x_n = 0,\; n \le N\} = 2 \sum_{k < d_0} \binom{N-1}{k}`,
    english:
      'For the recorded samples, which are in general position, the weights of one unit have exactly twice the sum of the first d₀ binomial coefficients of N − 1 cells of constant slopes, and the first weights of d₁ units that number to the power d₁ of regions.',
  },
  scope: these('given'),
  sizes: {
    d0: size(3, 1, 8, 'inputs'),
    N: size(12, 1, 1000, 'samples'),
  },
  presets: { teaching: { d0: 2, N: 6 } },
  impossible: ({ sizes: { d0, N } }) =>
    traces(d0, N) > MOST_TRACES ? `at most ${MOST_TRACES} traces of hyperplanes on others, Σ C(N, k)` : undefined,
  data: { matrix: 'X', dimension: 'd0', samples: 'N' },
  hypotheses: [generalPosition],
  matrices: ({ sizes: { d0, N } }) => ({ X: [d0, N] }),
  outcomes: ({ sizes: { d0, N } }) => [{ finding: 'holds', proposition: cells(coverNumber(d0, N)) }],
  controls: {
    'parallel-samples': {
      kind: 'refutes',
      title: 'two parallel samples and any others: as many cells as without one of the two',
      breaks: ['general-position'],
      subject: () => ({ sizes: { d0: 3, N: 6 }, parameters: {} }),
      outcomes: ({ sizes: { d0, N } }) => [{ finding: 'fails', proposition: cells(coverNumber(d0, N - 1)) }],
    },
  },
  references: [
    'arXiv:1702.05777, for the setting; the number is that of T. M. Cover, IEEE Trans. Electronic Computers 14 (1965) 326–334',
  ],
});
