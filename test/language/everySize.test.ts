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
