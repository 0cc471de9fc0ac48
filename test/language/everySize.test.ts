import { expect } from 'chai';
import { everySize } from '../../src/language/everySize.js';
import { polyglot } from '../../src/language/index.js';
import * as s from '../../src/kernel/schemes.js';
import { itNotes, itReads, requireReadable } from './readings.js';

const tex = String.raw;
const [X, y, t] = [s.symbols('X', 'd0', 'N'), s.symbols('y', '1', 'N'), s.symbols('t', '1', '1')] as const;
const ones = s.constant('1', '1', 'd0');
const sum = s.product(ones, X);

describe('language/everySize', () => {
  itNotes(everySize, 'everySize');
  itReads(everySize, {
    propositions: [
      [
        s.identityEverySize(sum, s.difference(y, s.scale('-1', y))),
        tex`\mathbf 1_{1 \times d_{0}}  \boldsymbol{X} = \boldsymbol{y} - \left(-\,\boldsymbol{y}\right) \quad \forall\, \boldsymbol{X} \in \mathbb R^{d_{0} \times N},\; \boldsymbol{y} \in \mathbb R^{1 \times N}`,
        'At every size, for all 𝐗 (d₀ × N), 𝐲 (1 × N): 𝟏_(1 × d₀) 𝐗 = 𝐲 − (− 𝐲), entry by entry, as polynomials.',
      ],
      [
        s.identityEveryDepth([{ name: 'X', is: 'layer' }], X, X),
        tex`\boldsymbol{X} = \boldsymbol{X} \quad \forall\, W_K \cdots W_1 = \boldsymbol{X},\; \boldsymbol{X} \text{ one layer},\; \boldsymbol{X} \in \mathbb R^{d_{0} \times N}`,
        'At every depth and size, for the layers of W_K ⋯ W₁ = 𝐗 with 𝐗 one layer, and for all 𝐗 (d₀ × N): 𝐗 = 𝐗, entry by entry, where a derivative by a layer leaves the other layers as they are.',
      ],
      [
        s.identityEveryDepth([{ name: 'X', is: 'product' }], X, X),
        tex`\boldsymbol{X} = \boldsymbol{X} \quad \forall\, W_K \cdots W_1 = \boldsymbol{X},\; \boldsymbol{X} \text{ the product of any number of layers, of none the identity},\; \boldsymbol{X} \in \mathbb R^{d_{0} \times N}`,
        'At every depth and size, for the layers of W_K ⋯ W₁ = 𝐗 with 𝐗 the product of any number of layers, of none the identity, and for all 𝐗 (d₀ × N): 𝐗 = 𝐗, entry by entry, where a derivative by a layer leaves the other layers as they are.',
      ],
      [
        s.identityEveryDepth(
          [
            { name: 'L', is: 'product' },
            { name: 'V', is: 'layer' },
            { name: 'W', is: 'layer' },
            { name: 'R', is: 'product' },
          ],
          y,
          y,
        ),
        tex`\boldsymbol{y} = \boldsymbol{y} \quad \forall\, W_K \cdots W_1 = \boldsymbol{L} \boldsymbol{V} \boldsymbol{W} \boldsymbol{R},\; \boldsymbol{V}, \boldsymbol{W} \text{ one layer each},\; \boldsymbol{L}, \boldsymbol{R} \text{ products of any number of layers, of none the identity},\; \boldsymbol{y} \in \mathbb R^{1 \times N}`,
        'At every depth and size, for the layers of W_K ⋯ W₁ = 𝐋 𝐕 𝐖 𝐑 with 𝐕, 𝐖 one layer each, 𝐋, 𝐑 products of any number of layers, of none the identity, and for all 𝐲 (1 × N): 𝐲 = 𝐲, entry by entry, where a derivative by a layer leaves the other layers as they are.',
      ],
    ],
  });

  for (const [scheme, formula] of [
    [s.constant('2', '1', '1'), '2'],
    [s.constant('1/2', 'N', '1'), tex`\tfrac{1}{2}\,\mathbf 1_{N \times 1}`],
    [s.sum(X, s.constant('2', 'd0', 'N')), tex`\boldsymbol{X} + \left(2\,\mathbf 1_{d_{0} \times N}\right)`],
    [s.hadamard(X, s.sum(X, X)), tex`\boldsymbol{X} \odot \left(\boldsymbol{X} + \boldsymbol{X}\right)`],
    [s.kronecker(t, s.khatriRao(X, y)), tex`\boldsymbol{t} \otimes \left(\boldsymbol{X} \circ \boldsymbol{y}\right)`],
    [s.stack(X, y), tex`\begin{bmatrix}\boldsymbol{X} \\ \boldsymbol{y}\end{bmatrix}`],
    [s.transpose(sum), tex`{\left(\mathbf 1_{1 \times d_{0}}  \boldsymbol{X}\right)}^{\top}`],
    [s.diagonal(y), tex`\operatorname{diag}\left(\boldsymbol{y}\right)`],
    [s.vector(X), tex`\operatorname{vec}\left(\boldsymbol{X}\right)`],
    [s.scale('3/4', X), tex`\tfrac{3}{4}\,\boldsymbol{X}`],
    [
      s.gradient(s.hadamard(t, t), t),
      tex`\frac{\partial}{\partial \boldsymbol{t}}\left[\boldsymbol{t} \odot \boldsymbol{t}\right]`,
    ],
    [s.hessian(t, [t, y]), tex`\nabla^2_{\boldsymbol{t},\,\boldsymbol{y}}\left[\boldsymbol{t}\right]`],
    [
      s.substitute(X, y, sum),
      tex`\left.\boldsymbol{X}\right|_{\boldsymbol{y} = \mathbf 1_{1 \times d_{0}}  \boldsymbol{X}}`,
    ],
  ] as const) {
    it(`writes ${scheme.kind} as ${formula}`, () => {
      const whole = polyglot.tex(s.identityEverySize(scheme, scheme));
      requireReadable(whole);
      expect(whole.startsWith(`${formula} = ${formula} \\quad \\forall\\, `)).to.equal(true);
    });
  }
});
