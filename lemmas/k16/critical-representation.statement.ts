/**
 * # k16/critical-representation
 *
 * Statement: at a critical point P = ΠB on the data, Π being the orthogonal projection on the range of C = W_K ⋯ W₂ and BX the
 * least-squares fit; and that range is invariant under Σ.
 * Scope: every size × all data and weights.
 * Hypotheses: the point is critical. The paper's four hypotheses are marked; without an invertible XXᵀ, PX = ΠBX is what holds.
 * Method: Π and B are found over ℚ, and the equations that make them what they are proved with the two conclusions.
 * What the certificate proves: `agrees`: all of these at the recorded critical point. The proof for every critical point is on the
 * page.
 * Control: not-critical (refutes): at a point that is not critical, the best one with W₁ doubled, the representation fails.
 * References: arXiv:1605.07110; Baldi & Hornik 1989.
 */
import { every, defineStatement, propositions, terms, type Term } from 'lossproof/statement';
import { B, isFit, sigma } from './shared/fit.js';
import { paperHypotheses } from './shared/hypotheses.js';
import { errorOf, networkOnData, productOf, shapesOf, X } from './shared/network.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import { deepSizes, impossibleWidths, outputsOf, sizesOf, type DeepSizes } from './shared/widths.js';

const [Pi, D] = [terms.data('Pi'), terms.data('D')];

/** C = W_K ⋯ W₂. */
const above = (sizes: DeepSizes): Term => productOf(networkOnData(sizes).weights.slice(1), sizes.d1);

/** Π² = Π = Πᵀ, ΠC = C, Π = CD: Π projects on the range of C. BXXᵀ = YXᵀ: BX is the fit. */
export const definitions = (sizes: DeepSizes) => [
  propositions.identity(terms.product(Pi, Pi), Pi),
  propositions.identity(terms.transpose(Pi), Pi),
  propositions.identity(terms.product(Pi, above(sizes)), above(sizes)),
  propositions.identity(terms.product(above(sizes), D), Pi),
  isFit,
];

/** PX and ΠBX. */
const representation = (sizes: DeepSizes): readonly [Term, Term] => [
  terms.product(productOf(networkOnData(sizes).weights, sizes.d0), X),
  terms.product(Pi, terms.product(B, X)),
];

/** PX = ΠBX, and ΠΣ = ΣΠ. */
export const conclusions = (sizes: DeepSizes) => [
  propositions.identity(...representation(sizes)),
  propositions.identity(terms.product(Pi, sigma), terms.product(sigma, Pi)),
];

/** PX differs from ΠBX. */
export const misses = (sizes: DeepSizes) => propositions.notIdentity(...representation(sizes));

/** L₁ᵀG with G = (PX − Y)Xᵀ: the gradient in W₁. */
function firstGradient(sizes: DeepSizes): Term {
  const G = terms.product(errorOf(networkOnData(sizes), sizes), terms.transpose(X));
  return terms.product(terms.transpose(above(sizes)), G);
}

export default defineStatement({
  id: 'k16/critical-representation',
  title: 'Critical points project the least-squares fit on an invariant subspace',
  paper,
  statement: {
    tex: String.raw`\nabla L(W) = 0 \;\Longrightarrow\; W_K \cdots W_1 X = \Pi_C B X, \quad \Pi_C \Sigma = \Sigma \Pi_C, \qquad C = W_K \cdots W_2,\; B X X^{\top} = Y X^{\top},\; \Sigma = B X Y^{\top}`,
    english:
      'At a critical point a deep linear network computes the projection of the least-squares fit on the range of its upper layers, and that range is invariant under Σ.',
  },
  scope: every('all'),
  sizes: deepSizes([3, 2, 2, 3], 4),
  presets: { teaching: { d0: 2, d3: 2, N: 2 } },
  impossible: impossibleWidths,
  hypotheses: [
    {
      id: 'critical',
      english: 'the recorded weights are a critical point',
      holds: ({ sizes }) => ({ kind: 'criticalPoint', network: networkOnData(sizes) }),
      broken: ({ sizes }) => propositions.notIdentity(firstGradient(sizes), terms.constant('0', sizes.d1, sizes.d0)),
    },
    ...paperHypotheses,
  ],
  matrices: ({ sizes }) => ({
    ...shapesOf(sizes),
    Pi: [outputsOf(sizes), outputsOf(sizes)],
    D: [sizes.d1, outputsOf(sizes)],
    B: [outputsOf(sizes), sizes.d0],
  }),
  outcomes: ({ sizes }) => [
    { finding: 'holds', proposition: propositions.conjunction(...definitions(sizes), ...conclusions(sizes)) },
  ],
  controls: {
    'not-critical': {
      kind: 'refutes',
      title: 'the best weights with W₁ doubled, not critical: the outputs are not the projected fit',
      breaks: ['critical'],
      subject: () => ({ sizes: sizesOf([3, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        {
          finding: 'fails',
          proposition: propositions.conjunction(...definitions(sizes), misses(sizes)),
        },
      ],
    },
  },
  references: criticalPointReferences,
});
