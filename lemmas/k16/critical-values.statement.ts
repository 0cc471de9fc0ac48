/**
 * # k16/critical-values
 *
 * Statement: for every set I of at most p eigenvectors u_i of Σ there is a critical point with P = U_IU_IᵀB, and its loss is ½tr(YYᵀ)
 * − ½Σ_{i ∈ I} λ_i.
 * Scope: every size × all data, some weights: for every set I a point.
 * Hypotheses: the columns of U are orthonormal eigenvectors of Σ; the eigenvalues need not be distinct. The paper’s four hypotheses
 * are marked and not used.
 * Method: data with a chosen rational spectrum; for each I the weights are written down from U and B, and gradient and loss computed.
 * What the certificate proves: `agrees`: all these critical values at the recorded data.
 * Control: other-directions (spoils): for directions that are no eigenvectors the point that is written down is not critical.
 * References: arXiv:1605.07110; Baldi & Hornik 1989.
 */
import {
  every,
  defineStatement,
  matrices,
  propositions,
  rationals,
  terms,
  type LinearNetwork,
  type Term,
} from 'lossproof/statement';
import { B, isFit, sigma } from './shared/fit.js';
import { paperHypotheses } from './shared/hypotheses.js';
import { halfSquaredNorm } from './shared/layers.js';
import { errorOf, identityMatrix, networkWith, productOf, X, Y } from './shared/network.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import {
  bottleneckOf,
  deepSizes,
  impossibleSamples,
  impossibleWidths,
  outputsOf,
  sizesOf,
  widthsOf,
  type DeepSizes,
} from './shared/widths.js';

const [U, eigenvalues] = [terms.data('U'), terms.data('lambda')];

/** Every set of at most p columns of U, p the narrowest hidden layer. */
export function subsets(sizes: DeepSizes): readonly (readonly number[])[] {
  const outputs = outputsOf(sizes);
  return Array.from({ length: 2 ** outputs }, (_, bits) =>
    Array.from({ length: outputs }, (__, i) => i).filter((i) => (bits >> i) % 2 === 1),
  ).filter((chosen) => chosen.length <= bottleneckOf(sizes));
}

/** The matrix with ones in the places (i, chosen[i]). */
const selection = (rows: number, columns: number, chosen: readonly number[]): Term =>
  terms.literal(matrices.matrix(rows, columns, (i, j) => (j === chosen[i] ? rationals.ONE : rationals.ZERO)));

/** W₁ = U_IᵀB, W_k = I as far as it goes, W_K = U_I, each with zeros to the width of its layer. */
export function networkAt(sizes: DeepSizes, chosen: readonly number[]): LinearNetwork {
  const widths = widthsOf(sizes);
  const outputs = outputsOf(sizes);
  const first = selection(sizes.d1, outputs, chosen);
  const last = selection(widths.at(-2) as number, outputs, chosen);
  const through = chosen.map((_, i) => i);
  const middle = widths.slice(2, -1).map((rows, k) => selection(rows, widths[k + 1] as number, through));
  return networkWith(sizes, [
    terms.product(first, terms.product(terms.transpose(U), B)),
    ...middle,
    terms.product(U, terms.transpose(last)),
  ]);
}

/** L(W) = ½tr(YYᵀ) − ½Σ_{i ∈ I} λ_i. */
export function valueAt(sizes: DeepSizes, chosen: readonly number[]) {
  const [rows, columns] = [outputsOf(sizes), sizes.N];
  const ones = terms.transpose(terms.product(terms.constant('1', 1, rows), selection(rows, rows, chosen)));
  return propositions.identity(
    halfSquaredNorm(errorOf(networkAt(sizes, chosen), sizes), rows, columns),
    terms.difference(halfSquaredNorm(Y, rows, columns), terms.scale('1/2', terms.product(eigenvalues, ones))),
  );
}

/** ΣU = U diag(λ). */
const areEigenvectors = propositions.identity(terms.product(sigma, U), terms.product(U, terms.diagonal(eigenvalues)));

/** UᵀU = I, and BX is the fit. */
export const definitions = (sizes: DeepSizes) => [
  propositions.identity(terms.product(terms.transpose(U), U), identityMatrix(outputsOf(sizes))),
  isFit,
];

/** At the point of the first direction the gradient in W_K, G(W_{K−1} ⋯ W₁)ᵀ, is not zero. */
export function moves(sizes: DeepSizes) {
  const network = networkAt(sizes, [0]);
  const below = terms.product(productOf(network.weights.slice(0, -1), sizes.d0), X);
  const last = widthsOf(sizes).at(-2) as number;
  return propositions.notIdentity(
    terms.product(errorOf(network, sizes), terms.transpose(below)),
    terms.constant('0', outputsOf(sizes), last),
  );
}

export default defineStatement({
  id: 'k16/critical-values',
  title: 'The critical values, one for every set of eigenvectors',
  paper,
  statement: {
    tex: String.raw`\forall\, I,\; |I| \le p:\quad P = U_I U_I^{\top} B \text{ is critical}, \qquad L = \tfrac12 \operatorname{tr} Y Y^{\top} - \tfrac12 \sum_{i \in I} \lambda_i`,
    english:
      'Every set of at most p eigenvectors of Σ gives a critical point, whose loss is that of zero weights less half the sum of their eigenvalues.',
  },
  scope: every('all data', 'some weights'),
  sizes: deepSizes([3, 2, 2, 3], 4),
  presets: { teaching: { d0: 2, d1: 1, d2: 1, d3: 2, N: 2 } },
  impossible: ({ sizes }) => {
    const reason = impossibleWidths({ sizes });
    if (reason !== undefined) return reason;
    if (outputsOf(sizes) > 6) return 'at most 6 outputs, since every set of eigenvectors is looked at';
    return impossibleSamples(sizes);
  },
  hypotheses: [
    {
      id: 'eigenvectors',
      english: 'the columns of U are eigenvectors of Σ with the eigenvalues λ',
      decidedBy: () => areEigenvectors,
    },
    ...paperHypotheses,
  ],
  matrices: ({ sizes }) => ({
    X: [sizes.d0, sizes.N],
    Y: [outputsOf(sizes), sizes.N],
    U: [outputsOf(sizes), outputsOf(sizes)],
    B: [outputsOf(sizes), sizes.d0],
    lambda: [1, outputsOf(sizes)],
  }),
  outcomes: ({ sizes }) => [
    {
      finding: 'holds',
      proposition: propositions.conjunction(
        ...definitions(sizes),
        ...subsets(sizes).flatMap((chosen) => [
          { kind: 'criticalPoint', network: networkAt(sizes, chosen) } as const,
          valueAt(sizes, chosen),
        ]),
      ),
    },
  ],
  controls: {
    'other-directions': {
      kind: 'spoils',
      title: 'orthonormal directions that are no eigenvectors: the point is not critical',
      breaks: ['eigenvectors'],
      subject: () => ({ sizes: sizesOf([3, 1, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        {
          finding: 'fails',
          proposition: propositions.conjunction(...definitions(sizes), moves(sizes)),
        },
      ],
    },
  },
  references: criticalPointReferences,
});
