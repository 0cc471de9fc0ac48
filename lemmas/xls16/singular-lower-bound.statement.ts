/**
 * # xls16/singular-lower-bound
 *
 * Statement: s_m(D)² = nλ_min(G_n) ≥ n(λ_min(G) − ‖G_n − G‖_F).
 * Scope: every size × all data and weights.
 * Hypotheses: every input has a direction; generic units; m ≤ d·n; distinct samples, diverse units, every sample seen by a unit.
 * Method: the samples count by their directions x/|x|, so that any data will do. Cosines and overlaps are enclosed in floating point
 * with all errors counted; λ_min(G) and s_m(D)² by verified Cholesky and a Rayleigh quotient, the deviation by sums.
 * What the certificate proves: `holds`: DᵀD = XᵀX ⊙ AᵀA and λ_min(A) ≥ λ_min(B) − ‖A − B‖_F at every size. The chain on the recorded
 * data, with all its numbers enclosed, illustrates it; or `vacuous here`, where the lower bound is not positive on them though s_m(D) is, or
 * where D has a null vector: m > d·n, a sample that no unit sees, two samples in one direction.
 * Control: repeated-samples, repeated-units, half-space, more-samples-than-rows (all spoil): s_m(D) = 0 by an exact null vector, where
 * the bound says nothing.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import * as s from 'lossproof/schemes';
import type { Scheme } from 'lossproof/schemes';
import {
  every,
  defineStatement,
  propositions,
  size,
  type Control,
  type Outcome,
  type Proposition,
  type Real,
} from 'lossproof/statement';
import { atMost, below, stated, zero, type Comparison } from './shared/comparisons.js';
import {
  directedInputs,
  distinctSamples,
  diverseUnits,
  everySampleSeen,
  fewSamples,
  genericUnits,
  unitSigns,
} from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { directionKernel, directionSquare, features, squaredDeviation } from './shared/terms.js';

/** λ_min(G) */
export const kernelLeast = reals.smallestEigenvalue(directionKernel);

const lowerBound = (n: number): Real =>
  reals.product(reals.rational(n), reals.difference(kernelLeast, reals.squareRoot(squaredDeviation(n))));

/** The lower bound is positive, and is one. */
export const informative = (n: number): readonly Comparison[] => [
  below(zero, lowerBound(n)),
  atMost(lowerBound(n), directionSquare),
];

/** The lower bound is not positive, though s_m(D) is. */
export const uninformative = (n: number): readonly Comparison[] => [
  atMost(lowerBound(n), zero),
  below(zero, directionSquare),
];

/** nG_n = DᵀD = XᵀX ⊙ AᵀA, with A the indicators, or these times v_k = ±1; and what the least eigenvalues of G_n and G differ by. */
export function atEverySize() {
  const [x, A] = [s.symbols('X', 'd', 'm'), s.symbols('A', 'n', 'm')] as const;
  const gram = (of: Scheme): Scheme => s.product(s.transpose(of), of);
  const features = s.identityEverySize(gram(s.khatriRao(A, x)), s.hadamard(gram(x), gram(A)));
  const shift = { kind: 'eigenvalueShift', sizes: 'every' } as const satisfies Proposition;
  return { features, shift, claimed: propositions.conjunction(features, shift) };
}

const settled = (finding: Outcome['finding'], comparisons: readonly Comparison[]): Outcome => ({
  finding,
  proposition: propositions.conjunction(...comparisons.map(stated)),
});

/** rank D < m, so that s_m(D) = 0 and there is nothing to bound. */
const singularFeatures = (m: number, finding: Outcome['finding']): Outcome => ({
  finding,
  proposition: { kind: 'rankBelow', matrix: features, bound: m },
});

/** An instance that breaks a hypothesis, and on which D has a null vector. */
const singular = (
  title: string,
  breaks: string,
  sizes: { readonly [name in 'd' | 'n' | 'm']: number },
): Control<'d' | 'n' | 'm', never> => ({
  kind: 'spoils',
  title,
  breaks: [breaks],
  subject: ({ parameters }) => ({ parameters, sizes }),
  outcomes: ({ sizes: { m } }) => [singularFeatures(m, 'fails')],
});

export default defineStatement({
  id: 'xls16/singular-lower-bound',
  version: 2,
  title: 'The smallest singular value, the kernel and the discrepancy',
  paper,
  statement: {
    tex: String.raw`s_m(D)^2 = n\,\lambda_{\min}(G_n) \ge n\bigl(\lambda_{\min}(G) - \|G_n - G\|_F\bigr)`,
    english:
      'The squared smallest singular value of the extended feature matrix is n times the smallest eigenvalue of its Gram matrix, and at least n times the difference of the kernel matrix’s smallest eigenvalue and the deviation of the two Gram matrices.',
  },
  scope: every('all'),
  sizes: {
    d: size(6, 2, 1000, 'inputs'),
    n: size(100, 1, 2000, 'units'),
    m: size(4, 2, 2000, 'samples'),
  },
  presets: { teaching: { d: 4, n: 40, m: 2 } },
  data: { matrix: 'X', dimension: 'd', samples: 'm' },
  hypotheses: [unitSigns, directedInputs, genericUnits, fewSamples, distinctSamples, diverseUnits, everySampleSeen],
  matrices: ({ sizes: { d, n, m } }) => ({ X: [d, m], W: [n, d], v: [1, n] }),
  outcomes: ({ sizes: { n, m } }) => [
    {
      finding: 'holds',
      claimed: atEverySize().claimed,
      proposition: propositions.conjunction(atEverySize().claimed, ...informative(n).map(stated)),
    },
    settled('vacuous', uninformative(n)),
    singularFeatures(m, 'vacuous'),
  ],
  controls: {
    'repeated-samples': singular('two samples the same', 'distinct-samples', { d: 3, n: 4, m: 3 }),
    'repeated-units': singular(
      'all units the same, active on every sample, and more samples than inputs',
      'diverse-units',
      { d: 2, n: 3, m: 4 },
    ),
    'more-samples-than-rows': singular(
      'five samples for two units of two inputs: D has five columns and four rows',
      'few-samples',
      { d: 2, n: 2, m: 5 },
    ),
    'half-space': singular('every unit off on one sample', 'every-sample-seen', { d: 3, n: 4, m: 3 }),
  },
  references,
});
