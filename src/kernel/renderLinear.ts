/** How propositions about linear networks read; render.ts hands over its rendering of terms. */
import type { LinearNetwork, Proposition } from './proposition.js';
import type { Term } from './term.js';

export type LinearProposition = Extract<Proposition, { network: LinearNetwork } | { kind: 'eigenvaluesOfFit' }>;

export function linearInTex(proposition: LinearProposition, termInTex: (term: Term) => string): string {
  const factor = (term: Term): string => (term.kind === 'data' ? termInTex(term) : `\\left(${termInTex(term)}\\right)`);
  if (proposition.kind === 'eigenvaluesOfFit') {
    const [X, Y] = [factor(proposition.inputs), factor(proposition.targets)];
    const are = proposition.are === 'distinct' ? 'are distinct' : 'are not distinct';
    return `\\text{the eigenvalues of } B ${X} {${X}}^{\\top} {B}^{\\top} \\text{ ${are}},\\quad B ${X} {${X}}^{\\top} = ${Y} {${X}}^{\\top}`;
  }
  const { inputs, targets, weighting, weights } = proposition.network;
  const point = `(${weights.map(termInTex).join(',\\, ')})`;
  const error = `${[...weights].reverse().map(factor).join(' ')} ${factor(inputs)} - ${factor(targets)}`;
  const loss = isPlain(proposition.network)
    ? `L = \\tfrac12 \\lVert ${error} \\rVert_F^2`
    : `L = \\tfrac12 \\sum ${factor(weighting)} \\odot (${error})^{\\odot 2}`;
  return `${saysTex(proposition, point)},\\quad ${loss}`;
}

function saysTex(proposition: Exclude<LinearProposition, { kind: 'eigenvaluesOfFit' }>, point: string): string {
  switch (proposition.kind) {
    case 'criticalPoint':
      return `\\nabla L${point} = 0`;
    case 'globalMinimum':
      return `L${point} = \\min L`;
    case 'strictSaddle':
      return `${point} \\text{ is a saddle},\\; \\exists\\, V:\\; D^2 L[V, V] < 0`;
    case 'badSaddle':
      return `${point} \\text{ is a saddle},\\; \\nabla^2 L \\succeq 0`;
    case 'poorLocalMinimum':
      return `${point} \\text{ is a local minimum},\\; L${point} > \\inf L`;
    case 'semidefiniteHessian':
      return `\\nabla^2 L${point} \\succeq 0`;
    case 'lossAlongCurve': {
      const { along, change, order } = proposition;
      const curve = along === 'line' ? 'W(t) = W + tV' : 'W(0) = W,\\; W(t) \\text{ polynomial}';
      return `\\exists\\, c ${change === 'falls' ? '<' : '>'} 0:\\; L(W(t)) - L(W) = c\\,t^{${order}} + O(t^{${order + 1}}),\\; ${curve},\\; W = ${point}`;
    }
    case 'secondOrderDichotomy': {
      const all = proposition.holds === 'everywhere' ? '\\forall' : '\\neg\\,\\forall';
      return `${all}\\, i < j:\\; L_j^{\\top} G R_{i-1}^{\\top} = 0 \\text{ or } \\ker L_i \\subseteq \\ker M_{ij},\\; \\operatorname{coker} R_{j-1} X \\subseteq \\operatorname{coker} M_{ij} \\text{ at } ${point}`;
    }
  }
}

export function linearInEnglish(proposition: LinearProposition): string {
  if (proposition.kind === 'eigenvaluesOfFit') {
    return proposition.are === 'distinct'
      ? 'The eigenvalues of Σ, the Gram matrix of the least-squares fit of the targets, are distinct.'
      : 'Some eigenvalue of Σ, the Gram matrix of the least-squares fit of the targets, is repeated.';
  }
  const { network } = proposition;
  const loss = isPlain(network) ? 'squared loss' : 'weighted squared loss';
  const layers = network.weights.length;
  const where = `${loss} of the linear network of ${layers} weight ${layers === 1 ? 'matrix' : 'matrices'}`;
  switch (proposition.kind) {
    case 'criticalPoint':
      return `The weights are a critical point of the ${where}.`;
    case 'globalMinimum':
      return `The weights are a global minimum of the ${where}.`;
    case 'strictSaddle':
      return `The weights are a saddle of the ${where}: critical, neither a local minimum nor a local maximum, and the Hessian has a direction of negative curvature.`;
    case 'badSaddle':
      return `The weights are a bad saddle of the ${where}: critical, neither a local minimum nor a local maximum, and the Hessian is positive semidefinite.`;
    case 'poorLocalMinimum':
      return `The weights are a local minimum of the ${where} that is not global: other weights have a smaller loss.`;
    case 'semidefiniteHessian':
      return `At the weights, the Hessian of the ${where} is positive semidefinite.`;
    case 'lossAlongCurve': {
      const { along, change, order } = proposition;
      return `Along ${along === 'line' ? 'a straight line' : 'a polynomial curve'} from the weights the ${where} ${change} like t to the power ${order}.`;
    }
    case 'secondOrderDichotomy':
      return `At the weights, the second-order conditions for the ${where} that follow from a semidefinite Hessian ${proposition.holds === 'everywhere' ? 'hold for every pair of layers' : 'fail for some pair of layers'}.`;
  }
}

function isPlain({ weighting }: LinearNetwork): boolean {
  return weighting.kind === 'constant' && weighting.value === '1';
}
