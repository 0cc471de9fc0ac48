import { expect } from 'chai';
import fc from 'fast-check';
import { squaresOf } from '../../../src/formal/export/squares.js';

const factors = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([n, k]) =>
  fc.array(fc.array(fc.bigInt({ min: -6n, max: 6n }), { minLength: k, maxLength: k }), {
    minLength: n,
    maxLength: n,
  }),
);

describe('formal/export/squares', () => {
  it('writes each Gram matrix, of any rank, as a sum of squares', () => {
    fc.assert(
      fc.property(factors, (G) => {
        const H = G.map((row) => G.map((other) => row.reduce((sum, each, k) => sum + each * (other[k] as bigint), 0n)));
        const found = squaresOf(H);
        if (found === undefined) return expect.fail('a Gram matrix has no negative direction');
        const { times, factor, diagonal } = found;
        expect(times > 0n).to.equal(true);
        for (const d of diagonal) expect(d >= 0n).to.equal(true);
        H.forEach((row, i) => {
          row.forEach((entry, j) => {
            const sum = diagonal.reduce(
              (all, d, l) => all + d * (factor[i]?.[l] as bigint) * (factor[j]?.[l] as bigint),
              0n,
            );
            expect(sum).to.equal(times * entry);
          });
        });
      }),
    );
  });

  it('finds none for a matrix with a negative direction', () => {
    for (const H of [
      [[-1n]],
      [
        [0n, 1n],
        [1n, 5n],
      ],
      [
        [1n, 2n],
        [2n, 3n],
      ],
    ])
      expect(squaresOf(H)).to.equal(undefined);
  });
});
