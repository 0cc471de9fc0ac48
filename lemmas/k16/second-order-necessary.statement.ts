/**
 * # k16/second-order-necessary
 *
 * Statement: a positive semidefinite Hessian implies, for all layers i < j with M = W_{j−1} ⋯ W_{i+1}: L_jᵀGR_{i−1}ᵀ = 0, or both ker
 * L_i ⊆ ker M and coker(R_{j−1}X) ⊆ coker M.
 * Scope: every size × all data and weights.
 * Hypotheses: the Hessian is positive semidefinite. The paper's four hypotheses are marked and not used.
 * Method: a critical point with such a Hessian is drawn; the Hessian and the dichotomy are computed over ℚ.
 * What the certificate proves: `agrees`: hypothesis and conclusion at the recorded point. The implication for all points is proved on
 * the page.
 * Control: indefinite-hessian (refutes): without the hypothesis the dichotomy can fail. converse (sharp): the converse is false, as a
 * strict saddle with the dichotomy shows.
 * References: arXiv:1605.07110, the lemma for i = 1.
 */
import { every, defineStatement, propositions, type Proposition } from 'lossproof/statement';
import { paperHypotheses } from './shared/hypotheses.js';
import { networkOnData, shapesOf } from './shared/network.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import { saddle } from './shared/saddles.js';
import { deepSizes, impossibleWidths, sizesOf, type DeepSizes } from './shared/widths.js';

const dichotomy = (sizes: DeepSizes, holds: 'everywhere' | 'not'): Proposition => ({
  kind: 'secondOrderDichotomy',
  network: networkOnData(sizes),
  holds,
});

const semidefinite = (sizes: DeepSizes): Proposition => ({
  kind: 'semidefiniteHessian',
  network: networkOnData(sizes),
});

/** The dichotomy as it is at a strict saddle. */
const atStrictSaddle = (sizes: DeepSizes, holds: 'everywhere' | 'not'): Proposition =>
  propositions.conjunction(dichotomy(sizes, holds), saddle('strict', networkOnData(sizes)));

export default defineStatement({
  id: 'k16/second-order-necessary',
  title: 'What a semidefinite Hessian implies for every pair of layers',
  paper,
  statement: {
    tex: String.raw`\nabla^2 L \succeq 0 \;\Longrightarrow\; \forall\, i < j:\quad L_j^{\top} G R_{i-1}^{\top} = 0 \quad\text{or}\quad \ker L_i \subseteq \ker M_{ij},\;\; \operatorname{coker} R_{j-1} X \subseteq \operatorname{coker} M_{ij}`,
    english:
      'Where the Hessian of the loss of a deep linear network is positive semidefinite, for every pair of layers either the gradient between them vanishes or what they lose is lost between them already.',
  },
  scope: every('all'),
  sizes: deepSizes([3, 2, 2, 3], 4),
  presets: { teaching: { d0: 2, d3: 2, N: 2 } },
  impossible: impossibleWidths,
  hypotheses: [
    {
      id: 'semidefinite-hessian',
      english: 'the Hessian at the recorded weights is positive semidefinite',
      holds: ({ sizes }) => semidefinite(sizes),
      broken: ({ sizes }) => ({
        kind: 'lossAlongCurve',
        network: networkOnData(sizes),
        along: 'line',
        change: 'falls',
        order: 2,
      }),
    },
    ...paperHypotheses,
  ],
  matrices: ({ sizes }) => shapesOf(sizes),
  outcomes: ({ sizes }) => [
    { finding: 'holds', proposition: propositions.conjunction(semidefinite(sizes), dichotomy(sizes, 'everywhere')) },
  ],
  controls: {
    'indefinite-hessian': {
      kind: 'refutes',
      title: 'zero weights, H = 1: the dichotomy fails, and so the Hessian is not semidefinite',
      breaks: ['semidefinite-hessian'],
      subject: () => ({ sizes: sizesOf([3, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: atStrictSaddle(sizes, 'not') }],
    },
    converse: {
      kind: 'sharp',
      title: 'full rank, not the best subspace: the dichotomy holds, the Hessian is not semidefinite',
      breaks: ['semidefinite-hessian'],
      subject: () => ({ sizes: sizesOf([3, 1, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: atStrictSaddle(sizes, 'everywhere') }],
    },
  },
  references: criticalPointReferences,
});
