import { expect } from 'chai';
import katex from 'katex';
import * as p from '../../src/kernel/builders/propositions.js';
import type { Proposition } from '../../src/kernel/core/logic/proposition.js';
import { propositionInEnglish, propositionInTex, termInTex } from '../../src/kernel/render.js';
import * as r from '../../src/kernel/builders/reals.js';
import * as t from '../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../src/kernel/libraries/algebra/term.js';
import { numbers, SIX } from '../support.js';
import { DEEP, EVERY_PROPOSITION, EVERY_TERM, LABELS, LAWS, LINEAR, NETWORK, SIZES } from './samples.js';

const [x, y] = [t.data('x'), t.symbols('y', 1, 2)];
const tex = String.raw;

/** Typesets strictly: what KaTeX cannot read fails the test. */
function requireReadable(source: string): void {
  expect(() => katex.renderToString(source, { strict: 'error' }), source).not.to.throw();
}

const EVENT = { kind: 'eventFrequency', dimension: 3, samples: 9, bits: 24, trials: 200 } as const;

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
    [t.kronecker(x, t.sum(x, x)), tex`x \otimes \left(x + x\right)`],
    [t.product(t.commutation(2, 3), x), tex`K_{2,3}  x`],
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
    [
      t.expectation(t.sum(x, x), 'z', t.constant('1/3', 1, 1)),
      tex`\mathbb{E}_{\boldsymbol{z} \sim \mathrm{Bernoulli}\left(\tfrac{1}{3}\right)}\left[x + x\right]`,
    ],
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
      'commutation',
      'transpose',
      'diagonal',
      'entry',
      'slopes',
      'gradient',
      'hessian',
      'expectation',
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
  const linear = { ...LINEAR, inputs: x, targets: t.data('Y'), weights: [t.data('W1'), t.data('W2')] };
  const PLAIN = tex`L = \tfrac12 \lVert W_{2} W_{1} x - Y \rVert_F^2`;
  const DICHOTOMY = tex`L_j^{\top} G R_{i-1}^{\top} = 0 \text{ or } \ker L_i \subseteq \ker M_{ij},\; \operatorname{coker} R_{j-1} X \subseteq \operatorname{coker} M_{ij}`;

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
    [
      { kind: 'entriesPositive', matrix: x },
      tex`\left(x\right)_{ij} > 0 \quad \forall\, i, j`,
      'Every entry of the matrix is positive.',
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
      { kind: 'minimumNearby', network: NETWORK, distance: '1/8' },
      tex`\exists\, (W_1', \begin{pmatrix}1\end{pmatrix}) \text{ a DLM},\; \mathrm{MSE} = 0,\quad \lVert \operatorname{diag}(w_2)(W_1' - \begin{pmatrix}1\end{pmatrix}) \rVert_F \le \tfrac{1}{8}`,
      'Within distance 1/8 of the recorded weights, with the same sign pattern, is a differentiable local minimum with zero training error.',
    ],
    [
      { kind: 'dependent', first: x, second: t.sum(x, x), level: '1/100', laws: LAWS },
      tex`x \not\perp \left(x + x\right) \quad (\text{Fisher's exact test, } p \le \tfrac{1}{100})`,
      'That the two functions of a random column are independent is rejected by Fisher’s exact test at level 1/100: were they, such a sample would come with at most that probability. Drawn are x standard normal to 8 binary places, y uniform from 0 to 1, w uniform from -1 to 1 without 0.',
    ],
    [
      { kind: 'notRejected', first: x, second: t.sum(x, x), level: '1/100' },
      tex`p_{\text{Fisher}}\left(x,\, x + x\right) > \tfrac{1}{100}`,
      'Fisher’s exact test does not reject the independence of the two rows at level 1/100: its p-value is larger. That they are independent is not proved.',
    ],
    [
      { kind: 'quoted', ...LABELS, proved: SIX },
      tex`2 \cdot 3 = 6`,
      'Of review.txt, “所有 points”, read as: all of them. The claim calls this reading “fails”; what is proved is this and no more: 2·3 = 6.',
    ],
    [
      { kind: 'criticalPoint', network: linear },
      tex`\nabla L(W_{1},\, W_{2}) = 0,\quad ${PLAIN}`,
      'The weights are a critical point of the squared loss of the linear network of 2 weight matrices.',
    ],
    [
      { kind: 'criticalPoint', network: { ...linear, weights: [t.data('W1')] } },
      tex`\nabla L(W_{1}) = 0,\quad L = \tfrac12 \lVert W_{1} x - Y \rVert_F^2`,
      'The weights are a critical point of the squared loss of the linear network of 1 weight matrix.',
    ],
    [
      { kind: 'globalMinimum', network: linear },
      tex`L(W_{1},\, W_{2}) = \min L,\quad ${PLAIN}`,
      'The weights are a global minimum of the squared loss of the linear network of 2 weight matrices.',
    ],
    [
      { kind: 'strictSaddle', network: linear },
      tex`(W_{1},\, W_{2}) \text{ is a saddle},\; \exists\, V:\; D^2 L[V, V] < 0,\quad ${PLAIN}`,
      'The weights are a saddle of the squared loss of the linear network of 2 weight matrices: critical, neither a local minimum nor a local maximum, and the Hessian has a direction of negative curvature.',
    ],
    [
      { kind: 'badSaddle', network: linear },
      tex`(W_{1},\, W_{2}) \text{ is a saddle},\; \nabla^2 L \succeq 0,\quad ${PLAIN}`,
      'The weights are a bad saddle of the squared loss of the linear network of 2 weight matrices: critical, neither a local minimum nor a local maximum, and the Hessian is positive semidefinite.',
    ],
    [
      { kind: 'poorLocalMinimum', network: { ...linear, weighting: t.data('C') } },
      tex`(W_{1},\, W_{2}) \text{ is a local minimum},\; L(W_{1},\, W_{2}) > \inf L,\quad L = \tfrac12 \sum C \odot (W_{2} W_{1} x - Y)^{\odot 2}`,
      'The weights are a local minimum of the weighted squared loss of the linear network of 2 weight matrices that is not global: other weights have a smaller loss.',
    ],
    [
      { kind: 'poorLocalMinimum', network: { ...linear, weighting: t.constant('3', 1, 1) } },
      tex`(W_{1},\, W_{2}) \text{ is a local minimum},\; L(W_{1},\, W_{2}) > \inf L,\quad L = \tfrac12 \sum \left(3\right) \odot (W_{2} W_{1} x - Y)^{\odot 2}`,
      'The weights are a local minimum of the weighted squared loss of the linear network of 2 weight matrices that is not global: other weights have a smaller loss.',
    ],
    [
      { kind: 'semidefiniteHessian', network: linear },
      tex`\nabla^2 L(W_{1},\, W_{2}) \succeq 0,\quad ${PLAIN}`,
      'At the weights, the Hessian of the squared loss of the linear network of 2 weight matrices is positive semidefinite.',
    ],
    [
      { kind: 'lossAlongCurve', network: linear, along: 'line', change: 'falls', order: 2 },
      tex`\exists\, c < 0:\; L(W(t)) - L(W) = c\,t^{2} + O(t^{3}),\; W(t) = W + tV,\; W = (W_{1},\, W_{2}),\quad ${PLAIN}`,
      'Along a straight line from the weights the squared loss of the linear network of 2 weight matrices falls like t to the power 2.',
    ],
    [
      { kind: 'lossAlongCurve', network: linear, along: 'curve', change: 'rises', order: 3 },
      tex`\exists\, c > 0:\; L(W(t)) - L(W) = c\,t^{3} + O(t^{4}),\; W(0) = W,\; W(t) \text{ polynomial},\; W = (W_{1},\, W_{2}),\quad ${PLAIN}`,
      'Along a polynomial curve from the weights the squared loss of the linear network of 2 weight matrices rises like t to the power 3.',
    ],
    [
      { kind: 'secondOrderDichotomy', network: linear, holds: 'everywhere' },
      tex`\forall\, i < j:\; ${DICHOTOMY} \text{ at } (W_{1},\, W_{2}),\quad ${PLAIN}`,
      'At the weights, the second-order conditions for the squared loss of the linear network of 2 weight matrices that follow from a semidefinite Hessian hold for every pair of layers.',
    ],
    [
      { kind: 'secondOrderDichotomy', network: linear, holds: 'not' },
      tex`\neg\,\forall\, i < j:\; ${DICHOTOMY} \text{ at } (W_{1},\, W_{2}),\quad ${PLAIN}`,
      'At the weights, the second-order conditions for the squared loss of the linear network of 2 weight matrices that follow from a semidefinite Hessian fail for some pair of layers.',
    ],
    [
      { kind: 'eigenvaluesOfFit', inputs: t.sum(x, x), targets: t.data('Y'), are: 'distinct' },
      tex`\text{the eigenvalues of } B \left(x + x\right) {\left(x + x\right)}^{\top} {B}^{\top} \text{ are distinct},\quad B \left(x + x\right) {\left(x + x\right)}^{\top} = Y {\left(x + x\right)}^{\top}`,
      'The eigenvalues of Σ, the Gram matrix of the least-squares fit of the targets, are distinct.',
    ],
    [
      { kind: 'eigenvaluesOfFit', inputs: x, targets: t.data('Y'), are: 'repeated' },
      tex`\text{the eigenvalues of } B x {x}^{\top} {B}^{\top} \text{ are not distinct},\quad B x {x}^{\top} = Y {x}^{\top}`,
      'Some eigenvalue of Σ, the Gram matrix of the least-squares fit of the targets, is repeated.',
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
      { ...EVENT, event: 'eigenvalue', factor: '1/2', relation: 'atMost', bound: '1/20' },
      tex`\Pr\left[\lambda_{\min}(G) \ge \tfrac{1}{2} \cdot 9\, \gamma_{9}(3)\right] \le \tfrac{1}{20}`,
      'For 9 independent points in the directions of normal vectors in 3 dimensions, rounded to 24 bits, the smallest eigenvalue of the kernel matrix reaches 1/2·mγ, m = 9, with a probability of at most 1/20; otherwise 200 trials would look as they did with a chance of at most 1/1000.',
    ],
    [
      { ...EVENT, event: 'discrepancy', factor: '3', relation: 'atLeast', bound: '1/100' },
      tex`\Pr\left[L_2^2 \ge 3 \cdot \tfrac{1}{9} \left(\tfrac{1}{4} - \mathbf E_{S^{2}}\,k(u, v)^2\right)\right] \ge \tfrac{1}{100},\quad d = 3,\; n = 9`,
      'For 9 independent points in the directions of normal vectors in 3 dimensions, rounded to 24 bits, the squared L2 discrepancy reaches 3 times (1/4 − E k²)/9, its mean for uniform directions, with a probability of at least 1/100; otherwise 200 trials would look as they did with a chance of at most 1/1000.',
    ],
    [
      { kind: 'medianComparison', of: [1, 2, 3].map(r.rational), relation: 'atMost', bound: '5/2' },
      tex`\Pr\left[a \le 2.5\right] > \tfrac{1}{2},\quad a \sim 1, \dots, 3`,
      'If the 3 recorded numbers are independent draws of one distribution, and none was left out, then more than half of this distribution lies at 2.5 or below, so that its median is at most 2.5; otherwise the draws would look so with a chance of at most 1/40.',
    ],
    [
      { kind: 'medianComparison', of: [r.pi, r.rational(2)], relation: 'atLeast', bound: '1/3' },
      tex`\Pr\left[a \ge \tfrac{1}{3}\right] > \tfrac{1}{2},\quad a \sim \pi,\, 2`,
      'If the 2 recorded numbers are independent draws of one distribution, and none was left out, then more than half of this distribution lies at 1/3 or above, so that its median is at least 1/3; otherwise the draws would look so with a chance of at most 1/40.',
    ],
    [
      {
        kind: 'discordance',
        first: [1, 2, 3].map(r.rational),
        second: [4, 5, 6].map(r.rational),
        relation: 'atLeast',
        bound: '3/5',
      },
      tex`\Pr\left[(a - a')(b - b') < 0\right] \ge 0.6,\quad a \sim 1, \dots, 3,\; b \sim 4, \dots, 6`,
      'If the 3 recorded pairs of numbers are independent draws of one distribution, in the order in which they were drawn, and none was left out, then of two such draws the one whose first number is larger has the smaller second number, with a probability of at least 0.6; otherwise the draws would look so with a chance of at most 1/1000.',
    ],
    [
      { kind: 'discordance', first: [r.pi], second: [r.rational(2)], relation: 'atMost', bound: '1/3' },
      tex`\Pr\left[(a - a')(b - b') < 0\right] \le \tfrac{1}{3},\quad a \sim \pi,\; b \sim 2`,
      'If the 1 recorded pairs of numbers are independent draws of one distribution, in the order in which they were drawn, and none was left out, then of two such draws the one whose first number is larger has the smaller second number, with a probability of at most 1/3; otherwise the draws would look so with a chance of at most 1/1000.',
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
