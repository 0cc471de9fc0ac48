import { expect } from 'chai';
import { speaksOfData } from '../../../../src/kernel/core/logic/proposition.js';
import * as r from '../../../../src/kernel/reals.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { ALL, asJson, refuses } from '../../../support.js';
import { EVERY_REAL, EVERY_REAL_MATRIX } from '../../samples.js';

describe('real', () => {
  it('reads back every kind as it was made', () => {
    for (const real of EVERY_REAL) expect(r.realShape.read(asJson(real), '$', ALL)).to.deep.equal(real);
    for (const matrix of EVERY_REAL_MATRIX)
      expect(r.realMatrixShape.read(asJson(matrix), '$', ALL)).to.deep.equal(matrix);
    const sorted = (kinds: readonly string[]): readonly string[] => [...kinds].sort();
    expect(sorted(ALL.kindsOf('real'))).to.deep.equal(sorted(EVERY_REAL.map(({ kind }) => kind)));
    expect(sorted(ALL.kindsOf('realMatrix'))).to.deep.equal(sorted(EVERY_REAL_MATRIX.map(({ kind }) => kind)));
  });

  it('refuses what is out of range', () => {
    const cases: readonly (readonly [object, string])[] = [
      [r.power(r.pi, 1001), '$.exponent: expected a whole number from -1000 to 1000, got 1001'],
      [r.power(r.pi, -1001), '$.exponent: expected a whole number from -1000 to 1000, got -1001'],
      [r.sum(), '$.of: expected a list of at least 1, got []'],
      [r.rational('2/4'), '$.value: expected a rational number in lowest terms, as a decimal string, got "2/4"'],
      [{ ...r.pi, value: '3' }, '$.value: expected only the keys , got the unknown key "value"'],
    ];
    for (const [real, message] of cases) refuses(() => r.realShape.read(asJson(real), '$', ALL), 'malformed', message);
  });

  it('speaks of data where a matrix of the instance occurs', () => {
    for (const real of EVERY_REAL) expect(speaksOfData(real), real.kind).to.equal(false);
    const X = t.data('X');
    for (const real of [r.entry(X), r.smallestEigenvalue(r.hadamard(r.numbers(t.transpose(X)), r.overlaps(X)))]) {
      expect(speaksOfData(real)).to.equal(true);
    }
  });
});
