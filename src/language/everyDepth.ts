/** The language of theorems about deep networks of every depth. */
import type { Language } from './language.js';

const LOSS = 'L = \\tfrac12 \\lVert W_K \\cdots W_1 X - Y \\rVert^2';
const NETWORK = 'the squared loss of a linear network';
const depth = (layers: number): string => `with ${layers} or more weight matrices, of any widths`;

export const everyDepth = {
  propositions: {
    badSaddleAtZero: {
      tex: ({ layers }) =>
        `K \\ge ${layers},\\; Y X^{\\top} \\ne 0 \\;\\Longrightarrow\\; W = 0 \\text{ is a saddle},\\; \\nabla^2 L(0) = 0,\\quad ${LOSS}`,
      english: ({ layers }) =>
        `For all data with YXᵀ ≠ 0, the weights zero are a bad saddle of ${NETWORK} ${depth(layers)}: critical, neither a local minimum nor a local maximum, and the Hessian is zero.`,
    },
    criticalPointsAreGlobal: {
      tex: () =>
        `Y X^{\\top} = 0,\\; \\nabla L(W) = 0 \\;\\Longrightarrow\\; L(W) = \\min L,\\quad ${LOSS},\\; K \\ge 1`,
      english: () =>
        `For all data with YXᵀ = 0, every critical point of ${NETWORK}, of any depth and widths, is a global minimum.`,
    },
    meanOverPaths: {
      tex: () =>
        `u_k = \\max(0, W_k u_{k-1}),\\; u_0 = X \\;\\Longrightarrow\\; (W_K u_{K-1})_{es} = \\sum_p x_{ps} Z_{ps} w_{ep};\\quad \\hat Y_{es} = q \\sum_p x_{ps} Z_{ps} w_{ep},\\; Z_{ps} \\sim \\mathrm{Bernoulli}(\\rho),\\; X, Y, W \\text{ fixed} \\;\\Longrightarrow\\; \\mathbf E\\,\\hat Y = q \\rho\\, W_K \\cdots W_1 X,\\; \\text{and independent in pairs} \\;\\Longrightarrow\\; \\mathbf E \\tfrac12 \\lVert \\hat Y - Y \\rVert^2 = \\tfrac12 \\lVert \\mathbf E \\hat Y - Y \\rVert^2 + \\tfrac12 q^2 \\rho (1 - \\rho) \\textstyle\\sum_{e, s, p} (x_{ps} w_{ep})^2`,
      english: () =>
        'A network of rectified units without biases, of any depth and widths, is the sum over its paths of input, activity and weights. If for fixed weights, inputs and targets each path is active with probability ρ instead, the mean of this sum, times q, is the linear network times qρ; if the activities on each sample are also independent in pairs, the mean of half of its squared error is half of the squared error of its mean, and ½q²ρ(1 − ρ) times the sum, over outputs, samples and paths, of the squares of what the paths carry.',
    },
    neitherConvexNorConcave: {
      tex: ({ layers }) =>
        `K \\ge ${layers},\\; X \\ne 0 \\;\\Longrightarrow\\; \\exists\\, A, B, C, D:\\; L(\\tfrac{A + B}{2}) > \\tfrac12 L(A) + \\tfrac12 L(B),\\; L(\\tfrac{C + D}{2}) < \\tfrac12 L(C) + \\tfrac12 L(D),\\quad ${LOSS}`,
      english: ({ layers }) =>
        `For all data with X ≠ 0, ${NETWORK} ${depth(layers)}, is neither convex nor concave in the weights.`,
    },
  },
  rules: {
    independentPaths: {
      label: 'independent paths',
      shows:
        'a network is the sum over its paths, whose mean and variance are known where these are active independently',
    },
    segments: {
      label: 'a ridge and a valley',
      shows: 'the loss lies above the mean of its values at the ends of one segment, and below it on another',
    },
    uncorrelatedTargets: {
      label: 'targets that inputs do not explain',
      shows: 'a gradient of zero leaves the network an output of zero on the data, which nothing can improve',
    },
    zeroWeights: {
      label: 'degrees at zero weights',
      shows: 'the loss near zero weights has no terms of degree one and two, and its lowest term takes both signs',
    },
  },
} satisfies Language;
