import { expect } from 'chai';
import fc from 'fast-check';
import type { Precision } from '../../../../../src/kernel/libraries/floats/float.js';
import { at, matrix, type Matrix } from '../../../../../src/kernel/core/data/matrix.js';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../../src/kernel/core/data/rational.js';
import { Refusal } from '../../../../../src/kernel/core/text/refusal.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, numbers, refuses } from '../../../../support.js';
import { flatStream } from '../../../../assembly/matrices.js';
import { behavesLikeARuleOnAMatrix } from '../../algebra/matrixRules.js';
import { direction, gramOf, isAtLeast, reflected, whole } from '../symmetric.js';

const precisions = fc.constantFrom<Precision>('f32', 'f64');
const tiny = (bits: number): Rational => q.rational(1n, 1n << BigInt(bits));

function accepts(M: Matrix<Rational>, bound: Rational, precision: Precision): boolean {
  const [matrix, text] = [t.literal(M), q.formatRational(bound)];
  const [fast, plain] = [false, true].map((reference) => {
    const witness = { matrix: matrix as never, bound: text, precision };
    try {
      const { proposition } = infer(contextOf({}, { reference }), 'gramLowerBound', [], witness);
      expect(proposition).to.deep.equal({ kind: 'singularValueAtLeast', matrix, bound: text });
      return true;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'false') throw error;
      return false;
    }
  });
  expect(fast).to.equal(plain);
  return fast as boolean;
}

describe('rule gramLowerBound', () => {
  behavesLikeARuleOnAMatrix(
    'gramLowerBound',
    [
      [1, 1],
      [0, 1],
      [1, 0],
    ],
    { bound: '1/2', precision: 'f32' },
    'enclosed',
  );

  it('accepts no bound that elimination over ℚ refutes', () => {
    const entry = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom(1, 3, 1024))
      .map(([n, d]) => q.rational(BigInt(n), BigInt(d)));
    const cases = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
      .chain(([m, n]) => fc.tuple(fc.constant(n), fc.array(entry, { minLength: m * n, maxLength: m * n })));
    let accepted = 0;
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 40 }), precisions, ([n, numbers], eighths, precision) => {
        const M = matrix(numbers.length / n, n, (i, j) => numbers[i * n + j] as Rational);
        const bound = q.rational(BigInt(eighths), 8n);
        if (!accepts(M, bound, precision)) return;
        accepted++;
        expect(isAtLeast(gramOf(M), q.multiply(bound, bound))).to.equal(true);
      }),
      { numRuns: 400 },
    );
    expect(accepted).to.be.above(20);
  });

  it('reaches the least singular value up to the square root of rounding, and never passes it', () => {
    const cases = fc
      .integer({ min: 1, max: 5 })
      .chain((n) => fc.tuple(direction(n), fc.array(fc.integer({ min: 1, max: 50 }), { minLength: n, maxLength: n })));
    fc.assert(
      fc.property(cases, precisions, ([v, values], precision) => {
        const M = reflected(values.map(whole), v);
        const least = whole(Math.min(...values));
        const room = tiny(precision === 'f32' ? 4 : 32);
        expect(accepts(M, q.multiply(least, q.subtract(q.ONE, room)), precision)).to.equal(true);
        expect(accepts(M, least, precision)).to.equal(false);
        expect(accepts(M, q.add(least, tiny(300)), precision)).to.equal(false);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses matrices with dependent columns, however small the bound, and wide ones', () => {
    const dependent = fc
      .tuple(
        fc.integer({ min: 2, max: 6 }),
        fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 6, maxLength: 6 }),
      )
      .map(([m, numbers]) => matrix(m, 3, (i, j) => q.rational(BigInt(numbers[(i * 5 + (j % 2)) % 6] as number), 3n)));
    fc.assert(
      fc.property(dependent, precisions, fc.integer({ min: 1, max: 1000 }), (M, precision, bits) => {
        expect(accepts(M, tiny(bits), precision)).to.equal(false);
      }),
      { numRuns: 100 },
    );
    expect(
      accepts(
        matrix(2, 3, (i, j) => whole(i * j + 1)),
        tiny(60),
        'f64',
      ),
    ).to.equal(false);
  });

  it('takes products of more columns than a block has, with both arithmetics', () => {
    const random = flatStream(11);
    const factor = (rows: number) =>
      numbers(Array.from({ length: rows }, () => Array.from({ length: 70 }, () => random(19) - 9)));
    const matrix = t.khatriRao(factor(12), factor(13));
    for (const precision of ['f32', 'f64']) {
      for (const reference of [false, true]) {
        const context = contextOf({}, { reference });
        const theorem = infer(context, 'gramLowerBound', [], { matrix: matrix as never, bound: '40', precision });
        expect(theorem.proposition).to.deep.equal({ kind: 'singularValueAtLeast', matrix, bound: '40' });
      }
    }
  });

  it('counts the rounding of entries that the precision does not have', () => {
    // [1; ε] with ε lost beside 1 in the sum of squares: σ² = 1 + ε², and no more may be claimed.
    for (const [precision, bits] of [
      ['f32', 13],
      ['f64', 28],
    ] as const) {
      const M = { rows: 2, columns: 1, entries: [q.ONE, tiny(bits)] };
      const square = q.add(q.ONE, tiny(2 * bits));
      expect(accepts(M, q.ONE, precision)).to.equal(false);
      expect(accepts(M, square, precision)).to.equal(false);
      expect(isAtLeast(gramOf(M), square)).to.equal(true);
    }
    // 1 − 2⁻³⁰ is 1 in f32: the bound 1 is false, and so near that only exactness could tell.
    const nearly = { rows: 1, columns: 1, entries: [q.subtract(q.ONE, tiny(30))] };
    expect(at(nearly, 0, 0)).to.not.deep.equal(q.ONE);
    expect(accepts(nearly, q.ONE, 'f32')).to.equal(false);
    expect(accepts(nearly, q.subtract(q.ONE, tiny(12)), 'f32')).to.equal(true);
  });

  it('counts underflow: columns too small for their squares prove nothing', () => {
    for (const [precision, bits] of [
      ['f32', 75],
      ['f32', 150],
      ['f64', 538],
      ['f64', 1074],
      ['f64', 2000],
    ] as const) {
      const M = { rows: 1, columns: 1, entries: [tiny(bits)] };
      expect(accepts(M, tiny(bits), precision), `${precision} 2^-${bits}`).to.equal(false);
      expect(accepts(M, tiny(bits + 1), precision), `${precision} 2^-${bits}`).to.equal(false);
    }
  });

  it('needs a positive bound and entries that the precision holds', () => {
    const one = numbers([[1]]);
    for (const bound of ['0', '-1', '-2']) {
      refuses(
        () => infer(contextOf(), 'gramLowerBound', [], { matrix: one, bound, precision: 'f64' }),
        'false',
        `$.witness: expected a positive bound, got ${bound}`,
      );
    }
    const apply = (entry: bigint, precision: string) => () =>
      infer(contextOf(), 'gramLowerBound', [], { matrix: numbers([[`${entry}`]]), bound: '1', precision });
    refuses(apply(1n << 600n, 'f64'), 'limit', '$: expected a finite floating-point number, got Infinity');
    refuses(apply(1n << 70n, 'f32'), 'limit', '$: expected a finite floating-point number, got Infinity');
    refuses(apply(1n << 2000n, 'f64'), 'limit', '$: expected entries that a double can hold, got Infinity');
    refuses(
      () => infer(contextOf(), 'gramLowerBound', [], { matrix: one, bound: '1', precision: 'f64' }),
      'false',
      '$.witness: expected singular values that f64 proves to be at least 1, got a proof that does not reach it',
    );
  });
});
