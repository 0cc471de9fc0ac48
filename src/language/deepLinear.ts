/** The language of deep linear networks: critical points of their loss, the kinds of these points, and activations of paths. */
import type { LinearNetwork, Term } from '../kernel/index.js';
import type { Language, Reading, Say } from './language.js';
import { parentheses } from './notation.js';
import { inSentence } from './plainFormula.js';

/** A statement about the weights: about the point, and in English about the loss by its name and formula. */
interface AtWeights<T> {
  readonly tex: (point: string, proposition: T) => string;
  readonly english: (point: string, loss: string, proposition: T) => string;
}

const atWeights = <T extends { readonly network: LinearNetwork }>({ tex, english }: AtWeights<T>): Reading<T> => ({
  tex: (proposition, say) =>
    `${tex(pointInTex(proposition.network, say), proposition)},\\quad ${lossInTex(proposition.network, say)}`,
  english: (proposition, say) => {
    const { network } = proposition;
    return english(inSentence(pointInTex(network, say)), lossInEnglish(network, say), proposition);
  },
});

const CHANGES = { falls: '<', rises: '>' } as const;
const CURVES = {
  line: { letters: 'V, c', tex: 'W(t) = W + tV', english: 'a straight line' },
  curve: { letters: 'W(t), c', tex: 'W(0) = W,\\; W(t) \\text{ polynomial}', english: 'a polynomial curve' },
} as const;
const HOLDS = {
  everywhere: { tex: '\\forall', english: 'hold for every pair of layers' },
  not: { tex: '\\neg\\,\\forall', english: 'fail for some pair of layers' },
} as const;
const EIGENVALUES = {
  distinct: {
    tex: 'are distinct',
    english: 'The eigenvalues of Σ, the Gram matrix of the least-squares fit of the targets, are distinct.',
  },
  repeated: {
    tex: 'are not distinct',
    english: 'Some eigenvalue of Σ, the Gram matrix of the least-squares fit of the targets, is repeated.',
  },
} as const;

export const deepLinear = {
  propositions: {
    criticalPoint: atWeights({
      tex: (point) => `\\nabla L${point} = 0`,
      english: (point, loss) => `The weights ${point} are a critical point of the ${loss}.`,
    }),
    globalMinimum: atWeights({
      tex: (point) => `L${point} = \\min L`,
      english: (point, loss) => `The weights ${point} are a global minimum of the ${loss}.`,
    }),
    strictSaddle: atWeights({
      tex: (point) => `${point} \\text{ is a saddle},\\; \\exists\\, V:\\; D^2 L[V, V] < 0`,
      english: (point, loss) =>
        `The weights ${point} are a saddle of the ${loss}: critical, neither a local minimum nor a local maximum, and the Hessian has a direction of negative curvature.`,
    }),
    badSaddle: atWeights({
      tex: (point) => `${point} \\text{ is a saddle},\\; \\nabla^2 L \\succeq 0`,
      english: (point, loss) =>
        `The weights ${point} are a bad saddle of the ${loss}: critical, neither a local minimum nor a local maximum, and the Hessian is positive semidefinite.`,
    }),
    poorLocalMinimum: atWeights({
      tex: (point) => `${point} \\text{ is a local minimum},\\; L${point} > \\inf L`,
      english: (point, loss) =>
        `The weights ${point} are a local minimum of the ${loss} that is not global: other weights have a smaller loss.`,
    }),
    semidefiniteHessian: atWeights({
      tex: (point) => `\\nabla^2 L${point} \\succeq 0`,
      english: (point, loss) => `At the weights ${point}, the Hessian of the ${loss} is positive semidefinite.`,
    }),
    lossAlongCurve: atWeights({
      tex: (point, { along, change, order }) =>
        `\\exists\\, ${CURVES[along].letters}:\\; c ${CHANGES[change]} 0,\\; L(W(t)) - L(W) = c\\,t^{${order}} + O(t^{${order + 1}}),\\; ${CURVES[along].tex},\\; W = ${point}`,
      english: (point, loss, { along, change, order }) =>
        `Along ${CURVES[along].english} from the weights ${point} the ${loss} ${change} like t to the power ${order}.`,
    }),
    secondOrderDichotomy: atWeights({
      tex: (point, { holds }) =>
        `${HOLDS[holds].tex}\\, i < j:\\; L_j^{\\top} G R_{i-1}^{\\top} = 0 \\text{ or } \\ker L_i \\subseteq \\ker M_{ij},\\; \\operatorname{coker} R_{j-1} X \\subseteq \\operatorname{coker} M_{ij} \\text{ at } W = ${point},\\quad L_i = W_K \\cdots W_{i+1},\\; R_i = W_i \\cdots W_1,\\; M_{ij} = W_{j-1} \\cdots W_{i+1},\\; G = \\tfrac{\\partial L}{\\partial R_K}`,
      english: (point, loss, { holds }) =>
        `At the weights ${point}, the second-order conditions for the ${loss} that follow from a semidefinite Hessian ${HOLDS[holds].english}.`,
    }),
    eigenvaluesOfFit: {
      tex: ({ inputs, targets, are }, say) => {
        const [X, Y] = [factor(inputs, say), factor(targets, say)];
        return `\\text{the eigenvalues of } B ${X} {${X}}^{\\top} {B}^{\\top} \\text{ ${EIGENVALUES[are].tex}},\\quad B ${X} {${X}}^{\\top} = ${Y} {${X}}^{\\top}`;
      },
      english: ({ are }) => EIGENVALUES[are].english,
    },
    activationDependent: {
      tex: () =>
        'Z = \\prod_k \\mathbf 1[v_{i_k}(x) \\ge 0],\\; 0 < \\Pr[Z = 1] < 1 \\;\\Longrightarrow\\; Z \\not\\perp x',
      english: () =>
        'In every ReLU network at given weights, of any depth and widths, and for every path: if the units of the path are all active on some inputs and not on others, each with a positive probability, then whether they are is not independent of the input.',
    },
  },
  rules: {
    activationOfInput: {
      label: 'a function of the input',
      shows: 'an activation is a function of the input, and so depends on it unless it is constant',
    },
    badSaddle: {
      label: 'bad saddle',
      shows:
        'a critical point with a semidefinite Hessian is a saddle, as the loss falls along one curve and rises along another',
    },
    eigenvaluesOfFit: {
      label: 'eigenvalues counted',
      shows: 'the rank of a matrix of power sums counts the distinct eigenvalues of the fit, computed over ℚ',
    },
    globalByRankBound: {
      label: 'bound by rank, attained',
      shows: 'the weights attain a lower bound of the loss over all matrices of the rank that the widths allow',
    },
    gradientVanishes: {
      label: 'gradient zero in every layer',
      shows: 'the gradient of the loss is zero in every layer, computed over ℚ',
    },
    lossAlongCurve: {
      label: 'loss along a curve',
      shows: 'the loss falls, or rises, along a given curve, by its exact expansion',
    },
    poorMinimum: {
      label: 'local, not global',
      shows:
        'the Hessian is positive across the orbit of the gauge, so the weights are a local minimum, and others are better',
    },
    secondOrderDichotomy: {
      label: 'second-order conditions',
      shows: 'for every pair of layers the second-order conditions hold, or not, computed over ℚ',
    },
    semidefiniteHessian: {
      label: 'Hessian without negative pivot',
      shows: 'exact elimination of the Hessian in all weights meets no negative pivot',
    },
    strictSaddle: {
      label: 'strict saddle',
      shows:
        'a critical point is a saddle with negative curvature, as the loss falls to second order in a line and rises along a curve',
    },
  },
} satisfies Language;

/** A matrix as a factor beside others; a name takes no parentheses. */
function factor(term: Term, say: Say): string {
  return term.kind === 'data' ? say.term(term) : parentheses(say.term(term));
}

function isPlain({ weighting }: LinearNetwork): boolean {
  return weighting.kind === 'constant' && weighting.value === '1';
}

function pointInTex({ weights }: LinearNetwork, say: Say): string {
  return `(${weights.map(say.term).join(',\\, ')})`;
}

function lossInTex(network: LinearNetwork, say: Say): string {
  const { inputs, targets, weighting, weights } = network;
  const product = [...[...weights].reverse(), inputs].map((term) => factor(term, say)).join(' ');
  const error = `${product} - ${factor(targets, say)}`;
  return isPlain(network)
    ? `L = \\tfrac12 \\lVert ${error} \\rVert_F^2`
    : `L = \\tfrac12 \\sum ${factor(weighting, say)} \\odot (${error})^{\\odot 2}`;
}

function lossInEnglish(network: LinearNetwork, say: Say): string {
  const layers = network.weights.length;
  const loss = isPlain(network) ? 'squared loss' : 'weighted squared loss';
  return `${loss} ${inSentence(lossInTex(network, say))} of the linear network of ${layers} weight ${layers === 1 ? 'matrix' : 'matrices'}`;
}
