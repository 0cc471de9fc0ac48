import { expect } from 'chai';
import { matrices, rationals } from 'lossproof/search';
import { fractionRows, fractionText, matrixDefinitions } from '../../../src/formal/export/fractions.js';

describe('formal/export/fractions', () => {
  const half = rationals.rational(-1n, 2n);
  const M = matrices.matrix(2, 2, (i, j) => rationals.rational(BigInt(i - j), BigInt(2 * (i + j + 1))));

  it('writes fractions, and whole numbers without a denominator', () => {
    expect(fractionText(half)).to.equal('(-1 # 2)%coq_Q');
    expect(fractionText(rationals.ONE)).to.equal('(1)%coq_Q');
  });

  it('writes a matrix over one denominator', () => {
    expect(fractionRows(M)).to.equal('([:: [:: 0 # 4; -1 # 4];\n  [:: 1 # 4; 0 # 4]])%coq_Q');
    expect(matrixDefinitions('step_1', { eye: matrices.matrix(1, 1, () => rationals.ONE) })).to.deep.equal([
      'Definition step_1_eye : seq (seq Q) := ([:: [:: 1]])%coq_Q.',
    ]);
  });
});
