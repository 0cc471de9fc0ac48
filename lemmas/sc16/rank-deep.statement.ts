/**
 * # sc16/rank-deep
 *
 * Statement: L ≥ 3, N ≤ d_{L−2}·d_{L−1}, s ≠ 0: for all W₁ … W_{L−2} by which every unit of layer L − 2 is reached, and for almost
 * every data and noise, the gradient matrix of the last hidden layer has rank N for every sign pattern.
 * Scope: every size × all first weights, almost every data, all weights. The null set depends on the first weights.
 * Hypotheses: N ≤ d_{L−2}·d_{L−1}; s ≠ 0; every unit of layer L − 2 is reached by nonzero weights, a condition inside the statement;
 * noise with a density, which the proof does not use.
 * Method: the features of layer L − 2 are the image of free noise under a bijection, so the two-layer theorem applies.
 * What the certificate proves: `holds`: the statement for every depth, all widths and all N, at the recorded slope.
 * Control: zero-row (refutes): with a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1} the rank is less than N, whatever the data and
 * noise. late-weights (sharp): first weights chosen after the data make all features 1, for almost every data, and leave a rank of d₂ < N.
 * References: arXiv:1605.08361.
 */
import { defineStatement, every, matrices, rationals, terms } from 'lossproof/statement';
import { deepSizes, fewSamplesDeep, noGaps, noiseDensityDeep, reaching } from './shared/deep.js';
import { nonzeroSlope, slope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';

/** Weights of a layer whose first unit is cut off. */
const cutOff = (rows: number, columns: number) =>
  terms.literal(matrices.matrix(rows, columns, (i) => (i === 0 ? rationals.ZERO : rationals.ONE)));

/** A ∘ U for all A, X and E, with U = F ⊙ (WX) the features of one layer with such weights; F is E times the slopes. */
export function severedProduct(sizes: {
  readonly d0: number;
  readonly d1: number;
  readonly d2: number;
  readonly N: number;
}) {
  const { d0, d1, d2, N } = sizes;
  const features = terms.hadamard(terms.symbols('F', d1, N), terms.product(cutOff(d1, d0), terms.symbols('X', d0, N)));
  return terms.khatriRao(terms.symbols('A', d2, N), features);
}

export default defineStatement({
  id: 'sc16/rank-deep',
  title: 'Full rank in the last hidden layer of a deeper network',
  paper,
  statement: {
    tex: String.raw`L \ge 3,\; s \ne 0,\; N \le d_{L-2} d_{L-1},\; W_1, \dots, W_{L-2} \text{ reaching every unit of layer } L - 2 \;\Longrightarrow\; \text{for a.e. } (X, E):\quad \operatorname{rank}\bigl((E_{L-1} \odot S) \circ U_{L-2}\bigr) = N \quad \forall\, S`,
    english:
      'For all first layers by which every unit below is reached, fixed before the data, the gradient matrix of the last hidden layer has full column rank for almost every data set and noise.',
  },
  scope: every('all first weights', 'almost-every data', 'all weights'),
  sizes: deepSizes(3, 4, 5, 14),
  presets: { teaching: { d0: 2, d1: 2, d2: 2, N: 4 } },
  parameters: slope,
  impossible: noGaps,
  hypotheses: [fewSamplesDeep, nonzeroSlope, reaching, noiseDensityDeep],
  outcomes: ({ parameters }) => [
    { finding: 'holds', proposition: { kind: 'genericRankDeep', slope: parameters.slope } },
  ],
  controls: {
    'zero-row': {
      kind: 'refutes',
      title: 'a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: too few nonzero rows, whatever the data',
      breaks: [],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 3, d2: 2, d3: 0, d4: 0, N: 5 } }),
      outcomes: ({ sizes }) => [
        { finding: 'fails', proposition: { kind: 'rankBelow', matrix: severedProduct(sizes), bound: sizes.N } },
      ],
    },
    'late-weights': {
      kind: 'sharp',
      title: 'first weights chosen after the data in the place of before: all features can be made 1',
      breaks: [],
      scope: every('almost-every data', 'all first weights', 'all weights'),
      // The statement is false wherever d₂ < N ≤ d₀; here N ≤ d₁·d₂ too.
      subject: () => ({ parameters: { slope: '1/10' }, sizes: { d0: 4, d1: 3, d2: 2, d3: 0, d4: 0, N: 4 } }),
      outcomes: ({ parameters }) => [
        { finding: 'fails', proposition: { kind: 'rankLostLate', slope: parameters.slope } },
      ],
    },
  },
  references,
});
