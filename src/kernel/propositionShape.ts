/** What a piece of a certificate must look like to be a proposition: each kind of proposition.ts, and its parts. */
import { lawShape } from './law.js';
import type { Proposition, Sizes } from './proposition.js';
import { realShape } from './real.js';
import {
  dictionary,
  integer,
  list,
  literal,
  object,
  rationalText,
  recursive,
  text,
  union,
  type Shape,
} from './shape.js';
import { nameText, termShape } from './term.js';

export const propositionShape: Shape<Proposition> = recursive('proposition', () => propositionUnion);

const size = integer(1, 1_000_000_000);
export const sizesShape = object({ inputs: size, units: size, samples: size });
const deep = object({
  widths: list(size, 3),
  samples: size,
  slope: rationalText,
  weights: list(termShape, 1),
});
const sides = object({ left: termShape, right: termShape });
const onMatrix = object({ matrix: termShape });
const bounded = object({ matrix: termShape, bound: rationalText });

const sizesOrEvery: Shape<Sizes | 'every'> = {
  read: (value, path) => (value === 'every' ? 'every' : sizesShape.read(value, path)),
  schema: { oneOf: [{ const: 'every' }, sizesShape.schema] },
};

export const networkShape = object({
  inputs: termShape,
  noise: termShape,
  targets: termShape,
  hidden: termShape,
  output: termShape,
  slope: rationalText,
});

const tested = { first: termShape, second: termShape, level: rationalText };

export const documentText = text(/^[A-Za-z0-9._-]{1,80}$/, 'the name of a file');
export const lineText = text(/^[^\u0000-\u001f\u007f]{1,400}$/, 'at most 400 characters on one line');
export const verdictText = literal('holds', 'fails', 'vacuous', 'undecided');

export const linearNetworkShape = object({
  inputs: termShape,
  targets: termShape,
  weighting: termShape,
  weights: list(termShape, 1),
});
const ofLinear = object({ network: linearNetworkShape });

export const propositionUnion = union({
  identity: sides,
  notIdentity: sides,
  comparison: object({
    left: list(rationalText, 1),
    relation: literal('atMost', 'exceeds', 'equals', 'differs'),
    right: list(rationalText, 1),
  }),
  rankAtLeast: object({ matrix: termShape, rank: size }),
  rankBelow: object({ matrix: termShape, bound: size }),
  entriesNonzero: onMatrix,
  entriesPositive: onMatrix,
  positiveSemidefinite: onMatrix,
  negativeDirection: onMatrix,
  eigenvalueAtLeast: bounded,
  spectrumWithin: object({ matrix: termShape, values: list(rationalText, 1), radius: rationalText }),
  singularValueAtLeast: bounded,
  singularValueAtMost: bounded,
  minorNotZero: object({ sizes: sizesOrEvery }),
  genericRank: object({ sizes: sizesOrEvery }),
  genericRankForPatterns: object({ sizes: sizesOrEvery, slope: rationalText }),
  genericRankDeep: deep,
  minimaHaveZeroError: object({ sizes: sizesShape, slope: rationalText }),
  minimaHaveZeroErrorDeep: deep,
  differentiableMinimum: object({ network: networkShape, error: literal('zero', 'positive') }),
  minimumNearby: object({ network: networkShape, distance: rationalText }),
  dependent: object({ ...tested, laws: dictionary(nameText, lawShape) }),
  notRejected: object(tested),
  quoted: object({
    document: documentText,
    quote: lineText,
    reading: lineText,
    verdict: verdictText,
    proved: propositionShape,
  }),
  criticalPoint: ofLinear,
  globalMinimum: ofLinear,
  strictSaddle: ofLinear,
  badSaddle: ofLinear,
  poorLocalMinimum: ofLinear,
  semidefiniteHessian: ofLinear,
  lossAlongCurve: object({
    network: linearNetworkShape,
    along: literal('line', 'curve'),
    change: literal('falls', 'rises'),
    order: size,
  }),
  secondOrderDichotomy: object({ network: linearNetworkShape, holds: literal('everywhere', 'not') }),
  eigenvaluesOfFit: object({ inputs: termShape, targets: termShape, are: literal('distinct', 'repeated') }),
  realComparison: object({ left: realShape, relation: literal('below', 'atMost'), right: realShape }),
  enclosed: object({ expression: realShape, lower: rationalText, upper: rationalText }),
  eventFrequency: object({
    event: literal('eigenvalue', 'discrepancy'),
    dimension: integer(2, 10_000),
    samples: integer(1, 1000),
    bits: integer(1, 64),
    factor: rationalText,
    trials: integer(1, 20_000),
    relation: literal('atMost', 'atLeast'),
    bound: rationalText,
  }),
  medianComparison: object({
    of: list(realShape, 1),
    relation: literal('atMost', 'atLeast'),
    bound: rationalText,
  }),
  discordance: object({
    first: list(realShape, 1),
    second: list(realShape, 1),
    relation: literal('atMost', 'atLeast'),
    bound: rationalText,
  }),
  vacuousTail: object({ trace: rationalText, rate: rationalText, least: size }),
  conjunction: object({ of: list(propositionShape, 1) }),
}) as Shape<Proposition>;
