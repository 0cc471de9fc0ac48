import { expect } from 'chai';
import fc from 'fast-check';
import { matrix, product, type Matrix } from '../../../src/kernel/matrix.js';
import * as q from '../../../src/kernel/rational.js';
import type { Rational } from '../../../src/kernel/rational.js';
import { RATIONALS } from '../../../src/kernel/ring.js';
import { Refusal } from '../../../src/kernel/refusal.js';
import { literal } from '../../../src/kernel/term.js';
import { infer } from '../../../src/kernel/theorem.js';
import { contextOf, numbers, refuses } from '../../support.js';
import { behavesLikeARuleOnAMatrix } from './matrixRules.js';
import { direction, reflected, whole } from './symmetric.js';

const tiny = (bits: number): Rational => q.rational(1n, 1n << BigInt(bits));

function accepts(M: Matrix<Rational>, v: Matrix<Rational>, bound: Rational): boolean {
  const [term, vector, text] = [literal(M), literal(v), q.formatRational(bound)];
  try {
    const { proposition } = infer(contextOf(), 'singularVector', [], {
      matrix: term as never,
      vector: vector as never,
      bound: text,
    });
    expect(proposition).to.deep.equal({ kind: 'singularValueAtMost', matrix: term, bound: text });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'false') throw error;
    return false;
  }
}

const square = (v: Matrix<Rational>): Rational =>
  v.entries.reduce((sum, entry) => q.add(sum, q.multiply(entry, entry)), q.ZERO);

describe('rule singularVector', () => {
  behavesLikeARuleOnAMatrix(
    'singularVector',
    [
      [1, 1],
      [1, 1],
    ],
    { vector: numbers([[1], [-1]]), bound: '1' },
    'enclosed',
  );

  it('accepts what is so with a little room, and nothing that is not so', () => {
    const entry = fc
      .tuple(fc.integer({ min: -99, max: 99 }), fc.constantFrom(1, 3, 8, 1 << 20))
      .map(([n, d]) => q.rational(BigInt(n), BigInt(d)));
    const cases = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
      .chain(([m, n]) =>
        fc.tuple(fc.constant(n), fc.array(entry, { minLength: m * n, maxLength: m * n }), direction(n)),
      );
    const bounds = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 16 }));
    let accepted = 0;
    fc.assert(
      fc.property(cases, bounds, fc.integer({ min: -500, max: 500 }), ([n, numbers, direction], [top, bottom], e) => {
        const scale = e < 0 ? tiny(-e) : q.rational(1n << BigInt(e));
        const M = matrix(numbers.length / n, n, (i, j) => numbers[i * n + j] as Rational);
        const v = matrix(n, 1, (i) => q.multiply(scale, whole(direction[i] as number)));
        const bound = q.rational(BigInt(top), BigInt(bottom));
        const image = square(product(RATIONALS, M, v));
        const limit = q.multiply(q.multiply(bound, bound), square(v));
        const room = q.multiply(q.multiply(whole(100_000), square(v)), tiny(40));
        const says = accepts(M, v, bound);
        if (says) accepted++;
        if (says) expect(q.sign(q.subtract(limit, image))).to.be.at.least(0);
        else expect(q.sign(q.subtract(limit, q.add(image, room)))).to.be.below(0);
      }),
      { numRuns: 500 },
    );
    expect(accepted).to.be.above(50);
  });

  it('meets the bound of gramLowerBound from the other side', () => {
    const M = reflected([3, 5, 8].map(whole), [1, 2, 2]);
    // Column 1 of the reflection, the singular vector of 3.
    const v = { rows: 3, columns: 1, entries: [7, -4, -4].map(whole) };
    expect(accepts(M, v, q.add(whole(3), tiny(45)))).to.equal(true);
    expect(accepts(M, v, whole(3))).to.equal(false);
    expect(accepts(M, v, q.subtract(whole(3), tiny(300)))).to.equal(false);
  });

  it('counts the rounding of entries, of products and of underflow', () => {
    // M is not exactly what it is rounded to: the image of 1 is a little longer than the double says.
    const above = { rows: 1, columns: 1, entries: [q.add(q.ONE, tiny(60))] };
    const one = { rows: 1, columns: 1, entries: [q.ONE] };
    expect(accepts(above, one, q.ONE)).to.equal(false);
    expect(accepts(above, one, q.add(q.ONE, tiny(49)))).to.equal(true);
    // In doubles this image is zero.
    const small = { rows: 1, columns: 1, entries: [tiny(600)] };
    expect(accepts(small, small, tiny(601))).to.equal(false);
    expect(accepts(small, one, tiny(599))).to.equal(true);
    const none = { rows: 1, columns: 1, entries: [tiny(1076)] };
    expect(accepts(none, one, q.ZERO)).to.equal(false);
    // A sum that cancels in doubles and not in ℚ.
    const cancelling = {
      rows: 1,
      columns: 2,
      entries: [q.rational(1n, 3n), q.negate(q.rational((1n << 60n) + 1n, 3n << 60n))],
    };
    const both = { rows: 2, columns: 1, entries: [q.ONE, q.ONE] };
    expect(accepts(cancelling, both, tiny(70))).to.equal(false);
    expect(accepts(cancelling, both, tiny(48))).to.equal(true);
  });

  it('needs a vector of its length that is not zero, and a bound that is not negative', () => {
    const matrix = numbers([[1, 2]]);
    const apply =
      (vector: (number | string)[][], bound = '9') =>
      () =>
        infer(contextOf(), 'singularVector', [], { matrix, vector: numbers(vector), bound });
    refuses(apply([[1, 2]]), 'mismatch', '$: expected a vector of 2 × 1, got 1 × 2');
    refuses(
      apply([
        [1, 1],
        [1, 1],
      ]),
      'mismatch',
      '$: expected a vector of 2 × 1, got 2 × 2',
    );
    refuses(apply([[1], [2], [3]]), 'mismatch', '$: expected a vector of 2 × 1, got 3 × 1');
    refuses(apply([[0], [0]]), 'false', '$.witness: expected a vector that is not zero, got zero');
    refuses(apply([[`1/${2n ** 1080n}`], [0]]), 'false', '$.witness: expected a vector that is not zero, got zero');
    refuses(apply([[1], [1]], '-9'), 'false', '$.witness: expected a bound that is not negative, got -9');
    refuses(apply([[1], [1]], '2'), 'false', '$.witness: expected |Mv| ≤ 2·|v|, got an image that may be longer');
    refuses(
      () =>
        infer(contextOf(), 'singularVector', [], {
          matrix: numbers([[`${2n ** 1000n}`]]),
          vector: numbers([[`${2n ** 1000n}`]]),
          bound: '1',
        }),
      'limit',
      '$: expected a finite floating-point number, got Infinity',
    );
    apply([[1], [1]], '3')();
  });

  it('counts what is lost to underflow: four of the least units are not below two', () => {
    const unit = tiny(1074);
    const M = matrix(1, 1, () => q.multiply(whole(4), unit));
    const one = matrix(1, 1, () => whole(1));
    for (const units of [0, 1, 2, 3])
      expect(accepts(M, one, q.multiply(whole(units), unit)), `${units}`).to.equal(false);
    expect(accepts(M, one, q.multiply(whole(16), unit))).to.equal(true);
  });
});
