import { expect } from 'chai';
import fc from 'fast-check';
import { rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import type { Encoding } from '../../../../src/kernel/core/data/packed.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { formatRational, rational } from '../../../../src/kernel/core/data/rational.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { evaluate } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { nearestDoubles, doubles } from '../../../../src/kernel/libraries/floats/evaluate.js';

const rationals = fc
  .tuple(fc.bigInt({ min: -(1n << 70n), max: 1n << 70n }), fc.bigInt({ min: 1n, max: 1n << 70n }))
  .map(([n, d]) => formatRational(rational(n, d)));
const wholes = fc.integer({ min: -(2 ** 40), max: 2 ** 40 }).map(String);
const dyadics = fc.tuple(fc.bigInt({ min: -(1n << 52n), max: 1n << 52n }), fc.integer({ min: 0, max: 900 }));
const exact = dyadics.map(([n, s]) => formatRational(rational(n, 1n << BigInt(s))));

const rowsOf = (rows: number, columns: number, entry: fc.Arbitrary<string>) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

describe('nearest doubles of terms', () => {
  it('is the nearest double of every entry, of Khatri–Rao products too, whatever the factors are', () => {
    const factor = (columns: number) =>
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(rationals, wholes, exact)).chain(([rows, entry]) => {
        return rowsOf(rows, columns, entry);
      });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((columns) => fc.tuple(factor(columns), factor(columns))),
        ([left, right]) => {
          const context = contextOf({ A: numbers(left), X: numbers(right) });
          for (const term of [t.data('A'), numbers(right), t.khatriRao(t.data('A'), t.data('X'))]) {
            const { rows, columns, entries } = evaluate(context, term);
            const found = nearestDoubles(context, term);
            // Zeros have signs in floating point: 0·(−1) is −0.
            const unsigned = found.entries.map((entry) => entry + 0);
            const expected = Float64Array.from(entries, (entry) => nearestDouble(entry) + 0);
            expect({ ...found, entries: unsigned }).to.deep.equal({ rows, columns, entries: expected });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes products of more entries than exact matrices may have', () => {
    const row = t.constant('3', 1, 1000);
    const product = nearestDoubles(
      contextOf(),
      t.khatriRao(t.constant('1/2', 80, 1000), t.khatriRao(t.constant('1', 60, 1000), row)),
    );
    expect([product.rows, product.columns, product.entries.length]).to.deep.equal([4800, 1000, 4_800_000]);
    expect(product.entries.every((entry) => entry === 1.5)).to.equal(true);
  });

  it('refuses what no double holds, what is too large, and factors that do not match', () => {
    const huge = `1${'0'.repeat(309)}`;
    refuses(
      () => nearestDoubles(contextOf(), numbers([[1, huge]])),
      'limit',
      '$: expected entries that a double can hold, got Infinity',
    );
    refuses(
      () => nearestDoubles(contextOf(), t.khatriRao(numbers([[huge]]), numbers([[1]]))),
      'limit',
      '$: expected entries that a double can hold, got Infinity',
    );
    const large = `1${'0'.repeat(200)}`;
    const square = nearestDoubles(contextOf(), t.khatriRao(numbers([[1]]), numbers([[large]])));
    expect(square.entries[0]).to.equal(1e200);
    refuses(
      () => nearestDoubles(contextOf(), t.khatriRao(numbers([[`${2n ** 600n}`]]), numbers([[`${2n ** 600n}`]]))),
      'limit',
      '$: expected entries that a double can hold, got Infinity',
    );
    refuses(
      () => nearestDoubles(contextOf(), t.khatriRao(t.constant('1', 1000, 1000), t.constant('1', 1000, 1000))),
      'limit',
      '$: expected a matrix of at most 67108864 entries, got 1000000 × 1000',
    );
    refuses(
      () => nearestDoubles(contextOf(), t.khatriRao(numbers([[1]]), numbers([[1, 2]]))),
      'mismatch',
      '$: expected a right Khatri–Rao factor of 1 × 1, got 1 × 2',
    );
  });
});

describe('doubles of terms, infinite ones too', () => {
  const packed = (encoding: Encoding, bytes: ArrayBufferView) =>
    ({
      X: {
        kind: 'packed',
        rows: 2,
        columns: 2,
        encoding,
        bytes: Buffer.from(bytes.buffer).toString('base64'),
      },
    }) as const;

  it('takes data sets as they are, subnormal numbers too, and the same in plain arithmetic', () => {
    for (const instance of [
      packed('uint8', Uint8Array.of(0, 255, 3, 4)),
      packed('float32', Float32Array.of(1 / 3, -2.5, 1e-40, 7)),
      packed('float64', Float64Array.of(1 / 3, Number.MIN_VALUE, 1e300, -0.1)),
    ]) {
      const [fast, plain] = [contextOf(instance), contextOf(instance, { reference: true })];
      const found = doubles(fast, t.data('X'));
      expect(found.exact).to.equal(true);
      expect(found.matrix).to.deep.equal(nearestDoubles(fast, t.data('X')));
      expect(doubles(plain, t.data('X'))).to.deep.equal(found);
      // A copy: changing it changes nothing.
      found.matrix.entries.fill(5);
      expect(doubles(fast, t.data('X')).matrix).to.deep.equal(nearestDoubles(fast, t.data('X')));
    }
  });

  it('says whether the doubles are the numbers, and has room for infinite ones', () => {
    fc.assert(
      fc.property(rowsOf(2, 2, fc.oneof(rationals, wholes, exact)), (rows) => {
        const term = numbers(rows);
        const { matrix, exact: same } = doubles(contextOf(), term);
        expect([...matrix.entries]).to.deep.equal(
          rows.flat().map((text) => nearestDouble(q.parseRational(text) as never)),
        );
        const every = rows
          .flat()
          .every((text, k) => q.equals(q.parseRational(text) as never, rationalOfDouble(matrix.entries[k] as number)));
        expect(same).to.equal(every);
        expect(doubles(contextOf({}, { reference: true }), term)).to.deep.equal({ matrix, exact: same });
      }),
    );
    const huge = doubles(contextOf(), numbers([[`1${'0'.repeat(400)}`]]));
    expect([huge.matrix.entries[0], huge.exact]).to.deep.equal([Infinity, false]);
    refuses(
      () => doubles(contextOf(), t.data('Z')),
      'missing',
      '$.name: expected a matrix of the instance (it is empty), got Z',
    );
  });
});
