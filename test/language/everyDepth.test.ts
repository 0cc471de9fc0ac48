import { everyDepth } from '../../src/language/everyDepth.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const LOSS = tex`L = \tfrac12 \lVert W_K \cdots W_1 X - Y \rVert^2`;

describe('language/everyDepth', () => {
  itNotes(everyDepth, 'everyDepth');
  itReads(everyDepth, {
    propositions: [
      [
        { kind: 'badSaddleAtZero', layers: 3 },
        tex`K \ge 3,\; Y X^{\top} \ne 0 \;\Longrightarrow\; W = 0 \text{ is a saddle},\; \nabla^2 L(0) = 0,\quad ${LOSS}`,
        'For all data with YXᵀ ≠ 0, the weights zero are a bad saddle of the squared loss of a linear network with 3 or more weight matrices, of any widths: critical, neither a local minimum nor a local maximum, and the Hessian is zero.',
      ],
      [
        { kind: 'criticalPointsAreGlobal', targets: 'uncorrelated' },
        tex`Y X^{\top} = 0,\; \nabla L(W) = 0 \;\Longrightarrow\; L(W) = \min L,\quad ${LOSS},\; K \ge 1`,
        'For all data with YXᵀ = 0, every critical point of the squared loss of a linear network, of any depth and widths, is a global minimum.',
      ],
      [
        { kind: 'meanOverPaths', sizes: 'every' },
        tex`u_k = \max(0, W_k u_{k-1}),\; u_0 = X \;\Longrightarrow\; (W_K u_{K-1})_{es} = \sum_p x_{ps} Z_{ps} w_{ep};\quad \hat Y_{es} = q \sum_p x_{ps} Z_{ps} w_{ep},\; Z_{ps} \sim \mathrm{Bernoulli}(\rho),\; X, Y, W \text{ fixed} \;\Longrightarrow\; \mathbf E\,\hat Y = q \rho\, W_K \cdots W_1 X,\; \text{and independent in pairs} \;\Longrightarrow\; \mathbf E \tfrac12 \lVert \hat Y - Y \rVert^2 = \tfrac12 \lVert \mathbf E \hat Y - Y \rVert^2 + \tfrac12 q^2 \rho (1 - \rho) \textstyle\sum_{e, s, p} (x_{ps} w_{ep})^2`,
        'A network of rectified units without biases, of any depth and widths, is the sum over its paths of input, activity and weights. If for fixed weights, inputs and targets each path is active with probability ρ instead, the mean of this sum, times q, is the linear network times qρ; if the activities on each sample are also independent in pairs, the mean of half of its squared error is half of the squared error of its mean, and ½q²ρ(1 − ρ) times the sum, over outputs, samples and paths, of the squares of what the paths carry.',
      ],
      [
        { kind: 'neitherConvexNorConcave', layers: 2 },
        tex`K \ge 2,\; X \ne 0 \;\Longrightarrow\; \exists\, A, B, C, D:\; L(\tfrac{A + B}{2}) > \tfrac12 L(A) + \tfrac12 L(B),\; L(\tfrac{C + D}{2}) < \tfrac12 L(C) + \tfrac12 L(D),\quad ${LOSS}`,
        'For all data with X ≠ 0, the squared loss of a linear network with 2 or more weight matrices, of any widths, is neither convex nor concave in the weights.',
      ],
    ],
  });
});
