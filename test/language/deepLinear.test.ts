import { terms as t } from '../../src/kernel/index.js';
import { deepLinear } from '../../src/language/deepLinear.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const x = t.data('x');
const linear = {
  inputs: x,
  targets: t.data('Y'),
  weighting: t.constant('1', 1, 1),
  weights: [t.data('W1'), t.data('W2')],
};

const PLAIN = tex`L = \tfrac12 \lVert W_{2} W_{1} x - Y \rVert_F^2`;
const DICHOTOMY = tex`L_j^{\top} G R_{i-1}^{\top} = 0 \text{ or } \ker L_i \subseteq \ker M_{ij},\; \operatorname{coker} R_{j-1} X \subseteq \operatorname{coker} M_{ij}`;
const LETTERS = tex`L_i = W_K \cdots W_{i+1},\; R_i = W_i \cdots W_1,\; M_{ij} = W_{j-1} \cdots W_{i+1},\; G = \tfrac{\partial L}{\partial R_K}`;

describe('language/deepLinear', () => {
  itNotes(deepLinear, 'deepLinear');
  itReads(deepLinear, {
    propositions: [
      [
        { kind: 'activationDependent', sizes: 'every' },
        tex`Z = \prod_k \mathbf 1[v_{i_k}(x) \ge 0],\; 0 < \Pr[Z = 1] < 1 \;\Longrightarrow\; Z \not\perp x`,
        'In every ReLU network at given weights, of any depth and widths, and for every path: if the units of the path are all active on some inputs and not on others, each with a positive probability, then whether they are is not independent of the input.',
      ],
      [
        { kind: 'criticalPoint', network: linear },
        tex`\nabla L(W_{1},\, W_{2}) = 0,\quad ${PLAIN}`,
        'The weights (W₁, W₂) are a critical point of the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices.',
      ],
      [
        { kind: 'criticalPoint', network: { ...linear, weights: [t.data('W1')] } },
        tex`\nabla L(W_{1}) = 0,\quad L = \tfrac12 \lVert W_{1} x - Y \rVert_F^2`,
        'The weights (W₁) are a critical point of the squared loss L = (1/2) ‖W₁ x − Y‖_F² of the linear network of 1 weight matrix.',
      ],
      [
        { kind: 'globalMinimum', network: linear },
        tex`L(W_{1},\, W_{2}) = \min L,\quad ${PLAIN}`,
        'The weights (W₁, W₂) are a global minimum of the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices.',
      ],
      [
        { kind: 'strictSaddle', network: linear },
        tex`(W_{1},\, W_{2}) \text{ is a saddle},\; \exists\, V:\; D^2 L[V, V] < 0,\quad ${PLAIN}`,
        'The weights (W₁, W₂) are a saddle of the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices: critical, neither a local minimum nor a local maximum, and the Hessian has a direction of negative curvature.',
      ],
      [
        { kind: 'badSaddle', network: linear },
        tex`(W_{1},\, W_{2}) \text{ is a saddle},\; \nabla^2 L \succeq 0,\quad ${PLAIN}`,
        'The weights (W₁, W₂) are a bad saddle of the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices: critical, neither a local minimum nor a local maximum, and the Hessian is positive semidefinite.',
      ],
      [
        { kind: 'poorLocalMinimum', network: { ...linear, weighting: t.data('C') } },
        tex`(W_{1},\, W_{2}) \text{ is a local minimum},\; L(W_{1},\, W_{2}) > \inf L,\quad L = \tfrac12 \sum C \odot (W_{2} W_{1} x - Y)^{\odot 2}`,
        'The weights (W₁, W₂) are a local minimum of the weighted squared loss L = (1/2) Σ C ⊙ (W₂ W₁ x − Y)^(⊙ 2) of the linear network of 2 weight matrices that is not global: other weights have a smaller loss.',
      ],
      [
        { kind: 'poorLocalMinimum', network: { ...linear, weighting: t.constant('3', 1, 1) } },
        tex`(W_{1},\, W_{2}) \text{ is a local minimum},\; L(W_{1},\, W_{2}) > \inf L,\quad L = \tfrac12 \sum \left(3\right) \odot (W_{2} W_{1} x - Y)^{\odot 2}`,
        'The weights (W₁, W₂) are a local minimum of the weighted squared loss L = (1/2) Σ (3) ⊙ (W₂ W₁ x − Y)^(⊙ 2) of the linear network of 2 weight matrices that is not global: other weights have a smaller loss.',
      ],
      [
        { kind: 'semidefiniteHessian', network: linear },
        tex`\nabla^2 L(W_{1},\, W_{2}) \succeq 0,\quad ${PLAIN}`,
        'At the weights (W₁, W₂), the Hessian of the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices is positive semidefinite.',
      ],
      [
        { kind: 'lossAlongCurve', network: linear, along: 'line', change: 'falls', order: 2 },
        tex`\exists\, V, c:\; c < 0,\; L(W(t)) - L(W) = c\,t^{2} + O(t^{3}),\; W(t) = W + tV,\; W = (W_{1},\, W_{2}),\quad ${PLAIN}`,
        'Along a straight line from the weights (W₁, W₂) the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices falls like t to the power 2.',
      ],
      [
        { kind: 'lossAlongCurve', network: linear, along: 'curve', change: 'rises', order: 3 },
        tex`\exists\, W(t), c:\; c > 0,\; L(W(t)) - L(W) = c\,t^{3} + O(t^{4}),\; W(0) = W,\; W(t) \text{ polynomial},\; W = (W_{1},\, W_{2}),\quad ${PLAIN}`,
        'Along a polynomial curve from the weights (W₁, W₂) the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices rises like t to the power 3.',
      ],
      [
        { kind: 'secondOrderDichotomy', network: linear, holds: 'everywhere' },
        tex`\forall\, i < j:\; ${DICHOTOMY} \text{ at } W = (W_{1},\, W_{2}),\quad ${LETTERS},\quad ${PLAIN}`,
        'At the weights (W₁, W₂), the second-order conditions for the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices that follow from a semidefinite Hessian hold for every pair of layers.',
      ],
      [
        { kind: 'secondOrderDichotomy', network: linear, holds: 'not' },
        tex`\neg\,\forall\, i < j:\; ${DICHOTOMY} \text{ at } W = (W_{1},\, W_{2}),\quad ${LETTERS},\quad ${PLAIN}`,
        'At the weights (W₁, W₂), the second-order conditions for the squared loss L = (1/2) ‖W₂ W₁ x − Y‖_F² of the linear network of 2 weight matrices that follow from a semidefinite Hessian fail for some pair of layers.',
      ],
      [
        { kind: 'eigenvaluesOfFit', inputs: t.sum(x, x), targets: t.data('Y'), are: 'distinct' },
        tex`\text{the eigenvalues of } B \left(x + x\right) {\left(x + x\right)}^{\top} {B}^{\top} \text{ are distinct},\quad B \left(x + x\right) {\left(x + x\right)}^{\top} = Y {\left(x + x\right)}^{\top}`,
        'The eigenvalues of Σ, the Gram matrix of the least-squares fit of the targets, are distinct.',
      ],
      [
        { kind: 'eigenvaluesOfFit', inputs: x, targets: t.data('Y'), are: 'repeated' },
        tex`\text{the eigenvalues of } B x {x}^{\top} {B}^{\top} \text{ are not distinct},\quad B x {x}^{\top} = Y {x}^{\top}`,
        'Some eigenvalue of Σ, the Gram matrix of the least-squares fit of the targets, is repeated.',
      ],
    ],
  });
});
