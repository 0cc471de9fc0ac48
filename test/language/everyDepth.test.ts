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
        tex`\hat Y = q \sum_p x_p Z_p w_p,\; Z_p \sim \mathrm{Bernoulli}(\rho) \text{ independent} \;\Longrightarrow\; \mathbf E\,\hat Y = q \rho\, W_K \cdots W_1 X,\; \mathbf E \tfrac12 \lVert \hat Y - Y \rVert^2 = \tfrac12 \lVert \mathbf E \hat Y - Y \rVert^2 + \tfrac12 q^2 \rho (1 - \rho) \textstyle\sum (x_p w_p)^2`,
        'A network of rectified units, of any depth and widths, is the sum over its paths of input, activity and weights; if the paths are active independently of each other with probability ρ, the mean of this model, times q, is the linear network times qρ, and the mean of its squared loss is the loss of that mean and ½q²ρ(1 − ρ) times the sum of the squares of what the paths carry.',
      ],
      [
        { kind: 'neitherConvexNorConcave', layers: 2 },
        tex`K \ge 2,\; X \ne 0 \;\Longrightarrow\; \exists\, A, B, C, D:\; L(\tfrac{A + B}{2}) > \tfrac12 L(A) + \tfrac12 L(B),\; L(\tfrac{C + D}{2}) < \tfrac12 L(C) + \tfrac12 L(D),\quad ${LOSS}`,
        'For all data with X ≠ 0, the squared loss of a linear network with 2 or more weight matrices, of any widths, is neither convex nor concave in the weights.',
      ],
    ],
  });
});
