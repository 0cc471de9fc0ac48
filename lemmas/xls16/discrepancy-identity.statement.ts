/**
 * # xls16/discrepancy-identity
 *
 * Statement: the mean square discrepancy of n units over the slices S_xy is (1/n²)Σ k(w_i, w_j)² − E k², E k² = 1/16 + ψ′(d/2)/8π².
 * Scope: every size × all data and weights.
 * Hypotheses: x and y are uniform on the circle.
 * Method: in the plane the definition is a sum over the cells between the ends of half-circles, on each of which it is a square of a
 * linear function; that sum and the formula are enclosed.
 * What the certificate proves: `agrees`: at the recorded units of the plane the two differ by at most 10⁻³⁰, and the mean is below the
 * supremum. No certificate compares the two in more dimensions.
 * Control: without-variance (spoils): with ¹⁄₁₆, the square of the mean, in the place of E k² the two differ.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import { every, defineStatement, propositions, size, terms, type Real, type Subject } from 'lossproof/statement';
import { atMost, below, closeTo, stated, type Comparison } from './shared/comparisons.js';
import { paper, references } from './shared/paper.js';
import { W } from './shared/terms.js';

const units = terms.transpose(W);
const byDefinition = reals.planarSquaredDiscrepancy(units);

function formula(n: number, meanSquare: Real): Real {
  const mean = reals.quotient(reals.sumOfSquares(reals.overlaps(units)), reals.rational(n * n));
  return reals.difference(mean, meanSquare);
}

export const comparisons = ({ sizes: { n } }: Subject<'n'>): readonly Comparison[] => [
  ...closeTo(byDefinition, formula(n, reals.meanSquaredOverlap(2))),
  atMost(byDefinition, reals.power(reals.planarLargestDiscrepancy(units), 2)),
];

/** E k² − 1/16 = 1/48 in the plane. */
export const wrong = ({ sizes: { n } }: Subject<'n'>): Comparison =>
  below(reals.rational('1/50'), reals.difference(formula(n, reals.rational('1/16')), byDefinition));

export default defineStatement({
  id: 'xls16/discrepancy-identity',
  title: 'The L2 discrepancy of the units as a sum of kernel values',
  paper,
  statement: {
    tex: String.raw`\mathbf E_{x,y}\Bigl(\tfrac1n \#\{i : w_i \in S_{xy}\} - \tfrac{\pi - \theta(x,y)}{2\pi}\Bigr)^{\!2} = \frac1{n^2}\sum_{i,j} k(w_i, w_j)^2 - \mathbf E\, k(u, v)^2`,
    english:
      'At the recorded units of the plane, the mean square discrepancy computed from its definition agrees to 10⁻³⁰ with the sum of squared kernel values less their expectation, and is at most the square of the largest discrepancy.',
  },
  scope: every('all'),
  sizes: { n: size(10, 1, 100, 'units in the plane') },
  presets: { teaching: { n: 3 } },
  hypotheses: [{ id: 'uniform-slices', english: 'the points x and y of a slice are independent and uniform' }],
  matrices: ({ sizes: { n } }) => ({ W: [n, 2] }),
  outcomes: (subject) => [
    { finding: 'holds', proposition: propositions.conjunction(...comparisons(subject).map(stated)) },
  ],
  controls: {
    'without-variance': {
      kind: 'spoils',
      title: 'with (E k)² = 1/16 in the place of E k² the two sides differ by 1/48',
      breaks: [],
      outcomes: (subject) => [{ finding: 'fails', proposition: stated(wrong(subject)) }],
    },
  },
  references,
});
