/**
 * Small files that ask for work without bound. Each has its bomb at a step of its own, so that the step is part of the outcome; where
 * work grows from step to step, that is the step at which the limit of the test, five million units, is spent.
 */
import { edited, EQUAL, set } from './edits.mjs';

const GENERIC = 'sc16/rank-generic';
const constant = (value, rows, columns) => ({ kind: 'constant', value, rows, columns });
const both = (kind, left, right) => ({ kind, left, right });
const x = { kind: 'symbols', name: 'x', rows: 1, columns: 1 };
const large = constant('1', 2000, 2000);
/** Each within the one before: `depth` times `around`. */
const nested = (depth, around, start) => Array.from({ length: depth }).reduce(around, start);

const atStep = (place, tries, ...steps) =>
  edited(GENERIC, tries, 'limit', `$.steps[${place}]`, (one) => {
    one.steps = [...Array.from({ length: place + 1 - steps.length }, () => EQUAL), ...steps];
  });
const identity = (place, tries, left) =>
  atStep(place, tries, { rule: 'ringIdentity', premises: [], witness: { left, right: left } });
const sized = (tries, name) => edited(GENERIC, tries, 'limit', `$.sizes.${name}`, set(`sizes.${name}`, 1_000_000_000));

const conjunctions = Array.from({ length: 18 }, (_, index) => ({
  rule: 'conjunction',
  premises: [index, index],
  witness: {},
}));

export const BOMBS = {
  'product-of-constants': identity(0, 'Eight thousand million products.', both('product', large, large)),
  'kronecker-of-constants': identity(1, 'Sixteen million million entries.', both('kronecker', large, large)),
  commutation: identity(2, 'A permutation of four million.', { kind: 'commutation', rows: 2000, columns: 2000 }),
  'nested-substitution': identity(
    3,
    'A degree that doubles forty times.',
    nested(40, (of) => ({ kind: 'substitute', of, name: 'x', by: both('hadamard', x, x) }), x),
  ),
  'nested-squares': identity(
    4,
    'A number whose length doubles forty times.',
    nested(40, (by) => ({ kind: 'substitute', of: both('hadamard', x, x), name: 'x', by }), constant('3/2', 1, 1)),
  ),
  'sum-of-long-numbers': identity(
    5,
    'Four million additions of numbers of nine thousand digits.',
    both('sum', constant('9'.repeat(9000), 2000, 2000), constant('1/7', 2000, 2000)),
  ),
  'nested-kronecker': identity(
    6,
    'Ten factors of forty entries each.',
    nested(10, (right) => both('kronecker', constant('3', 40, 1), right), constant('3', 1, 1)),
  ),
  'nested-power': identity(
    7,
    'A sum of a hundred terms that is squared over and over.',
    nested(
      12,
      (of) => ({ kind: 'substitute', of: both('product', x, x), name: 'x', by: of }),
      both('product', constant('1', 1, 100), { kind: 'symbols', name: 'y', rows: 100, columns: 1 }),
    ),
  ),
  'hessian-of-many': identity(8, 'The second derivatives by two million indeterminates.', {
    kind: 'hessian',
    of: both('product', constant('1', 1, 1000), { kind: 'symbols', name: 'y', rows: 1000, columns: 1 }),
    by: [{ kind: 'symbols', name: 'y', rows: 2000, columns: 1000 }],
  }),
  'rank-of-a-large-matrix': atStep(9, 'The rank of a matrix of four million entries.', {
    rule: 'rankModP',
    premises: [],
    witness: { matrix: large, prime: 8191 },
  }),
  'doubling-conjunctions': edited(
    GENERIC,
    'A proposition that doubles with every step.',
    'limit',
    '$.steps[14]',
    (one) => (one.steps = [EQUAL, ...conjunctions]),
  ),
  'inputs-without-bound': sized('A thousand million inputs.', 'd0'),
  'samples-without-bound': sized('A thousand million samples.', 'N'),
  'deep-nesting': edited(
    GENERIC,
    'Values a thousand deep.',
    'limit',
    `$.steps[0].witness.left${'.of'.repeat(93)}`,
    set(
      'steps.0.witness.left',
      nested(1000, (of) => ({ of }), 1),
    ),
  ),
  'many-draws': edited(GENERIC, 'Four million normal draws.', 'limit', '$.instance.X', (one) => {
    const law = { kind: 'gaussian', bits: 24 };
    const sha256 = `sha256:${'0'.repeat(64)}`;
    one.instance.X = { kind: 'draw', rows: 2000, columns: 2000, label: 'X', law, sha256 };
  }),
};
