import { expect } from 'chai';
import katex from 'katex';
import * as p from '../../src/kernel/proposition.js';
import type { Proposition } from '../../src/kernel/proposition.js';
import { propositionInEnglish, propositionInTex, termInTex } from '../../src/kernel/render.js';
import * as r from '../../src/kernel/real.js';
import * as t from '../../src/kernel/term.js';
import type { Term } from '../../src/kernel/term.js';
import { numbers, SIX } from '../support.js';
import { DEEP, EVERY_PROPOSITION, EVERY_TERM, NETWORK, SIZES } from './samples.js';

const [x, y] = [t.data('x'), t.symbols('y', 1, 2)];
const tex = String.raw;

/** Typesets strictly: what KaTeX cannot read fails the test. */
function requireReadable(source: string): void {
  expect(() => katex.renderToString(source, { strict: 'error' }), source).not.to.throw();
}

describe('render', () => {
  const TERMS: readonly (readonly [Term, string])[] = [
    [
      numbers([
        [1, '1/2'],
        ['-1/2', -3],
      ]),
      tex`\begin{pmatrix}1 & \tfrac{1}{2} \\ -\tfrac{1}{2} & -3\end{pmatrix}`,
    ],
    [
      numbers([Array.from({ length: 12 }, () => 1)]),
      tex`\begin{pmatrix}${Array(12).fill('1').join(' & ')}\end{pmatrix}`,
    ],
    [numbers([Array.from({ length: 13 }, () => 1)]), tex`[\,1 \times 13\,]`],
    [numbers([['12345678']]), tex`\begin{pmatrix}12345678\end{pmatrix}`],
    [numbers([['1'], ['123456789']]), tex`[\,2 \times 1\,]`],
    [x, 'x'],
    [t.data('W1'), 'W_{1}'],
    [t.data('w12'), 'w_{12}'],
    [t.data('ab'), tex`\mathrm{ab}`],
    [t.data('ab1c'), tex`\mathrm{ab1c}`],
    [t.data('ab1'), tex`\mathrm{ab1}`],
    [t.data('a1b'), 'a1b'],
    [t.data('a1bc'), 'a1bc'],
    [t.data('constructor'), tex`\mathrm{constructor}`],
    [y, tex`\boldsymbol{y}`],
    [t.symbols('W1', 1, 1), tex`\boldsymbol{W_{1}}`],
    [t.constant('-1/2', 1, 1), tex`-\tfrac{1}{2}`],
    [t.constant('1', 1, 1), '1'],
    [t.constant('0', 2, 1), '0'],
    [t.constant('1', 2, 1), tex`\mathbf 1_{2 \times 1}`],
    [t.constant('1', 1, 3), tex`\mathbf 1_{1 \times 3}`],
    [t.constant('3/2', 1, 3), tex`\tfrac{3}{2}\,\mathbf 1`],
    [t.sum(x, y), tex`x + \boldsymbol{y}`],
    [t.difference(x, t.sum(x, x)), tex`x - \left(x + x\right)`],
    [t.product(t.sum(x, x), x), tex`\left(x + x\right)  x`],
    [t.hadamard(x, y), tex`x \odot \boldsymbol{y}`],
    [t.khatriRao(x, y), tex`x \circ \boldsymbol{y}`],
    [t.stack(x, y), tex`\begin{bmatrix}x \\ \boldsymbol{y}\end{bmatrix}`],
    [t.transpose(x), tex`{x}^{\top}`],
    [t.transpose(t.product(x, x)), tex`{\left(x  x\right)}^{\top}`],
    [t.diagonal(t.sum(x, x)), tex`\operatorname{diag}\left(x + x\right)`],
    [t.entry(t.data('W1'), 1, 12), tex`{W_{1}}_{1,12}`],
    [t.scale('-1', x), tex`-\,x`],
    [t.scale('1/2', t.sum(x, x)), tex`\tfrac{1}{2}\,\left(x + x\right)`],
    [t.slopes('1/2', t.product(x, x)), tex`\varphi'_{\tfrac{1}{2}}\left(x  x\right)`],
    [t.gradient(x, y), tex`\frac{\partial}{\partial \boldsymbol{y}}\left[x\right]`],
    [t.hessian(x, [y, x]), tex`\nabla^2_{\boldsymbol{y},\,x}\left[x\right]`],
    [t.substitute(x, 'W1', y), tex`\left.x\right|_{W_{1} = \boldsymbol{y}}`],
  ];
  for (const [term, expected] of TERMS) {
    it(`writes ${expected}`, () => {
      expect(termInTex(term)).to.equal(expected);
    });
  }

  it('puts numbers beside something into parentheses, so that 2·3 is not 23 and X·(−1) no difference', () => {
    const [two, minus] = [t.constant('2', 1, 1), t.constant('-1', 1, 1)];
    expect(termInTex(t.product(two, t.constant('3', 1, 1)))).to.equal(tex`\left(2\right)  \left(3\right)`);
    expect(termInTex(t.product(x, minus))).to.equal(tex`x  \left(-1\right)`);
    expect(termInTex(t.product(t.constant('1', 1, 1), x))).to.equal(tex`\left(1\right)  x`);
    expect(termInTex(t.product(t.constant('1', 1, 2), x))).to.equal(tex`\mathbf 1_{1 \times 2}  x`);
    expect(termInTex(t.product(t.constant('0', 1, 2), x))).to.equal(tex`\left(0\right)  x`);
  });

  it('leaves what brackets itself without parentheses, and nothing else', () => {
    const bare = EVERY_TERM.filter((term) => !termInTex(t.sum(term, x)).startsWith(tex`\left(`));
    expect(bare.map(({ kind }) => kind)).to.deep.equal([
      'matrix',
      'data',
      'symbols',
      'transpose',
      'diagonal',
      'entry',
      'slopes',
      'gradient',
      'hessian',
    ]);
  });

  it('writes what TeX can read, scripts upon scripts included', () => {
    for (const term of EVERY_TERM) {
      for (const outer of [
        term,
        t.transpose(term),
        t.entry(t.transpose(term), 1, 1),
        t.entry(t.entry(term, 1, 1), 1, 1),
      ]) {
        requireReadable(termInTex(outer));
      }
    }
    for (const proposition of EVERY_PROPOSITION) requireReadable(propositionInTex(proposition));
  });

  const AT_SIZES_TEX = tex`,\quad d_0 = 2,\; d_1 = 3,\; N = 4`;
  const EVERY_TEX = tex`,\quad \forall\, d_0, d_1,\; N \le d_0 d_1`;
  const AT_SIZES = 'for d₀ = 2, d₁ = 3, N = 4';
  const EVERY = 'for all d₀, d₁ and N ≤ d₀·d₁';
  const network = { ...NETWORK, hidden: t.data('W1'), output: t.data('w2'), inputs: x };

  const PROPOSITIONS: readonly (readonly [Proposition, tex: string, english: string])[] = [
    [p.identity(x, y), tex`x = \boldsymbol{y}`, 'On the recorded data the two sides are equal, entry by entry.'],
    [
      p.identity(y, y),
      tex`\boldsymbol{y} = \boldsymbol{y}`,
      'The two sides are equal as polynomials in their symbols, entry by entry, and so for all data.',
    ],
    [
      p.notIdentity(x, y),
      tex`x \not\equiv \boldsymbol{y}`,
      'The two sides are not identically equal: there is a point where they differ.',
    ],
    [SIX, tex`2 \cdot 3 = 6`, '2·3 = 6.'],
    [p.comparison(['1/2'], 'atMost', [1]), tex`\tfrac{1}{2} \le 1`, '1/2 ≤ 1.'],
    [p.comparison([2], 'exceeds', [1]), '2 > 1', '2 > 1.'],
    [p.comparison([2], 'differs', [1, 3]), tex`2 \ne 1 \cdot 3`, '2 ≠ 1·3.'],
    [
      { kind: 'rankAtLeast', matrix: x, rank: 7 },
      tex`\operatorname{rank}\left(x\right) \ge 7`,
      'The matrix has rank at least 7 over the rational numbers.',
    ],
    [
      { kind: 'rankBelow', matrix: x, bound: 7 },
      tex`\operatorname{rank}\left(x\right) < 7`,
      'The matrix has rank less than 7: its columns are linearly dependent.',
    ],
    [
      { kind: 'entriesNonzero', matrix: x },
      tex`\left(x\right)_{ij} \ne 0 \quad \forall\, i, j`,
      'No entry of the matrix is zero.',
    ],
    [{ kind: 'positiveSemidefinite', matrix: x }, tex`x \succeq 0`, 'The matrix is positive semidefinite.'],
    [
      { kind: 'negativeDirection', matrix: x },
      tex`\exists\, v:\; v^{\top} x\, v < 0`,
      'There is a direction in which the quadratic form of the matrix is negative.',
    ],
    [
      { kind: 'negativeDirection', matrix: t.sum(x, y) },
      tex`\exists\, v:\; v^{\top} \left(x + \boldsymbol{y}\right)\, v < 0`,
      'There is a direction in which the quadratic form of the matrix is negative.',
    ],
    [
      { kind: 'eigenvalueAtLeast', matrix: t.sum(x, y), bound: '-1/2' },
      tex`\lambda_{\min}\left(x + \boldsymbol{y}\right) \ge -\tfrac{1}{2}`,
      'Every eigenvalue of the symmetric matrix is at least -1/2.',
    ],
    [
      { kind: 'spectrumWithin', matrix: x, values: ['-1', '1/2'], radius: '1/8' },
      tex`\lvert \lambda_k\left(x\right) - (-1,\, \tfrac{1}{2})_k \rvert \le \tfrac{1}{8} \quad \forall\, k`,
      'The 2 eigenvalues of the symmetric matrix, in ascending order, are within 1/8 of the recorded numbers, one by one.',
    ],
    [
      { kind: 'spectrumWithin', matrix: x, values: ['123456789'], radius: '1/8' },
      tex`\lvert \lambda_k\left(x\right) - [\,1\,]_k \rvert \le \tfrac{1}{8} \quad \forall\, k`,
      'The 1 eigenvalues of the symmetric matrix, in ascending order, are within 1/8 of the recorded numbers, one by one.',
    ],
    [
      { kind: 'spectrumWithin', matrix: x, values: ['1', '2', '3', '4', '5', '6', '7'], radius: '1/8' },
      tex`\lvert \lambda_k\left(x\right) - [\,7\,]_k \rvert \le \tfrac{1}{8} \quad \forall\, k`,
      'The 7 eigenvalues of the symmetric matrix, in ascending order, are within 1/8 of the recorded numbers, one by one.',
    ],
    [
      { kind: 'singularValueAtLeast', matrix: t.sum(x, y), bound: '3' },
      tex`\lVert \left(x + \boldsymbol{y}\right)\, v \rVert \ge 3\, \lVert v \rVert \quad \forall\, v`,
      'The matrix lengthens every vector by a factor of at least 3: none of its singular values, as many as it has columns, is less.',
    ],
    [
      { kind: 'singularValueAtMost', matrix: x, bound: '1/2' },
      tex`\exists\, v \ne 0:\; \lVert x\, v \rVert \le \tfrac{1}{2}\, \lVert v \rVert`,
      'The matrix lengthens some vector by a factor of at most 1/2: its least singular value, of as many as it has columns, is not more.',
    ],
    [
      { kind: 'minorNotZero', sizes: SIZES },
      tex`\exists\,\text{an } N \times N \text{ minor of } A \circ X \text{ that is} \not\equiv 0${AT_SIZES_TEX}`,
      `Some N × N minor of A ∘ X is not the zero polynomial, ${AT_SIZES}.`,
    ],
    [
      { kind: 'genericRank', sizes: 'every' },
      tex`\operatorname{rank}(A \circ X) = N \;\text{ for a.e. } (A, X)${EVERY_TEX}`,
      `For almost every (A, X) the Khatri–Rao product A ∘ X has rank N, ${EVERY}.`,
    ],
    [
      { kind: 'genericRankForPatterns', sizes: SIZES, slope: '1/2' },
      tex`\text{for a.e. } (X, E):\; \operatorname{rank}\bigl((E \odot S) \circ X\bigr) = N \;\; \forall\, S \in \{1, \tfrac{1}{2}\}^{d_1 \times N}${AT_SIZES_TEX}`,
      `For almost every data X and noise E, (E ⊙ S) ∘ X has rank N for every pattern S of slopes 1 and 1/2 at once, hence whatever the weights, ${AT_SIZES}.`,
    ],
    [
      { kind: 'genericRankDeep', ...DEEP },
      tex`\text{for a.e. } (X, E):\; \operatorname{rank}\bigl((E_{L-1} \odot S) \circ U_{L-2}\bigr) = N \;\; \forall\, S \in \{1, \tfrac{1}{2}\}^{d_{L-1} \times N},\quad W_1, \dots, W_{L-2} \text{ given},\; d = (2, 3, 4),\; N = 4`,
      'With the recorded first weights, for almost every data and noise, the gradient matrix of the last hidden layer has rank N = 4 for every sign pattern at once (widths 2, 3, 4; slope 1/2).',
    ],
    [
      { kind: 'minimaHaveZeroError', sizes: SIZES, slope: '1/2' },
      tex`\text{for a.e. } (X, E)\; \forall\, y:\; (W_1, w_2) \text{ a DLM} \Rightarrow \mathrm{MSE} = 0${AT_SIZES_TEX},\; s = \tfrac{1}{2}`,
      `For almost every data X and noise E and for every target y, each differentiable local minimum has zero training error, ${AT_SIZES}, slope 1/2.`,
    ],
    [
      { kind: 'minimaHaveZeroErrorDeep', ...DEEP },
      tex`\text{for a.e. } (X, E)\; \forall\, y:\; (W_{L-1}, W_L) \text{ a DLM} \Rightarrow \mathrm{MSE} = 0,\quad W_1, \dots, W_{L-2} \text{ given},\; s = \tfrac{1}{2},\; d = (2, 3, 4),\; N = 4`,
      'With the recorded first weights, for almost every data and noise and for every target, each differentiable local minimum in the last two layers has zero training error (widths 2, 3, 4; N = 4; slope 1/2).',
    ],
    [
      { kind: 'differentiableMinimum', network, error: 'zero' },
      tex`(W_{1}, w_{2}) \text{ is a DLM},\quad \mathrm{MSE} = 0`,
      'The recorded weights are a differentiable local minimum, strictly inside a region of constant sign pattern, with zero training error.',
    ],
    [
      { kind: 'differentiableMinimum', network: { ...network, inputs: t.sum(x, x) }, error: 'positive' },
      tex`(W_{1}, w_{2}) \text{ is a DLM},\quad \mathrm{MSE} > 0`,
      'The recorded weights are a differentiable local minimum, strictly inside a region of constant sign pattern, with positive training error, as a two-layer network on the features of the layers below.',
    ],
    [
      p.realComparison(r.rational(3), 'below', r.pi),
      tex`3 < \pi`,
      'The left real number is below the right one, by enclosures.',
    ],
    [
      p.realComparison(r.entry(x), 'atMost', r.pi),
      tex`x \le \pi`,
      'On the recorded data the left real number is at most the right one, by enclosures.',
    ],
    [
      p.enclosed(r.pi, '314/100', '22/7'),
      tex`3.14 \le \pi \le \tfrac{22}{7}`,
      'The real number lies between 3.14 and 22/7.',
    ],
    [
      { kind: 'leastEigenvalueRare', dimension: 3, samples: 9, bits: 24, bound: '1/20' },
      tex`\Pr\left[\lambda_{\min}(G) \ge \tfrac{9}{2}\, \gamma_{9}(3)\right] \le \tfrac{1}{20}`,
      'For 9 independent points in the directions of normal vectors in 3 dimensions, rounded to 24 bits, the smallest eigenvalue of the kernel matrix reaches mγ/2 with a probability of at most 1/20.',
    ],
    [
      { kind: 'vacuousTail', trace: '1/2', rate: '1/8', least: 2 },
      tex`\gamma_1 \ge \gamma_2 \ge \dots \ge 0,\; \textstyle\sum \gamma \le \tfrac{1}{2},\; m \ge 2 \;\Longrightarrow\; 1 - m\, e^{-\tfrac{1}{8}\, m \gamma_m} < 0`,
      'For every falling sequence γ of sum at most 1/2 and every m ≥ 2, the probability bound 1 − m·exp(−(1/8)·mγ_m) is negative, and so says nothing.',
    ],
    [p.conjunction(SIX, SIX), tex`2 \cdot 3 = 6 \quad\text{and}\quad 2 \cdot 3 = 6`, '2·3 = 6. 2·3 = 6.'],
  ];
  for (const [proposition, expected, english] of PROPOSITIONS) {
    it(`says ${english.slice(0, 60)}`, () => {
      expect(propositionInTex(proposition)).to.equal(expected);
      expect(propositionInEnglish(proposition)).to.equal(english);
    });
  }
});
