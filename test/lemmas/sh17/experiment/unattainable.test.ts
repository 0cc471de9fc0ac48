import { expect } from 'chai';
import fc from 'fast-check';
import { multiplyExactly, rationals, type Matrix, type Rational } from 'lossproof/search';
import { vanishingCombination } from '../../../../lemmas/sh17/experiment/unattainable.js';
import { rationals as matrixOf } from '../../../support.js';

const signsOf = (signs: readonly number[]): Rational[] => signs.map((sign) => rationals.rational(BigInt(sign)));
const floatsIn = ({ entries }: Matrix<Rational>): number[] =>
  entries.map(({ numerator, denominator }) => Number(numerator) / Number(denominator));

describe('samples that no weights with given signs classify', () => {
  it('have a combination that vanishes, with the signs of the labels and a sum of at least 0', () => {
    let found = 0;
    const column = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 7, maxLength: 7 });
    const labels = fc.array(fc.constantFrom(-1, 1), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.tuple(column, column), labels, (rows, signs) => {
        const G = matrixOf(rows);
        const u = vanishingCombination(G, signsOf(signs));
        if (u === undefined) return;
        found++;
        const entries = floatsIn(u);
        expect(
          multiplyExactly(G, { rows: 7, columns: 1, entries: u.entries }).entries.every(rationals.isZero),
        ).to.equal(true);
        expect(entries.some((entry) => entry !== 0)).to.equal(true);
        entries.forEach((entry, n) => expect(entry * (signs[n] as number)).to.be.at.least(0));
        expect(entries.reduce((a, b) => a + b)).to.be.at.least(-1e-12);
      }),
    );
    expect(found).to.be.above(20);
  });

  it('have none where one unit classifies all of them', () => {
    // f = x at the slope 1: above 1/2 at x = 1, 2 and below at 0, −1.
    expect(vanishingCombination(matrixOf([[1, 2, -1]]), signsOf([1, 1, -1]))).to.equal(undefined);
  });

  it('have one where the same sample has both labels', () => {
    const u = vanishingCombination(matrixOf([[1, 1]]), signsOf([1, -1]));
    expect(floatsIn(u as Matrix<Rational>).map(Math.abs)).to.deep.equal([1, 1]);
  });
});
