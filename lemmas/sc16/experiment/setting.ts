/** What the two experiments of the paper have in common: their network without noise, their statement and its control. */
import {
  networks,
  propositions,
  rationals,
  terms,
  type Control,
  type Laws,
  type Network,
  type Outcome,
  type PlainNetwork,
  type Proposition,
  type Shapes,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { experimentShapes, recordedNetwork, slopeParameter } from '../../sh17/experiment/setting.js';
import { laws } from '../shared/laws.js';
import { rationalOf } from '../shared/parameters.js';
import type { TwoLayer } from '../shared/twoLayer.js';

export const parameters = {
  ...slopeParameter,
  error: { default: '1/1000', says: 'the mean squared error (1/2N)·Σ e² that the trained network may have' },
  distance: {
    default: '1/1000000000000',
    says: 'the distance from the fitted weights within which a minimum of zero error is proved to be, where it can be',
  },
};

export type Parameters = keyof typeof parameters;
/** Every experiment has these sizes and the number of steps; that of images has a kind of labels besides. */
export type Sized = Subject<TwoLayer, Parameters>;

/** The targets are 1 and −1. */
export const THRESHOLD = '0';

/** The trained network as the rules about minima have it, with noise that is 1 everywhere. */
export function networkWithoutNoise({ sizes: { d1, N }, parameters: { slope } }: Sized): Network {
  return { ...recordedNetwork(slope), noise: terms.constant('1', d1, N) };
}

/** The same with the weights that fit all targets nearly exactly, which least changes of the trained ones led to. */
export const fittedNetwork = (subject: Sized): Network => ({
  ...networkWithoutNoise(subject),
  hidden: terms.data('V1'),
  output: terms.data('v2'),
});

/** The sum of the squares that a mean squared error (1/2N)·Σ e² of the parameter allows. */
export function allowedSquares({ sizes: { N }, parameters: { error } }: Sized): string {
  return rationals.formatRational(rationals.multiply(rationalOf(error), rationals.rational(BigInt(2 * N))));
}

export function compared(subject: Sized, relation: 'atMost' | 'exceeds'): Proposition {
  const network: PlainNetwork = recordedNetwork(subject.parameters.slope);
  return { kind: 'squaredErrors', network, relation, bound: allowedSquares(subject) };
}

/** Fitted weights are there only where they were found. */
export function shapes(subject: Sized): Shapes {
  const { d0, d1 } = subject.sizes;
  return { ...experimentShapes(subject), V1: [d1, d0], v2: [1, d1] };
}

export function outcomes(subject: Sized): readonly Outcome[] {
  const { distance } = subject.parameters;
  const nearby: Proposition = { kind: 'minimumNearby', network: fittedNetwork(subject), distance };
  const sides = [
    ['holds', compared(subject, 'atMost')],
    ['fails', compared(subject, 'exceeds')],
  ] as const;
  // The claim is about the error of training; that a minimum of zero error was found from there on is shown where it was.
  return sides.flatMap(([finding, claimed]) => [
    { finding, proposition: propositions.conjunction(claimed, nearby), claimed },
    { finding, proposition: claimed, matrices: experimentShapes(subject) },
  ]);
}

export function impossible({ parameters: { error, distance } }: Sized): string | undefined {
  if (rationals.sign(rationalOf(error)) < 0) return 'an error of at least 0';
  return rationals.sign(rationalOf(distance)) > 0 ? undefined : 'a positive distance';
}

/** Gv = 0 and yv ≠ 0: no weights with the recorded signs give these targets, since their outputs are Gᵀ·vec(W̃). */
export function unreachable(subject: Sized): readonly Extract<Proposition, { left: Term }>[] {
  const { d0, d1 } = subject.sizes;
  const network = networkWithoutNoise(subject);
  const v = terms.data('v');
  return [
    propositions.identity(terms.product(networks.gradientMatrix(network), v), terms.constant('0', d0 * d1, 1)),
    propositions.notIdentity(terms.product(network.targets, v), terms.constant('0', 1, 1)),
  ];
}

/** The control of both: one sample too many, and an error of zero, which no weights with the recorded signs have. */
export function tooManySamples<S extends object>(sizes: S) {
  return {
    kind: 'sharp',
    title: 'N = d₀·d₁ + 1: targets that no weights with the recorded signs fit, whatever their training',
    breaks: [],
    subject: ({ parameters }: Sized) => ({
      parameters: { ...parameters, error: '0' },
      sizes: { d0: 3, d1: 3, N: 10, steps: 0, ...sizes },
    }),
    matrices: (subject: Sized): Shapes => ({ ...experimentShapes(subject), v: [subject.sizes.N, 1] }),
    laws: (): Laws => ({ X: laws.inputs, y: laws.targets }),
    outcomes: (subject: Sized): readonly Outcome[] => [
      {
        finding: 'fails',
        proposition: propositions.conjunction(compared(subject, 'exceeds'), ...unreachable(subject)),
      },
    ],
  } as const satisfies Control<TwoLayer, Parameters>;
}
