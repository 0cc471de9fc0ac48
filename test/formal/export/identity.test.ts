import { expect } from 'chai';
import { identitySection } from '../../../src/formal/export/identity.js';
import { evaluate } from '../../../src/kernel/full.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers } from '../../support.js';

describe('formal/export/identity', () => {
  const context = contextOf();
  const sectionsOf = (left: Term, right: Term) =>
    identitySection('step_1', { left, right }, (term) => evaluate(context, term));
  /** How a term is written. */
  function leftOf(term: Term): string {
    const [section] = sectionsOf(term, numbers([[0]]));
    const [, left] = /_left : term := (.*)\.$/m.exec(section?.text ?? '') ?? expect.fail('no section');
    return left as string;
  }
  const [W, x] = [t.symbols('W', 2, 3), t.symbols('x', 3, 1)];

  it('writes each kind of term, symbols by numbers and places from 0', () => {
    const Wx = '(Product (Symbols 0 2 3) (Symbols 1 3 1))';
    expect(leftOf(t.product(W, x))).to.equal(Wx);
    expect(leftOf(t.entry(t.transpose(t.product(W, x)), 1, 2))).to.equal(`(Entry (Transpose ${Wx}) 0 1)`);
    expect(leftOf(t.scale('-1/2', t.diagonal(x)))).to.equal('(Scale (-1 # 2)%coq_Q (Diagonal (Symbols 0 3 1)))');
    expect(leftOf(t.stack(t.kronecker(W, x), t.commutation(1, 3)))).to.equal(
      '(Stack (Kronecker (Symbols 0 2 3) (Symbols 1 3 1)) (Commutation 1 3))',
    );
    expect(leftOf(t.khatriRao(t.hadamard(W, W), t.constant('1', 1, 3)))).to.equal(
      '(Khatri_Rao (Hadamard (Symbols 0 2 3) (Symbols 0 2 3)) (Constant (1)%coq_Q 1 3))',
    );
    const square = t.product(t.transpose(x), x);
    const text = '(Product (Transpose (Symbols 0 3 1)) (Symbols 0 3 1))';
    expect(leftOf(t.sum(square, square))).to.equal(`(Sum ${text} ${text})`);
    const above = '(Product (Transpose (Symbols 1 3 1)) (Symbols 1 3 1))';
    expect(leftOf(t.difference(t.product(t.transpose(W), W), t.hessian(square, [x])))).to.equal(
      `(Difference (Product (Transpose (Symbols 0 2 3)) (Symbols 0 2 3)) (Hessian ${above} [:: (1, 3, 1)]%N))`,
    );
    expect(leftOf(t.substitute(t.gradient(square, x), 'x', t.slopes('0', numbers([[1], [-1], [2]]))))).to.equal(
      `(Substitute (Gradient ${text} 0 3 1) 0 (Slopes (0)%coq_Q step_1_matrix_1))`,
    );
  });

  it('writes the numbers of each matrix once', () => {
    const M = numbers([['1/2', 3]]);
    const text = sectionsOf(t.hadamard(M, M), t.product(t.constant('1', 1, 1), M))[0]?.text ?? '';
    expect(text.match(/Numbers 1 2 \(\[:: \[:: 1 # 2; 6 # 2\]\]\)/g)).to.have.length(1);
    expect(text).to.match(/_left : term := \(Hadamard step_1_matrix_1 step_1_matrix_1\)/);
  });

  it('cannot be ended by the name of a symbol', () => {
    const text = sectionsOf(t.symbols('a *) b', 1, 1), t.symbols('a *) b', 1, 1))[0]?.text ?? '';
    expect(text).to.include('0 is a____b. *)').and.not.to.include('*) b');
  });

  it('leaves out means, and terms of too many products', () => {
    expect(sectionsOf(t.expectation(x, 'x', t.constant('1/2', 3, 1)), x)).to.deep.equal([]);
    const large = t.constant('1', 200, 200);
    expect(sectionsOf(t.product(large, large), large)).to.deep.equal([]);
  });
});
