/**
 * Forgeries about every size and every depth: identities that hold at small sizes alone, derivatives that a product of layers does not
 * have, sums that are no sums of squares, and theorems about networks that are too shallow for them.
 */
import { decisiveIdentity, deepLosses, oneLayerMore } from '../../dist/src/kernel/full.js';
import { Natures } from '../../dist/src/kernel/libraries/everySize/nature.js';
import * as s from '../../dist/src/kernel/schemes.js';

const { absorptionAtEverySize, gradientAtEverySize } = s;
import { edited, EQUAL, reference, set } from './edits.mjs';

/** A certificate of one step without an instance; the steps take its place. */
const BASE = 'k16/assumption-audit';

const forged = (tries, code, path, steps, conclusion) =>
  edited(BASE, tries, code, path, set('steps', steps), set('conclusion', conclusion));

/** A step that stands so many places later than it did, with all its premises. */
const laterBy = (places) => (moved) => ({ ...moved, premises: moved.premises.map((premise) => premise + places) });
const step = (rule, premises, witness) => ({ rule, premises, witness });
const ring = (left, right) => step('ringIdentity', [], { left, right });

/** The terms at given sizes. */
const at = (left, right, sizes) => {
  const widths = new Map(Object.entries(sizes));
  return ring(new Natures().read(left, '$').at(widths), new Natures().read(right, '$').at(widths));
};
/** The terms at the sizes that decide. */
const decisive = ({ left, right }) => {
  const { identity } = decisiveIdentity(left, right);
  return ring(identity.left, identity.right);
};
const transfer = (premise, left, right) => step('transfer', [premise], { left, right });
/** The two steps that prove an identity at every size, the first of them number `from`. */
const everySize = (identity, from = 0) => [decisive(identity), transfer(from, identity.left, identity.right)];
const everywhere = (left, right) => ({ kind: 'identityEverySize', left, right });

const ones = (rows, columns) => s.constant('1', rows, columns);
const [x, y] = [s.symbols('x', 'n', '1'), s.symbols('y', 'n', '1')];
const total = (of) => s.product(ones('1', 'n'), of);

const [A, B, C] = ['A', 'B', 'C'].map((name) => s.symbols(name, 'd', 'd'));
const bracket = (a, b) => s.difference(s.product(a, b), s.product(b, a));
const hall = bracket(s.product(bracket(A, B), bracket(A, B)), C);
const zero = s.scale('0', A);

/** ½‖LWR − Y‖² by W. */
const [L, W, R] = [s.symbols('L', 'y', 'a'), s.symbols('W', 'a', 'b'), s.symbols('R', 'b', 'd')];
const P = s.product(s.product(L, W), R);
const error = s.difference(P, s.symbols('Y', 'y', 'd'));
const loss = s.scale('1/2', s.product(s.product(ones('1', 'y'), s.hadamard(error, error)), ones('d', '1')));
const byLayer = {
  left: s.gradient(loss, W),
  right: s.product(s.product(s.transpose(L), error), s.transpose(R)),
};
const byAll = { left: s.gradient(loss, R), right: s.product(s.transpose(s.product(L, W)), error) };
const part = (name, is) => ({ name, is });
const AROUND = [part('L', 'product'), part('W', 'layer'), part('R', 'product')];
const everyDepth = (tries, code, path, identity, parts, steps = [...everySize(identity)]) => {
  const witness = { parts, ...identity };
  return forged(tries, code, path, [...steps, step('words', [steps.length - 1], witness)], {
    kind: 'identityEveryDepth',
    ...witness,
  });
};

const squares = (tries, path, of) => {
  const identity = { left: of, right: of };
  return forged(
    tries,
    'false',
    `$.steps[2].witness.squares${path}`,
    [...everySize(identity), step('sumOfSquares', [1], { of, squares: of })],
    { kind: 'nonnegativeEverySize', of },
  );
};

const { scaledLoss, derivativeAlongLayer, ridge, valley } = deepLosses;
const atZero = (tries, code, path, layers, premises = everySize(scaledLoss())) =>
  forged(tries, code, path, [...premises, step('zeroWeights', [premises.length - 1], { layers })], {
    kind: 'badSaddleAtZero',
    layers: Math.max(1, layers),
  });
const shallow = { kind: 'neitherConvexNorConcave', layers: 1 };
const overPaths = { kind: 'meanOverPaths', sizes: 'every' };
const global = { kind: 'criticalPointsAreGlobal', targets: 'uncorrelated' };

/** (p₁³ − 3p₁p₂ + 2p₃)/6 for the power sums p of x, which vanishes for fewer than three numbers. */
const powers = [x, s.hadamard(x, x), s.hadamard(s.hadamard(x, x), x)].map(total);
const cube = s.hadamard(s.hadamard(powers[0], powers[0]), powers[0]);
const thirdSymmetric = s.sum(
  s.difference(cube, s.scale('3', s.hadamard(powers[0], powers[1]))),
  s.scale('2', powers[2]),
);
const nothing = s.constant('0', '1', '1');

const matrix = s.symbols('D', 'm', 'n');
const image = s.product(matrix, x);
const stretch = (from, vector, of) => step('leastStretch', [from], { matrix, vector, image: of });
const stretched = (vector, of) => ({ kind: 'leastStretchEverySize', matrix, vector, image: of });
const square = s.hadamard(x, x);
const shift = { kind: 'eigenvalueShift', sizes: 'every' };
const pair = s.symbols('V', 'n', 'q');

const sums = {
  'derivative-of-squares': squares(
    'The derivative of a sum of squares among squares.',
    '.right',
    s.sum(square, s.gradient(total(square), x)),
  ),
  'squares-of-another': forged(
    'A product that equals no square, by the identity of a square.',
    'false',
    '$.steps[7].premises[0]',
    [
      ...Array.from({ length: 5 }, () => EQUAL),
      ...everySize({ left: square, right: square }, 5),
      step('sumOfSquares', [6], { of: s.hadamard(x, y), squares: square }),
    ],
    { kind: 'nonnegativeEverySize', of: s.hadamard(x, y) },
  ),
  'eigenvalues-by-a-square': forged(
    'The bound of eigenvalues by some sum of squares, not by the inequality of Cauchy and Schwarz.',
    'false',
    '$.steps[6].premises[0]',
    [
      ...[EQUAL, EQUAL, EQUAL],
      ...everySize({ left: square, right: square }, 3),
      step('sumOfSquares', [4], { of: square, squares: square }),
      step('eigenvalueShift', [5], {}),
    ],
    shift,
  ),
  'eigenvalues-by-nothing': forged(
    'The bound of eigenvalues without a premise.',
    'false',
    '$.steps[0].premises',
    [step('eigenvalueShift', [], {})],
    shift,
  ),
  'eigenvalues-at-some-sizes': forged(
    'The bound of eigenvalues at the recorded sizes, of which there are none.',
    'malformed',
    '$.conclusion.sizes',
    [step('eigenvalueShift', [], {})],
    { ...shift, sizes: 'these' },
  ),
  'stretch-of-columns': forged(
    'The least stretch of a matrix of several columns, as if it were one vector.',
    'mismatch',
    '$.steps[2].witness.vector',
    [
      ...everySize({ left: s.product(matrix, pair), right: s.product(matrix, pair) }),
      stretch(1, pair, s.product(matrix, pair)),
    ],
    stretched(pair, s.product(matrix, pair)),
  ),
  'stretch-of-another-image': forged(
    'Half of the image: |Dx|²/4 ≥ s²|x|².',
    'false',
    '$.steps[8].premises[0]',
    [
      ...Array.from({ length: 6 }, () => EQUAL),
      ...everySize({ left: image, right: image }, 6),
      stretch(7, x, s.scale('1/2', image)),
    ],
    stretched(x, s.scale('1/2', image)),
  ),
};

const V = s.symbols('V', 'a', 'b');
const replaced = { left: s.substitute(P, W, V), right: s.product(s.product(L, V), R) };
const bends = { left: s.hessian(loss, [L]), right: s.hessian(loss, [L]) };
const wide = { ...s.symbols('Q', 'b', 'd'), columns: ['d', 'e'] };
const widened = { left: s.product(s.product(L, W), wide), right: s.product(s.product(L, W), wide) };

const parts = {
  'replaced-layer': everyDepth(
    'An identity about another matrix in the place of a layer.',
    'mismatch',
    '$.steps[2].witness.parts[1].name',
    replaced,
    AROUND,
  ),
  'second-derivative-by-all-layers': everyDepth(
    'Second derivatives by a product of layers, as if they were one.',
    'mismatch',
    '$.steps[2].witness.parts[0].is',
    bends,
    [part('L', 'product')],
  ),
  'layers-side-by-side': everyDepth(
    'A layer whose columns are pairs of indices.',
    'mismatch',
    '$.steps[2].witness.parts[2]',
    widened,
    [AROUND[0], AROUND[1], part('Q', 'product')],
  ),
};

const descent = gradientAtEverySize();
const absorbed = absorptionAtEverySize();
/** Steps that prove absorption, its identities in the given order, and then the gradient; `start` is the number of the first. */
const inRegion = (start, order = [0, 1]) => [
  ...everySize(absorbed[order[0]], start),
  ...everySize(absorbed[order[1]], start + 2),
  step('conjunction', [start + 1, start + 3], {}),
  ...everySize(descent, start + 5),
];
const zeroError = { kind: 'minimaHaveZeroErrorEverySize', slope: '1/10' };
const RANK = reference('sc16/rank-generic').steps;
const generic = RANK.length;
const [REGION, GRADIENT] = [generic + 4, generic + 6];
const AT_SIZES = reference('sc16/rank-generic-minor');
const atSizes = AT_SIZES.steps.length;

const minima = {
  'absorption-turned': forged(
    'The two identities of absorption in the other order.',
    'false',
    `$.steps[${generic + 7}].premises[1]`,
    [...RANK, ...inRegion(generic, [1, 0]), step('zeroErrorEverySize', [GRADIENT, REGION, generic - 1], {})],
    zeroError,
  ),
  'gradient-for-absorption': forged(
    'The gradient in the place of absorption, so that units with output weight zero hide errors.',
    'false',
    `$.steps[${generic + 8}].premises[1]`,
    [
      EQUAL,
      ...RANK.map(laterBy(1)),
      ...inRegion(generic + 1),
      step('zeroErrorEverySize', [GRADIENT + 1, GRADIENT + 1, generic], {}),
    ],
    zeroError,
  ),
  'absorption-for-gradient': forged(
    'Absorption in the place of the gradient.',
    'false',
    `$.steps[${generic + 7}].premises[0]`,
    [...RANK, ...inRegion(generic), step('zeroErrorEverySize', [REGION, REGION, generic - 1], {})],
    zeroError,
  ),
  'without-the-rank': forged(
    'Gradient and absorption without the rank, which is what forces the errors to vanish.',
    'false',
    '$.steps[7].premises',
    [...inRegion(0), step('zeroErrorEverySize', [6, 4], {})],
    zeroError,
  ),
  'rank-at-some-sizes': edited(
    'sc16/rank-generic-minor',
    'The rank at one size for minima at every size.',
    'false',
    `$.steps[${atSizes + 7}].premises[2]`,
    set('steps', [
      ...AT_SIZES.steps,
      ...inRegion(atSizes),
      step('zeroErrorEverySize', [atSizes + 6, atSizes + 4, atSizes - 1], {}),
    ]),
    set('conclusion', zeroError),
  ),
};

/** The identity of one layer more, without the activities of its units. */
const inactive = () => {
  const { left, right } = oneLayerMore();
  return { left: { ...left, right: left.right.right }, right };
};
const paths = {
  'paths-without-a-layer': forged(
    'The mean over paths without the identity that makes them longer.',
    'false',
    '$.steps[1].premises',
    [EQUAL, step('independentPaths', [], {})],
    overPaths,
  ),
  'paths-by-another-identity': forged(
    'The mean over paths by an identity about losses.',
    'false',
    '$.steps[10].premises[0]',
    [...Array.from({ length: 8 }, () => EQUAL), ...everySize(ridge(), 8), step('independentPaths', [9], {})],
    overPaths,
  ),
  'paths-always-active': forged(
    'A layer that passes on what its units, active or not, add up.',
    'false',
    '$.steps[9].witness',
    [
      ...Array.from({ length: 9 }, () => EQUAL),
      at(inactive().left, inactive().right, { e: 1, a: 1, N: 1, p: 1 }),
      transfer(9, inactive().left, inactive().right),
      step('independentPaths', [10], {}),
    ],
    overPaths,
  ),
  'mean-of-some-units': forged(
    'The mean of the discrepancy from a premise, as if it needed one.',
    'false',
    '$.steps[2].premises',
    [EQUAL, EQUAL, step('discrepancyMean', [0], {})],
    { kind: 'discrepancyMean', sizes: 'every' },
  ),
};

export const EVERY_SIZE = {
  'small-matrices': forged(
    'Hall’s identity [[A, B]², C] = 0, which holds for matrices of two rows.',
    'false',
    '$.steps[1].premises[0]',
    [at(hall, zero, { d: 2 }), transfer(0, hall, zero)],
    everywhere(hall, zero),
  ),
  'one-entry': forged(
    'The square of a sum as the sum of squares, which it is for one number.',
    'false',
    '$.steps[2].premises[0]',
    [
      EQUAL,
      at(s.hadamard(total(x), total(x)), total(s.hadamard(x, x)), { n: 1 }),
      transfer(1, s.hadamard(total(x), total(x)), total(s.hadamard(x, x))),
    ],
    everywhere(s.hadamard(total(x), total(x)), total(s.hadamard(x, x))),
  ),
  ...Object.fromEntries(
    [
      ['count-of-indices', '1ᵀ1 = 1, a number that depends on the size.', '', total(ones('n', '1'))],
      [
        'lost-indices',
        'A sum over the entries of a gradient, of which no symbol is left.',
        '.left',
        s.product(total(s.gradient(total(x), x)), ones('1', '1')),
      ],
      [
        'constant-for-a-symbol',
        'Ones in the place of a vector, so that a sum of its entries counts them.',
        '.by',
        s.substitute(total(x), x, ones('n', '1')),
      ],
    ].map(([name, tries, path, left]) => [
      name,
      forged(
        tries,
        'false',
        `$.steps[1].witness.left${path}`,
        [EQUAL, transfer(0, left, ones('1', '1'))],
        everywhere(left, ones('1', '1')),
      ),
    ]),
  ),
  'two-shapes': forged(
    'One name for matrices of two shapes.',
    'mismatch',
    '$.steps[1].witness.right.left.columns',
    [EQUAL, transfer(0, s.transpose(x), s.product(s.symbols('x', 'n', 'n'), y))],
    everywhere(s.transpose(x), s.product(s.symbols('x', 'n', 'n'), y)),
  ),
  'unequal-axes': forged(
    'A column equal to a row.',
    'mismatch',
    '$.steps[1].witness.right',
    [EQUAL, transfer(0, x, s.transpose(x))],
    everywhere(x, s.transpose(x)),
  ),
  'sizes-in-a-scheme': forged(
    'A term of a given size for a scheme.',
    'malformed',
    '$.steps[0].witness.left.rows',
    [step('transfer', [], { left: { ...x, rows: 2 }, right: x })],
    everywhere(x, x),
  ),
  'derivative-by-all-layers': everyDepth(
    'The derivative by a product of layers, as if they were one.',
    'mismatch',
    '$.steps[2].witness.parts[1].is',
    byAll,
    [part('W', 'layer'), part('R', 'product')],
  ),
  'layers-in-another-order': everyDepth(
    'The layers below in the place of those above.',
    'mismatch',
    '$.steps[2].witness.parts[1]',
    byLayer,
    [AROUND[2], AROUND[1], AROUND[0]],
  ),
  'layers-of-one-width': everyDepth(
    'An identity of square matrices as one of all layers.',
    'mismatch',
    '$.steps[2].witness.parts[0]',
    { left: s.sum(A, A), right: s.scale('2', A) },
    [part('A', 'layer')],
  ),
  'a-part-that-is-not-there': everyDepth(
    'A part of the product that does not occur in the identity.',
    'mismatch',
    '$.steps[2].witness.parts[0].name',
    byLayer,
    [part('Q', 'product'), ...AROUND],
  ),
  'depth-from-one-size': everyDepth(
    'An identity at one size as one at every depth.',
    'false',
    '$.steps[3].premises[0]',
    byLayer,
    AROUND,
    [EQUAL, EQUAL, decisive(byLayer)],
  ),
  'difference-of-squares': squares(
    'A difference of squares as a sum of them.',
    '',
    s.difference(s.hadamard(x, x), s.hadamard(y, y)),
  ),
  'negative-factor': squares('A negative multiple of squares.', '.factor', s.scale('-1', s.hadamard(x, x))),
  'product-of-two': squares('The product of two vectors as a square.', '.left', s.hadamard(x, y)),
  'hidden-sign': squares(
    'A negative constant times squares.',
    '.right.value',
    s.kronecker(s.hadamard(x, x), s.constant('-1', '1', '1')),
  ),
  'two-layers': atZero('Zero weights of one hidden layer, a strict saddle.', 'false', '$.steps[2].witness', 2),
  'no-layers': atZero('A network without layers.', 'malformed', '$.steps[2].witness.layers', 0),
  'other-expansion': atZero('Zero weights by an identity about other points.', 'false', '$.steps[4].premises[0]', 3, [
    EQUAL,
    EQUAL,
    ...everySize(ridge(), 2),
  ]),
  'convex-loss': forged(
    'Ridge and valley of a single layer, whose loss is convex.',
    'false',
    '$.steps[4].witness',
    [...everySize(ridge()), ...everySize(valley(), 2), step('segments', [1, 3], { layers: 1 })],
    shallow,
  ),
  'valley-alone': forged(
    'A valley for a ridge.',
    'false',
    '$.steps[5].premises[0]',
    [EQUAL, ...everySize(ridge(), 1), ...everySize(valley(), 3), step('segments', [4, 4], { layers: 2 })],
    { ...shallow, layers: 2 },
  ),
  'one-layer-alone': forged(
    'The derivative along one layer at every size, without the layers around it.',
    'false',
    '$.steps[4].premises[1]',
    [...everySize(scaledLoss()), ...everySize(derivativeAlongLayer(), 2), step('uncorrelatedTargets', [1, 3], {})],
    global,
  ),
  'more-than-proved': forged(
    'Zero weights of two layers in the conclusion, of three in the proof.',
    'mismatch',
    '$.conclusion',
    [...everySize(scaledLoss()), step('zeroWeights', [1], { layers: 3 })],
    { kind: 'badSaddleAtZero', layers: 2 },
  ),
  ...sums,
  ...parts,
  ...minima,
  ...paths,
  'cubes-of-two': forged(
    'Σ_{i<j<k} x_i x_j x_k = 0 as an identity of power sums, true for two numbers.',
    'false',
    '$.steps[9].premises[0]',
    [
      ...Array.from({ length: 8 }, () => EQUAL),
      at(thirdSymmetric, nothing, { n: 2 }),
      transfer(8, thirdSymmetric, nothing),
    ],
    everywhere(thirdSymmetric, nothing),
  ),
  'ones-squared': forged(
    'The square of a matrix of ones, which counts its rows.',
    'false',
    '$.steps[1].witness.right',
    [EQUAL, transfer(0, ones('n', 'n'), s.product(ones('n', 'n'), ones('n', 'n')))],
    everywhere(ones('n', 'n'), s.product(ones('n', 'n'), ones('n', 'n'))),
  ),
  'too-many-layers': forged(
    'More layers than a certificate may name.',
    'malformed',
    '$.steps[4].witness.layers',
    [...everySize(ridge()), ...everySize(valley(), 2), step('segments', [1, 3], { layers: 1001 })],
    { ...shallow, layers: 1000 },
  ),
};
