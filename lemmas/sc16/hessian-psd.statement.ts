/**
 * # sc16/hessian-psd
 *
 * Statement: inside a region the Hessian of the loss in W̃ is (1/N)GGᵀ ⪰ 0; at zero error the Hessian in (W₁, w₂) is (1/N)JJᵀ ⪰ 0.
 * Scope: every size × all data and weights.
 * Hypotheses: the pattern is constant near the point; the error is zero (for the second part).
 * Method: both as identities of matrices of polynomials, with 1/N as an indeterminate, which hold at every size because they do at
 * one; and at an exactly solved minimum the Hessian is computed and decomposed as LDLᵀ.
 * What the certificate proves: `holds`: the identities at every size, for all data and weights. Beside them, as an example,
 * semidefiniteness at one recorded minimum.
 * Control: saddle (refutes): without zero error the second part is false; a critical point of positive error has a direction of
 * negative curvature.
 * References: arXiv:1605.08361.
 */
import { regionHessianAtEverySize, zeroErrorHessianAtEverySize } from 'lossproof/schemes';
import { every, defineStatement, networks, propositions, terms, type Term } from 'lossproof/statement';
import { paper, references } from './shared/paper.js';
import { slope } from './shared/hypotheses.js';
import { networkOnData, networkShapes, sizesOf, twoLayerSizes, type TwoLayerSubject } from './shared/twoLayer.js';

const parameterSymbols = ({ sizes: { d0, d1 } }: TwoLayerSubject) =>
  [terms.symbols('W', d1, d0), terms.symbols('w', 1, d1)] as const;

/** A derivative of the loss in (W₁, w₂), taken with the activations of the recorded point, at the recorded point. */
function atPoint({ sizes, parameters }: TwoLayerSubject, derivative: (loss: Term) => Term): Term {
  const network = networkOnData(parameters.slope);
  const { loss } = networks.parameterLoss(sizesOf(sizes));
  // The data go in first, so that only the weights are symbols when the derivative is taken.
  const data = [
    ['A', networks.activations(network)],
    ['X', network.inputs],
    ['y', network.targets],
  ] as const;
  const weights = [
    ['W', network.hidden],
    ['w', network.output],
  ] as const;
  const onData = data.reduce((term, [name, by]) => terms.substitute(term, name, by), loss);
  return weights.reduce((term, [name, by]) => terms.substitute(term, name, by), derivative(onData));
}

/** The Hessian in (W₁, w₂) at the recorded point. */
export const hessianAtPoint = (subject: TwoLayerSubject): Term =>
  atPoint(subject, (loss) => terms.hessian(loss, parameterSymbols(subject)));

/** Preactivations of the recorded point: where none is zero the pattern is constant nearby. */
export function preactivations({ parameters }: TwoLayerSubject): Term {
  const { hidden, inputs } = networkOnData(parameters.slope);
  return terms.product(hidden, inputs);
}

/** The derivatives by W₁ and by w₂ vanish at the recorded point. */
export function critical(subject: TwoLayerSubject) {
  const { d0, d1 } = subject.sizes;
  const [W, w] = parameterSymbols(subject);
  return [
    propositions.identity(
      atPoint(subject, (loss) => terms.gradient(loss, W)),
      terms.constant('0', d1, d0),
    ),
    propositions.identity(
      atPoint(subject, (loss) => terms.gradient(loss, w)),
      terms.constant('0', 1, d1),
    ),
  ] as const;
}

/** The Hessian in W̃, and at zero error in (W₁, w₂), as squares, at every size. */
export const squares = () => [regionHessianAtEverySize(), zeroErrorHessianAtEverySize()] as const;

export default defineStatement({
  id: 'sc16/hessian-psd',
  title: 'The Hessian is positive semidefinite where the error is zero',
  paper,
  statement: {
    tex: String.raw`\nabla^2_{\tilde W}\,\mathrm{MSE} = \tfrac1N\, G G^{\top} \succeq 0, \qquad e = 0 \;\Longrightarrow\; \nabla^2_{(W_1, w_2)}\,\mathrm{MSE} = \tfrac1N\, J J^{\top} \succeq 0`,
    english:
      'In the effective weights the loss of a region is a convex quadratic, and at zero error its Hessian in the weights themselves is positive semidefinite.',
  },
  scope: every('all'),
  sizes: twoLayerSizes(2, 3, 4, { d0: 5, d1: 5, N: 12 }),
  presets: { teaching: { d0: 2, d1: 2, N: 2 } },
  parameters: slope,
  hypotheses: [
    {
      id: 'constant-pattern',
      english: 'near the point every sign is constant',
      holds: (subject) => ({ kind: 'entriesNonzero', matrix: preactivations(subject) }),
      broken: (subject) => ({ kind: 'someEntryZero', matrix: preactivations(subject) }),
    },
    {
      id: 'zero-error',
      english: 'the training error is zero, for the Hessian in (W₁, w₂)',
      decidedBy: ({ sizes, parameters }) =>
        propositions.identity(networks.residual(networkOnData(parameters.slope)), terms.constant('0', 1, sizes.N)),
    },
  ],
  matrices: ({ sizes }) => networkShapes(sizes),
  outcomes: (subject) => {
    const identities = propositions.conjunction(...squares());
    const minimum = {
      kind: 'differentiableMinimum',
      network: networkOnData(subject.parameters.slope),
      error: 'zero',
    } as const;
    const semidefinite = { kind: 'positiveSemidefinite', matrix: hessianAtPoint(subject) } as const;
    return [
      {
        finding: 'holds',
        claimed: identities,
        proposition: propositions.conjunction(identities, minimum, semidefinite),
      },
    ];
  },
  controls: {
    saddle: {
      kind: 'refutes',
      title: 'w₂ = 0 and wᵢ orthogonal to gᵢ: critical, of positive error, with a direction of negative curvature',
      breaks: ['zero-error'],
      // With N ≤ d₀ samples every pattern occurs, so that critical rows exist whatever the draw.
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 4, d1: 2, N: 3 } }),
      outcomes: (subject) => [
        {
          finding: 'fails',
          proposition: propositions.conjunction(
            { kind: 'entriesNonzero', matrix: preactivations(subject) },
            ...critical(subject),
            { kind: 'negativeDirection', matrix: hessianAtPoint(subject) },
          ),
        },
      ],
    },
  },
  references,
});
