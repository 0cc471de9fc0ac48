import { expect } from 'chai';
import fc from 'fast-check';
import { Context, enclosedSpectrum, infer, matrices, rationals, terms, type Json } from 'lossproof';

describe('enclosedSpectrum', () => {
  it('proposes what the kernel accepts, tight around eigenvalues that add up to the trace', () => {
    const context = new Context({ claim: 'paper/claim', version: 1, sizes: {}, seed: 'seed' }, {});
    const entries = fc
      .integer({ min: 1, max: 12 })
      .chain((n) => fc.array(fc.integer({ min: -99, max: 99 }), { minLength: n * n, maxLength: n * n }));
    fc.assert(
      fc.property(entries, (numbers) => {
        const n = Math.sqrt(numbers.length);
        const entry = (i: number, j: number): number => numbers[Math.max(i, j) * n + Math.min(i, j)] as number;
        const exact = matrices.matrix(n, n, (i, j) => rationals.rational(BigInt(entry(i, j))));
        const matrix = terms.literal(exact);
        const found = enclosedSpectrum(context.floats(matrix));
        const values = found.values.map(rationals.formatRational);
        const radius = rationals.formatRational(found.radius);
        const witness = { matrix: matrix as unknown as Json, values, radius };
        const { proposition } = infer(context, 'spectrumByResidual', [], witness);
        expect(proposition).to.deep.equal({ kind: 'spectrumWithin', matrix, values, radius });
        const asNumber = (a: rationals.Rational): number => Number(a.numerator) / Number(a.denominator);
        const sum = found.values.reduce((total, value) => total + asNumber(value), 0);
        const trace = Array.from({ length: n }, (_, i) => entry(i, i)).reduce((total, value) => total + value, 0);
        expect(sum).to.be.closeTo(trace, 1e-10);
        expect(asNumber(found.radius)).to.be.below(1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
