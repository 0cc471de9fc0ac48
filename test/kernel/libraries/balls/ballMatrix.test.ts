/** Compares every kind of real matrix in floating point with 200-bit intervals: each number lies in its ball, and balls are small. */
import { expect } from 'chai';
import fc from 'fast-check';
import { gathered } from '../../../../src/kernel/libraries/balls/ball.js';
import { ballsOf, eachTile } from '../../../../src/kernel/libraries/balls/ballMatrix.js';
import { digestOfMatrix, draw } from '../../../../src/kernel/full.js';
import { formatRational, rational } from '../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../src/kernel/reals.js';
import type { RealMatrix } from '../../../../src/kernel/libraries/reals/real.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers, ORIGIN, refuses } from '../../../support.js';
import { ballOf, contains } from './balls.js';

const X = t.data('X');
const gram = (of: Term): Term => t.product(t.transpose(of), of);

const smooth = fc.integer({ min: -99, max: 99 }).map(String);
const dyadic = fc.integer({ min: -(2 ** 40), max: 2 ** 40 }).map((n) => formatRational(rational(BigInt(n), 1n << 35n)));
const fraction = fc
  .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map(([n, d]) => formatRational(rational(BigInt(n), BigInt(d))));

const context = (rows: readonly (readonly string[])[]) => contextOf({ X: numbers(rows) });

/** d × m numbers of one kind, no column zero. */
function matrices(entry: fc.Arbitrary<string>): fc.Arbitrary<string[][]> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([d, m]) =>
      fc
        .array(fc.array(entry, { minLength: m, maxLength: m }), { minLength: d, maxLength: d })
        .map((rows) =>
          rows.map((row, i) =>
            i === 0 ? row.map((text, j) => (rows.every((other) => other[j] === '0') ? '1' : text)) : row,
          ),
        ),
    );
}

const EVERY: readonly RealMatrix[] = [
  r.overlaps(X),
  r.cosines(X),
  r.numbers(X),
  r.numbers(gram(X)),
  r.hadamard(r.cosines(X), r.overlaps(X)),
  r.minus(r.numbers(t.scale('1/3', gram(X))), r.hadamard(r.numbers(gram(X)), r.overlaps(X))),
  r.numbers(
    t.sum(
      t.product(X, t.transpose(X)),
      t.difference(t.product(X, t.transpose(X)), t.scale('2', t.product(X, t.transpose(X)))),
    ),
  ),
  r.numbers(t.slopes('1/7', X)),
  r.numbers(gram(t.slopes('0', X))),
  r.numbers(t.product(X, t.product(t.transpose(X), X))),
  r.numbers(t.slopes('0', t.product(X, t.product(t.transpose(X), X)))),
  r.numbers(t.hadamard(X, X)),
  r.numbers(gram(t.product(X, t.transpose(X)))),
];

describe('ballMatrix', () => {
  for (const [name, entry] of [
    ['whole numbers', smooth],
    ['dyadic ones of many bits', dyadic],
    ['fractions', fraction],
  ] as const) {
    it(`contains what the intervals contain: ${name}`, () => {
      fc.assert(
        fc.property(matrices(entry), (rows) => {
          for (const matrix of EVERY) contains(context(rows), matrix);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is tight: a few roundings of an overlap, none of sums that are exact', () => {
    const plain = context([
      ['3', '-5', '2', '7'],
      ['1', '4', '6', '-2'],
    ]);
    expect(contains(plain, r.overlaps(X))).to.be.below(2 ** -50);
    expect(contains(plain, r.cosines(X))).to.be.below(2 ** -50);
    expect(contains(plain, r.numbers(gram(X)))).to.equal(0);
    expect(contains(plain, r.numbers(t.product(X, t.transpose(X))))).to.equal(0);
    const fractions = context([
      ['3/7', '-5/7', '2/7', '1'],
      ['1', '4/7', '6/7', '-2/7'],
    ]);
    expect(contains(fractions, r.overlaps(X))).to.be.below(2 ** -45);
    expect(contains(fractions, r.cosines(X))).to.be.below(2 ** -45);
    expect(contains(fractions, r.numbers(gram(X)))).to.be.below(2 ** -47);
  });

  it('knows angles of 0, of half a turn, and next to them', () => {
    const near = context([
      ['1', '1', '-1', '1', '-1', '1048577/1048576', '2', '0'],
      ['1', '1', '-1', '1048577/1048576', '-1048577/1048576', '1', '2', '0'],
      ['0', '0', '0', '0', '0', '0', '0', '5'],
    ]);
    // Equal and opposite columns: the root of a few roundings.
    expect(contains(near, r.overlaps(X))).to.be.within(1e-9, 1e-7);
    const { mid, rad } = ballOf(near, r.overlaps(X));
    for (let i = 0; i < 8; i++) expect([mid[9 * i], rad[9 * i]]).to.deep.equal([0.5, 0]);
    const cosines = ballOf(near, r.cosines(X));
    for (let i = 0; i < 8; i++) expect([cosines.mid[9 * i], cosines.rad[9 * i]]).to.deep.equal([1, 0]);
    cosines.mid.forEach((entry) => expect(Math.abs(entry)).to.be.at.most(1));
  });

  it('takes directions of any size: beyond all doubles, subnormal, and both in one matrix', () => {
    const [huge, little] = [`1${'0'.repeat(400)}`, `1/1${'0'.repeat(400)}`];
    const columns: readonly (readonly string[])[] = [
      ['1', '2'],
      [huge, huge],
      [little, `3/1${'0'.repeat(400)}`],
      [formatRational(rational(1n, 1n << 1074n)), formatRational(rational(3n, 1n << 1074n))],
      [formatRational(rational(5n, 1n << 1060n)), '0'],
      [formatRational(rational(1n << 1023n)), formatRational(rational(-1n << 1020n))],
      [huge, little],
    ];
    for (const chosen of [
      columns,
      columns.slice(3, 6),
      columns.slice(3, 5),
      [...columns.slice(0, 1), ...columns.slice(5, 6)],
    ]) {
      const rows = [0, 1].map((i) => chosen.map((column) => column[i] as string));
      for (const matrix of [r.overlaps(X), r.cosines(X)]) expect(contains(context(rows), matrix)).to.be.below(1e-7);
    }
  });

  it('takes products and leaves between underflow and overflow', () => {
    const tiny = formatRational(rational(3n, 1n << 1074n));
    const small = formatRational(rational(1n, 3n << 540n));
    for (const matrix of EVERY.slice(2)) {
      contains(context([[tiny, '1', small]]), matrix);
      contains(
        context([
          [small, small],
          [small, tiny],
        ]),
        matrix,
      );
    }
    const big = numbers([[`1${'0'.repeat(200)}`, `1/3`]]);
    const { mid, rad } = gathered(ballsOf(contextOf({ X: big }), r.numbers(gram(X))));
    expect([mid[0], rad[0]]).to.deep.equal([Infinity, Infinity]);
  });

  it('gives the same bits with plain arithmetic', () => {
    const recipe = { rows: 7, columns: 300, label: 'X', law: { kind: 'gaussian', bits: 20 } } as const;
    const drawn = { X: { kind: 'draw', ...recipe, sha256: digestOfMatrix(draw(recipe, ORIGIN)) } } as const;
    const [fast, plain] = [contextOf(drawn), contextOf(drawn, { reference: true })];
    for (const matrix of [r.overlaps(X), r.cosines(X), r.numbers(gram(X)), r.numbers(gram(t.slopes('0', X)))]) {
      let tiles = 0;
      const bits: Float64Array[] = [];
      eachTile(ballsOf(fast, matrix), true, ({ mid, rad }) => bits.push(mid, rad));
      eachTile(ballsOf(plain, matrix), true, ({ mid, rad }) => {
        expect(mid).to.deep.equal(bits[tiles++]);
        expect(rad).to.deep.equal(bits[tiles++]);
      });
      // (1, 1), (2, 1) and (2, 2)
      expect(tiles).to.equal(6);
    }
  });

  it('refuses zero columns, and what it has no bounds for', () => {
    const zero = '$: expected columns that have a direction, got a zero column, number 2';
    refuses(() => ballsOf(context([['1', '0']]), r.overlaps(X)), 'false', zero);
    refuses(() => ballsOf(context([['1/3', '0']]), r.cosines(X)), 'false', zero);
    refuses(
      () => ballsOf(context([['1'], ['1']]), r.arcs(X)),
      'mismatch',
      '$: expected overlaps, for which floating point has bounds, got arcs',
    );
    refuses(
      () => ballsOf(context([['1', '2']]), r.hadamard(r.overlaps(X), r.numbers(X))),
      'mismatch',
      '$: expected a right operand of 2 × 2, got 1 × 2',
    );
  });
});
