import { expect } from 'chai';
import * as s from 'lossproof/schemes';
import { correlation, loss, pairing, times, X, Y } from '../../../../lemmas/k16/shared/chains.js';
import { Natures } from '../../../../src/kernel/libraries/everySize/nature.js';
import { numbers } from '../../../support.js';
import { rowsOf, valueOf } from '../looks.js';

/** The scheme at two inputs, one output and one sample, with numbers for its symbols. */
function valuesAt(scheme: s.Scheme): readonly (readonly string[])[] {
  const values = { P: numbers([[1, 2]]), X: numbers([[3], [1]]), Y: numbers([[2]]) };
  const sizes = new Map(Object.entries({ dy: 1, d0: 2, N: 1 }));
  return rowsOf(valueOf(new Natures().read(scheme, '$').at(sizes), values));
}

describe('k16/shared/chains', () => {
  const P = s.symbols('P', 'dy', 'd0');

  it('has the loss and the correlation of error and input', () => {
    // PX − Y = 5 − 2.
    expect(valuesAt(loss(P))).to.deep.equal([['9/2']]);
    expect(valuesAt(correlation(P))).to.deep.equal([['9', '3']]);
    expect(valuesAt(pairing(s.product(P, X), Y, 'dy', 'N'))).to.deep.equal([['10']]);
  });

  it('multiplies from the left', () => {
    expect(times(P, X, Y)).to.deep.equal(s.product(s.product(P, X), Y));
    expect(times(P)).to.equal(P);
  });
});
