import { expect } from 'chai';
import { Registry } from '../../src/claim/registry.js';
import { polyglot } from '../../src/language/index.js';
import { inSentence, isCut, plainFormula } from '../../src/language/plainFormula.js';
import { EVERY_PROPOSITION } from '../kernel/samples.js';

const tex = String.raw;

describe('language/plainFormula', () => {
  const formulas: readonly (readonly [string, string])[] = [
    // Indices and exponents, small where there are such characters.
    [tex`W_{1} x_{ij} y_n R_{k-1} d_{L-2} \lambda_{\min}`, 'W₁ xᵢⱼ yₙ Rₖ₋₁ d_(L−2) λ_min'],
    [tex`{X}^{\top} 2^{-31} S^{d-1} (1-p)^{d_1} w^{(k)} a^*`, 'Xᵀ 2⁻³¹ Sᵈ⁻¹ (1−p)^(d₁) w^(k) a*'],
    [tex`v_{i_k} x^{ab} x^{(a)(b)}`, 'v_(iₖ) x^ab x^((a)(b))'],
    // A fraction beside an operand could be read otherwise.
    [tex`\tfrac{1}{2}\,X`, '(1/2) X'],
    [tex`\tfrac12 \lVert v \rVert \ge \tfrac{1}{2}`, '(1/2) ‖v‖ ≥ 1/2'],
    [tex`\frac{1}{n}\Bigl(a\Bigr) = \tfrac{1}{dj}`, '(1/n)(a) = 1/(dj)'],
    [tex`\left(\tfrac{1}{3}\right) \cdot \frac{a + b}{2\pi}`, '(1/3) · (a + b)/(2π)'],
    [tex`\tfrac{1}{2}^{3} \tfrac{1}{2}{x} \tfrac{1}{2}`, '(1/2)³ (1/2)x 1/2'],
    [tex`\tfrac{1}{x} \operatorname{rank} A`, '(1/x) rank A'],
    [tex`\frac{\partial}{\partial W_{1}}\left[x\right] = \frac{\partial L}{\partial W}`, '∂/∂W₁[x] = (∂ L)/(∂ W)'],
    // Symbols for all data are told from the names of recorded data.
    [tex`\boldsymbol{X} X \boldsymbol{W_{3}} \mathbf 1_{2 \times 3} \mathbf E`, '𝐗 X 𝐖₃ 𝟏_(2 × 3) 𝐄'],
    [
      tex`\mathcal K\left(W\right) K_{2,3} \operatorname{Comm}_{2,3} \mathbb{E} \mathbb R \mathbb Q`,
      '𝓚(W) K_(2,3) Comm_(2,3) 𝔼 ℝ Q',
    ],
    [
      tex`\begin{pmatrix}1 & -1 \\ 0 & \tfrac{1}{2}\end{pmatrix} \begin{bmatrix}A \\ B\end{bmatrix}`,
      '[1 −1; 0 1/2] [A; B]',
    ],
    [tex`\left.x + y\right|_{X = W}`, '(x + y)|_(X = W)'],
    [tex`\left\|A\right\|_F^2 \left|b\right| \{1, s\} \#\{i\}`, '‖A‖_F² |b| {1, s} #{i}'],
    [
      tex`\not\equiv \not\perp \hat{Y} \tilde{W} \sqrt{2} \binom{N-1}{j} f'`,
      '≢ not ⊥ Y\u0302 W\u0303 √(2) binom(N−1, j) f′',
    ],
    [tex`a,\quad b\;c\,d \text{ is } e`, 'a,   b c d is e'],
  ];
  for (const [formula, plain] of formulas) {
    it(`writes ${formula}`, () => {
      expect(plainFormula(formula)).to.equal(plain);
    });
  }

  it('writes every proposition and the statement of every claim, without a trace of TeX', async () => {
    const registry = new Registry();
    const statements = (await registry.list()).map(async (id) => (await registry.statement(id))?.statement.tex ?? '');
    for (const formula of [
      ...EVERY_PROPOSITION.map((each) => polyglot.tex(each)),
      ...(await Promise.all(statements)),
    ]) {
      expect(plainFormula(formula), formula).to.match(/^[^\\&$]+$/);
    }
  });

  it('does not guess at what it does not know', () => {
    for (const unknown of [
      tex`\unknown`,
      tex`a & b`,
      tex`a}`,
      tex`{a`,
      tex`a^`,
      tex`\frac{1}`,
      tex`\text a`,
      tex`\left(a`,
      tex`\begin{pmatrix}1\end{bmatrix}`,
      tex`\begin{pmatrix}1}\end{pmatrix}`,
      tex`\toString`,
    ]) {
      expect(plainFormula(unknown), unknown).to.equal(undefined);
    }
  });

  it('shows the beginning of a long formula and says that it goes on', () => {
    expect(inSentence(tex`\unknown x`)).to.equal(tex`\unknown x`);
    expect(inSentence('𝐱'.repeat(160))).to.equal('𝐱'.repeat(160));
    expect(inSentence('𝐱'.repeat(161))).to.equal(`${'𝐱'.repeat(120)}… (the beginning of 161 characters)`);
    expect([inSentence('x'.repeat(161)), inSentence('x')].map(isCut)).to.deep.equal([true, false]);
    expect(inSentence('')).to.equal('');
  });
});
