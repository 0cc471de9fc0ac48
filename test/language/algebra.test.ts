import { expect } from 'chai';
import { propositions as p, terms as t, type Term } from '../../src/kernel/index.js';
import { algebra } from '../../src/language/algebra.js';
import { polyglot } from '../../src/language/index.js';
import { numbers, SIX } from '../support.js';
import { itNotes, itReads, requireReadable } from './readings.js';

const tex = String.raw;

const [x, y] = [t.data('x'), t.symbols('y', 1, 2)];

const TERMS: readonly (readonly [Term, string])[] = [
  [
    numbers([
      [1, '1/2'],
      ['-1/2', -3],
    ]),
    tex`\begin{pmatrix}1 & \tfrac{1}{2} \\ -\tfrac{1}{2} & -3\end{pmatrix}`,
  ],
  [numbers([Array.from({ length: 12 }, () => 1)]), tex`\begin{pmatrix}${Array(12).fill('1').join(' & ')}\end{pmatrix}`],
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
  [t.commutation(2, 3), '\\operatorname{Comm}_{2,3}'],
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

describe('language/algebra', () => {
  itNotes(algebra, 'algebra');
  itReads(algebra, {
    terms: TERMS,
    propositions: [
      [p.identity(x, y), tex`x = \boldsymbol{y}`, 'On the recorded data, x = 𝐲, entry by entry.'],
      [
        p.identity(y, y),
        tex`\boldsymbol{y} = \boldsymbol{y}`,
        '𝐲 = 𝐲, entry by entry, as polynomials in their symbols, and so for all data.',
      ],
      [
        p.notIdentity(x, y),
        tex`x \not\equiv \boldsymbol{y}`,
        'On the recorded data, x and 𝐲 are not identically equal: there is a point where they differ.',
      ],
      [SIX, tex`2 \cdot 3 = 6`, '2·3 = 6.'],
      [p.comparison(['1/2'], 'atMost', [1]), tex`\tfrac{1}{2} \le 1`, '1/2 ≤ 1.'],
      [p.comparison([2], 'exceeds', [1]), '2 > 1', '2 > 1.'],
      [p.comparison([2], 'differs', [1, 3]), tex`2 \ne 1 \cdot 3`, '2 ≠ 1·3.'],
      [
        { kind: 'rankAtLeast', matrix: x, rank: 7 },
        tex`\operatorname{rank}\left(x\right) \ge 7`,
        'The matrix x has rank at least 7 over the rational numbers.',
      ],
      [
        { kind: 'rankBelow', matrix: x, bound: 7 },
        tex`\operatorname{rank}\left(x\right) < 7`,
        'The matrix x has rank less than 7.',
      ],
      [{ kind: 'positiveSemidefinite', matrix: x }, tex`x \succeq 0`, 'The matrix x is positive semidefinite.'],
      [
        { kind: 'negativeDirection', matrix: x },
        tex`\exists\, v:\; v^{\top} x\, v < 0`,
        'There is a direction in which the quadratic form of the matrix x is negative.',
      ],
      [
        { kind: 'negativeDirection', matrix: t.sum(x, y) },
        tex`\exists\, v:\; v^{\top} \left(x + \boldsymbol{y}\right)\, v < 0`,
        'There is a direction in which the quadratic form of the matrix x + 𝐲 is negative.',
      ],
      [
        { kind: 'singularValueAtLeast', matrix: t.sum(x, y), bound: '3' },
        tex`\lVert \left(x + \boldsymbol{y}\right)\, v \rVert \ge 3\, \lVert v \rVert \quad \forall\, v`,
        'The matrix x + 𝐲 lengthens every vector by a factor of at least 3: none of its singular values, as many as it has columns, is less.',
      ],
    ],
  });

  it('puts numbers beside something into parentheses, so that 2·3 is not 23 and X·(−1) no difference', () => {
    const [two, minus] = [t.constant('2', 1, 1), t.constant('-1', 1, 1)];
    expect(polyglot.term(t.product(two, t.constant('3', 1, 1)))).to.equal(tex`\left(2\right)  \left(3\right)`);
    expect(polyglot.term(t.product(x, minus))).to.equal(tex`x  \left(-1\right)`);
    expect(polyglot.term(t.product(t.constant('1', 1, 1), x))).to.equal(tex`\left(1\right)  x`);
    expect(polyglot.term(t.product(t.constant('1', 1, 2), x))).to.equal(tex`\mathbf 1_{1 \times 2}  x`);
    expect(polyglot.term(t.product(t.constant('0', 1, 2), x))).to.equal(tex`\left(0\right)  x`);
  });

  it('leaves what brackets itself without parentheses, and nothing else', () => {
    const bare = TERMS.filter(([term]) => !polyglot.term(t.sum(term, x)).startsWith(tex`\left(`));
    expect([...new Set(bare.map(([{ kind }]) => kind))]).to.deep.equal([
      'matrix',
      'data',
      'symbols',
      'constant',
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
    for (const [term] of TERMS) {
      for (const outer of [t.transpose(term), t.entry(t.transpose(term), 1, 1), t.entry(t.entry(term, 1, 1), 1, 1)]) {
        requireReadable(polyglot.term(outer));
      }
    }
  });
});
