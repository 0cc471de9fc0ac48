import { expect } from 'chai';
import fc from 'fast-check';
import { Context, infer, reals, smallestEigenvalueWitness, terms, type Json } from 'lossproof';

const EMPTY = new Context({ claim: 'a/b', version: 1, sizes: {}, seed: '1' }, {});

describe('smallestEigenvalueWitness', () => {
  it('proposes what the kernel accepts, at any scale, for matrices that need not be definite', async () => {
    const symmetric = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -20, max: 20 }))
      .chain(([size, scale]) =>
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size * size, maxLength: size * size }).map((all) => ({
          scale,
          rows: Array.from({ length: size }, (_, i) =>
            Array.from({ length: size }, (_, j) => all[Math.max(i, j) * size + Math.min(i, j)] as number),
          ),
        })),
      );
    await fc.assert(
      fc.asyncProperty(symmetric, async ({ scale, rows }) => {
        fc.pre(rows.flat().some((entry) => entry !== 0));
        const witness = await smallestEigenvalueWitness(rows.map((row) => row.map((entry) => entry * 2 ** scale)));
        const power = 2n ** BigInt(Math.abs(scale));
        const matrix = terms.literal({
          rows: rows.length,
          columns: rows.length,
          entries: rows
            .flat()
            .map((entry) => (scale < 0 ? reduced(BigInt(entry), power) : whole(BigInt(entry) * power))),
        });
        const steps = { matrix: reals.numbers(matrix), ...witness, precision: 160 } as unknown as Json;
        expect(infer(EMPTY, 'smallestEigenvalue', [], steps).proposition.kind).to.equal('enclosed');
      }),
      { numRuns: 100 },
    );
  });
});

const whole = (numerator: bigint) => ({ numerator, denominator: 1n });

function reduced(numerator: bigint, denominator: bigint) {
  while (denominator > 1n && numerator % 2n === 0n) [numerator, denominator] = [numerator / 2n, denominator / 2n];
  return { numerator, denominator };
}
