/**
 * # xls16/gram-deviation
 *
 * Statement: G_n − G = XᵀX ⊙ (AᵀA/n − K): entry by entry the deviation is ⟨x_i, x_j⟩ times the discrepancy of the units on the set
 * where both samples are active; so |G_n − G|_ij = dsp(W, S_ij)·|⟨x_i, x_j⟩|.
 * Scope: every size × all data and weights.
 * Hypotheses: the inputs have directions x/|x|, which are the samples here; no w·x is zero.
 * Method: an identity of polynomials in the entries of X, A, K and in 1/n, any matrices of any sizes; on the instance G_n and G are
 * enclosed in floating point with all errors counted, and the two sides compared.
 * What the certificate proves: `holds`: the identity at every size, in which K is any matrix. That the two sides are within 10⁻¹² of each
 * other on the recorded data illustrates it.
 * Control: dropped-inner-product (spoils): without the inner product the two sides differ.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import * as s from 'lossproof/schemes';
import type { IdentityEverySize, Scheme } from 'lossproof/schemes';
import { every, defineStatement, networks, propositions, size, terms, type RealMatrix } from 'lossproof/statement';
import { atMost, below, stated, type Comparison } from './shared/comparisons.js';
import { directedInputs, genericUnits } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { directionDeviation, indicators, X } from './shared/terms.js';

/** An indeterminate t is in the place of 1/n. A has the indicators, or these times v_k = ±1, and K the probabilities (π − θ)/2π. */
export function atEverySize(): IdentityEverySize {
  const [x, A, K] = [s.symbols('X', 'd', 'm'), s.symbols('A', 'n', 'm'), s.symbols('K', 'm', 'm')] as const;
  const over = (of: Scheme): Scheme => s.kronecker(s.symbols('t', '1', '1'), of);
  const gram = (of: Scheme): Scheme => s.product(s.transpose(of), of);
  return s.identityEverySize(
    s.difference(over(gram(s.khatriRao(A, x))), s.hadamard(gram(x), K)),
    s.hadamard(gram(x), s.difference(over(gram(A)), K)),
  );
}

const largest = (of: RealMatrix) => ({ kind: 'largestMagnitude', of }) as const;

/** (1/n)#{k : both samples active} − P(both active), signs included. */
const discrepancies = (n: number): RealMatrix =>
  reals.minus(
    reals.numbers(terms.scale(networks.over(1, n), terms.product(terms.transpose(indicators), indicators))),
    reals.overlaps(X),
  );

/** The largest discrepancy over the slices of the recorded samples. */
export const largestDiscrepancy = (n: number) => largest(discrepancies(n));

/** What rounding leaves of two sides that are equal, with room to spare. */
export const TOLERANCE = `1/1${'0'.repeat(12)}`;

export const misfit = (n: number) =>
  largest(reals.minus(directionDeviation(n), reals.hadamard(reals.cosines(X), discrepancies(n))));
export const agreement = (n: number): Comparison => atMost(misfit(n), reals.rational(TOLERANCE));

/** The misfit without the inner product. */
export const difference = (n: number) => largest(reals.minus(directionDeviation(n), discrepancies(n)));
export const disagreement = (n: number): Comparison => below(reals.rational(TOLERANCE), difference(n));

export default defineStatement({
  id: 'xls16/gram-deviation',
  version: 2,
  title: 'How far the Gram matrix of the features is from that of the kernel',
  paper,
  statement: {
    tex: String.raw`(G_n - G)_{ij} = \langle x_i, x_j\rangle\Bigl(\tfrac1n \#\{k : w_k \in S_{x_i x_j}\} - \tfrac{\pi - \theta_{ij}}{2\pi}\Bigr)`,
    english:
      'Entry by entry, the Gram matrix of the features misses that of the kernel by the inner product of the two samples, taken as directions, times the discrepancy of the units on the set where both are active.',
  },
  scope: every('all'),
  sizes: { d: size(4, 2, 1000, 'inputs'), n: size(6, 1, 2000, 'units'), m: size(4, 1, 2000, 'samples') },
  presets: { teaching: { d: 2, n: 3, m: 2 } },
  data: { matrix: 'X', dimension: 'd', samples: 'm' },
  hypotheses: [directedInputs, genericUnits],
  matrices: ({ sizes: { d, n, m } }) => ({ X: [d, m], W: [n, d] }),
  outcomes: ({ sizes: { n } }) => [
    {
      finding: 'holds',
      claimed: atEverySize(),
      proposition: propositions.conjunction(atEverySize(), stated(agreement(n))),
    },
  ],
  controls: {
    'dropped-inner-product': {
      kind: 'spoils',
      title: 'without the factor ⟨x, y⟩ the two sides differ',
      breaks: [],
      subject: ({ parameters }) => ({ parameters, sizes: { d: 3, n: 5, m: 3 } }),
      outcomes: ({ sizes: { n } }) => [{ finding: 'fails', proposition: stated(disagreement(n)) }],
    },
  },
  references,
});
