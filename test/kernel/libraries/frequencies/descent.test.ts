import { expect } from 'chai';
import fc from 'fast-check';
import { kept } from '../../../../src/kernel/libraries/balls/ball.js';
import { symmetricOf } from '../../../../src/kernel/libraries/balls/ballEigenvalue.js';
import { provesBelow } from '../../../../src/kernel/libraries/frequencies/descent.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';

const ball = (rows: readonly (readonly number[])[], radius = 0) =>
  symmetricOf(
    kept({
      rows: rows.length,
      columns: rows.length,
      mid: Float64Array.from(rows.flat()),
      rad: new Float64Array(rows.length ** 2).fill(radius),
    }),
  );

describe('least eigenvalues shown to be below a number', () => {
  it('finds a vector where there is one, and proves nothing that is false', () => {
    fc.assert(
      fc.property(
        fc.tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: -20, max: 20 }))),
        fc.integer({ min: 1, max: 400 }),
        ([a, b, c], tenths) => {
          const theta = tenths / 10;
          const least =
            ((a as number) + (c as number)) / 2 - Math.hypot(((a as number) - (c as number)) / 2, b as number);
          const proved = provesBelow(
            rational(BigInt(tenths), 10n),
            ball([
              [a as number, b as number],
              [b as number, c as number],
            ]),
          );
          // A pivot of exactly 0 shows a quotient of θ itself, and nothing below.
          if (Math.abs(least - theta) > 1e-6 && a !== theta)
            expect(proved, `${a} ${b} ${c} < ${theta}`).to.equal(least < theta);
        },
      ),
    );
  });

  it('uses only the first columns that show it', () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 20 }, (__, j) => (i === j ? 1 : i < 3 && j < 3 ? 0.95 : 0)),
    );
    expect(provesBelow(rational(1n, 10n), ball(rows))).to.equal(true);
    expect(provesBelow(rational(1n, 25n), ball(rows))).to.equal(false);
  });

  it('takes the radii as they may be', () => {
    const near = [
      [1, 0.9],
      [0.9, 1],
    ];
    expect(provesBelow(rational(1n, 5n), ball(near, 0.04))).to.equal(true);
    expect(provesBelow(rational(1n, 5n), ball(near, 0.06))).to.equal(false);
  });

  it('counts the radii below the diagonal twice, and none above it', () => {
    const near = [
      [1, 0.9],
      [0.9, 1],
    ];
    const radii = (below: number, above: number) =>
      symmetricOf(
        kept({
          rows: 2,
          columns: 2,
          mid: Float64Array.from(near.flat()),
          rad: Float64Array.from([0, above, below, 0]),
        }),
      );
    // λ_min = 1/10, and 1/10 + 0.08·√2 is above 1/5.
    expect(provesBelow(rational(1n, 5n), radii(0.08, 0))).to.equal(false);
    expect(provesBelow(rational(1n, 5n), radii(0, 1))).to.equal(true);
    expect(provesBelow(rational(1n, 5n), radii(0.05, 0))).to.equal(true);
  });

  it('takes numbers of either sign', () => {
    const swap = [
      [0, 1],
      [1, 0],
    ];
    expect(provesBelow(rational(-1n, 2n), ball(swap))).to.equal(true);
    expect(provesBelow(rational(-3n, 2n), ball(swap))).to.equal(false);
    expect(provesBelow(rational(-1n), ball(swap, 1e-3))).to.equal(false);
  });
});
