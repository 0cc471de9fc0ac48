/** One term, one real expression and one proposition of every kind. */
import { propositions as p } from '../../src/kernel/index.js';
import type { LinearNetwork } from '../../src/kernel/libraries/deepLinear/propositions.js';
import type { PlainNetwork } from '../../src/kernel/libraries/exactNetworks/propositions.js';
import type { Network } from '../../src/kernel/libraries/twoLayer/propositions.js';
import type { Proposition } from '../../src/kernel/core/logic/proposition.js';
import * as r from '../../src/kernel/reals.js';
import type { Real, RealMatrix } from '../../src/kernel/libraries/reals/real.js';
import * as t from '../../src/kernel/libraries/algebra/term.js';
import { symbols } from '../../src/kernel/schemes.js';
import { numbers, SIX } from '../support.js';

const [x, y] = [t.data('x'), t.symbols('y', 1, 2)];

export const EVERY_TERM: readonly t.Term[] = [
  numbers([['1/2', -3]]),
  x,
  y,
  t.constant('0', 2, 2),
  t.commutation(2, 3),
  t.sum(x, y),
  t.difference(x, y),
  t.product(x, y),
  t.hadamard(x, y),
  t.khatriRao(x, y),
  t.kronecker(x, y),
  t.stack(x, y),
  t.transpose(x),
  t.diagonal(x),
  t.entry(x, 1, 2),
  t.scale('1/2', x),
  t.slopes('-1/2', x),
  t.gradient(x, y),
  t.hessian(x, [y, y]),
  t.substitute(x, 'y', y),
  t.expectation(x, 'y', y),
];

const M = numbers([[1]]);
/** Every kind of scheme has tests of its own. */
const SCHEME = symbols('X', 'n', 'm');
export const SIZES = { inputs: 2, units: 3, samples: 4 };
export const NETWORK: Network = { inputs: M, noise: M, targets: M, hidden: M, output: M, slope: '1/2' };
const PLAIN: PlainNetwork = { inputs: M, targets: M, hidden: M, output: M, slope: '1/2' };
export const DEEP = { widths: [2, 3, 4], samples: 4, slope: '1/2' };
export const LINEAR: LinearNetwork = { inputs: M, targets: M, weighting: t.constant('1', 1, 1), weights: [M, M] };

export const LABELS = {
  document: 'A review of a paper; author not named',
  quote: '所有 points',
  translation: 'all points',
  reading: 'all of them',
  verdict: 'fails',
} as const;

export const EVERY_REAL_MATRIX: readonly RealMatrix[] = [
  r.numbers(M),
  r.overlaps(M),
  r.cosines(M),
  r.arcs(M),
  r.activities(M),
  r.hadamard(r.numbers(M), r.overlaps(M)),
  r.minus(r.numbers(M), r.overlaps(M)),
];

export const EVERY_REAL: readonly Real[] = [
  r.rational('-1/2'),
  r.pi,
  r.sum(r.pi, r.rational(1)),
  r.product(r.pi, r.rational(2)),
  r.difference(r.pi, r.rational(3)),
  r.quotient(r.pi, r.rational(4)),
  r.power(r.pi, -2),
  r.squareRoot(r.rational(2)),
  r.logarithm(r.rational(2)),
  { kind: 'arctan', of: r.rational(2) },
  { kind: 'arcsin', of: r.rational('1/2') },
  { kind: 'arccos', of: r.rational('1/2') },
  r.entry(M),
  r.kernelEigenvalue(4, 2),
  r.rankedEigenvalue(4, 9),
  r.partialTrace(4, 6),
  r.meanSquaredOverlap(4),
  r.meanFourthOverlap(4),
  r.sumOfSquares(r.numbers(M)),
  r.largestMagnitude(r.numbers(M)),
  r.smallestEigenvalue(r.numbers(M)),
  r.planarSquaredDiscrepancy(numbers([[1], [2]])),
  r.planarLargestDiscrepancy(numbers([[1], [2]])),
];
export const EVERY_PROPOSITION: readonly Proposition[] = [
  p.identity(M, t.symbols('x', 1, 1)),
  p.notIdentity(M, M),
  SIX,
  { kind: 'rankAtLeast', matrix: M, rank: 1 },
  { kind: 'rankBelow', matrix: M, bound: 1 },
  { kind: 'entriesNonzero', matrix: M },
  { kind: 'entriesPositive', matrix: M },
  { kind: 'someEntryZero', matrix: M },
  { kind: 'columns', matrix: M, are: 'distinct' },
  { kind: 'positiveSemidefinite', matrix: M },
  { kind: 'negativeDirection', matrix: M },
  { kind: 'singularValueAtLeast', matrix: M, bound: '1/2' },
  { kind: 'minorNotZero', sizes: 'every' },
  { kind: 'genericRank', sizes: SIZES },
  { kind: 'genericRankForPatterns', sizes: 'every', slope: '1/2' },
  { kind: 'genericRankDeep', slope: '1/2' },
  { kind: 'rankLostLate', slope: '1/2' },
  { kind: 'identityEverySize', left: SCHEME, right: SCHEME },
  { kind: 'identityEveryDepth', parts: [{ name: 'X', is: 'product' }], left: SCHEME, right: SCHEME },
  { kind: 'nonnegativeEverySize', of: SCHEME },
  { kind: 'leastStretchEverySize', matrix: SCHEME, vector: symbols('x', 'm', '1'), image: symbols('y', 'n', '1') },
  { kind: 'eigenvalueShift', sizes: 'every' },
  { kind: 'badSaddleAtZero', layers: 3 },
  { kind: 'criticalPointsAreGlobal', targets: 'uncorrelated' },
  { kind: 'neitherConvexNorConcave', layers: 2 },
  { kind: 'planeFullRank', units: 2, samples: 3, slope: '1/2', probability: '11/16' },
  { kind: 'fourthRootLoses', factor: '1/4', to: 1000 },
  { kind: 'minimaHaveZeroErrorEverySize', slope: '1/2' },
  { kind: 'minimaHaveZeroErrorEveryDepth', slope: '1/2' },
  { kind: 'differentiableMinimum', network: NETWORK, error: 'zero' },
  { kind: 'minimumNearby', network: NETWORK, distance: '1/8' },
  { kind: 'trainingErrors', network: PLAIN, threshold: '1/2', misclassified: 1, squares: '1/4' },
  { kind: 'misclassified', network: PLAIN, threshold: '1/2', relation: 'atMost', bound: 1 },
  { kind: 'squaredErrors', network: PLAIN, relation: 'atMost', bound: '1/4' },
  { kind: 'quoted', ...LABELS, proved: SIX },
  { kind: 'criticalPoint', network: LINEAR },
  { kind: 'globalMinimum', network: LINEAR },
  { kind: 'strictSaddle', network: LINEAR },
  { kind: 'badSaddle', network: LINEAR },
  { kind: 'poorLocalMinimum', network: LINEAR },
  { kind: 'semidefiniteHessian', network: LINEAR },
  { kind: 'lossAlongCurve', network: LINEAR, along: 'line', change: 'falls', order: 2 },
  { kind: 'secondOrderDichotomy', network: LINEAR, holds: 'everywhere' },
  { kind: 'eigenvaluesOfFit', inputs: M, targets: M, are: 'distinct' },
  { kind: 'activationDependent', sizes: 'every' },
  r.realComparison(r.rational(3), 'below', r.pi),
  r.enclosed(r.pi, '3', '22/7'),
  {
    kind: 'eventFrequency',
    event: 'eigenvalue',
    dimension: 3,
    samples: 9,
    bits: 24,
    factor: '1/2',
    trials: 2000,
    relation: 'atMost',
    bound: '1/20',
  },
  {
    kind: 'fullRankFrequency',
    inputs: 5,
    units: 6,
    samples: 27,
    slope: '1/10',
    trials: 4500,
    relation: 'atLeast',
    bound: '4/5',
  },
  { kind: 'medianComparison', of: [r.pi], relation: 'atMost', bound: '4' },
  { kind: 'discordance', first: [r.pi], second: [r.rational(3)], relation: 'atLeast', bound: '1/2' },
  { kind: 'vacuousTail', trace: '1/2', rate: '1/8', least: 2 },
  { kind: 'meanOverPaths', sizes: 'every' },
  { kind: 'kernelTrace', trace: '1/2' },
  { kind: 'spectrumDecay', constant: '1/4' },
  { kind: 'discrepancyMean', sizes: 'every' },
  { kind: 'discrepancyTail', dimension: 2, factor: '4', bound: '1/20' },
  { kind: 'deficiencyTail', inputs: 3072, samples: 50_000, units: 26, slopes: 'leaky', bound: '1/100' },
  { kind: 'patternRank', sizes: 'every' },
  { kind: 'teacherVolume', sizes: 'every' },
  { kind: 'teacherVolumeAt', inputs: 3, samples: 20, units: 2, chance: '1/100', bits: 31 },
  { kind: 'zeroSample', sizes: 'every' },
  { kind: 'vanishingRatio', sizes: 'every' },
  { kind: 'vanishingRatioAt', data: M, least: '1/100' },
  { kind: 'equalSamples', sizes: 'every' },
  { kind: 'cellCount', data: M, count: 2 },
  { kind: 'samplePosition', data: M, are: 'general' },
  { kind: 'cellList', data: M, cells: M },
  { kind: 'errorAtLeast', data: M, labels: M, slope: '-1/2', units: 2, bound: '1/3' },
  { kind: 'regionVolumes', data: M, labels: M, slope: '-1', volumes: M, apart: '1/10' },
  { kind: 'regionTable', data: M, labels: M, slope: '0', units: 2, cells: M, table: M },
  { kind: 'deficientPattern', inputs: 2, pattern: t.constant('1', 1, 3) },
  { kind: 'deficientBySize', inputs: 3, samples: 7, units: 2 },
  { kind: 'eigenvalueTail', dimension: 10, samples: 65, least: '1/40', bound: '1/20' },
  p.conjunction(SIX, SIX),
];

export const PROPOSITION_KINDS: readonly string[] = EVERY_PROPOSITION.map(({ kind }) => kind);
