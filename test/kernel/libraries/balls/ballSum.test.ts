import { expect } from 'chai';
import fc from 'fast-check';
import { boundsByFloats, type Enclosable } from '../../../../src/kernel/libraries/balls/ballSum.js';
import { Encloser } from '../../../../src/kernel/libraries/reals/encloser.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../src/kernel/reals.js';
import type { RealMatrix } from '../../../../src/kernel/libraries/reals/real.js';
import { contextOf, numbers } from '../../../support.js';
import { ends, order } from '../reals/intervals.js';

const KINDS: readonly Enclosable['kind'][] = ['sumOfSquares', 'largestMagnitude'];
const entry = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(String),
  fc.constantFrom('1/3', '-2/7', '1/1180591620717411303424', '99999999999999999999/7'),
);
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .map(numbers);

/** The bounds must hold for the exact number, which the interval of 300 bits encloses much more tightly. */
function expectBounds(matrix: RealMatrix, kind: Enclosable['kind'], relative: q.Rational): void {
  const { lower, upper } = boundsByFloats(contextOf(), { kind, of: matrix });
  const [low, high] = ends(new Encloser(new Intervals(300), contextOf()).interval({ kind, of: matrix }));
  const shown = `${kind} of ${JSON.stringify(matrix)}`;
  expect(order(lower, high), shown).to.be.at.most(0);
  expect(order(low, upper), shown).to.be.at.most(0);
  const slack = q.add(q.multiply(high, relative), rational(1n, 10n ** 290n));
  expect(order(q.subtract(upper, lower), slack), `${shown}: too wide`).to.be.at.most(0);
}

describe('sums and largest entries by floats', () => {
  it('bound the exact numbers, closely', () => {
    fc.assert(
      fc.property(matrices, (M) => {
        for (const kind of KINDS) {
          expectBounds(r.numbers(M), kind, rational(1n, 10n ** 14n));
          expectBounds(r.hadamard(r.numbers(M), r.numbers(M)), kind, rational(1n, 10n ** 14n));
        }
      }),
    );
  });

  it('bound those of cosines and overlaps too', () => {
    const whole = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(whole, (rows) => {
        const X = numbers(rows);
        for (const kind of KINDS) {
          expectBounds(r.overlaps(X), kind, rational(1n, 10n ** 6n));
          expectBounds(r.minus(r.cosines(X), r.overlaps(X)), kind, rational(1n, 10n ** 6n));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('add many entries of very different sizes without losing the small ones', () => {
    const row = numbers([['1000000000000', ...Array.from({ length: 300 }, () => '1')]]);
    const { lower, upper } = boundsByFloats(contextOf(), { kind: 'sumOfSquares', of: r.numbers(row) });
    const exact = rational(10n ** 24n + 300n);
    expect(order(lower, exact)).to.be.at.most(0);
    expect(order(exact, upper)).to.be.at.most(0);
  });
});
