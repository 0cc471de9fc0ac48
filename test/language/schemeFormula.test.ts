import { expect } from 'chai';
import { product, symbols, transpose } from '../../src/kernel/schemes.js';
import { allOf, shapes, tex } from '../../src/language/schemeFormula.js';

const x = symbols('x', 'n', '1');

describe('language/schemeFormula', () => {
  it('has each symbol once, with its shape, and the formula of the scheme', () => {
    const square = product(transpose(x), x);
    expect(tex(square)).to.equal(String.raw`{\boldsymbol{x}}^{\top}  \boldsymbol{x}`);
    expect(shapes(square, x)).to.equal(String.raw`\boldsymbol{x} \in \mathbb R^{n \times 1}`);
    expect(allOf(square, x)).to.equal('𝐱 (n × 1)');
  });
});
