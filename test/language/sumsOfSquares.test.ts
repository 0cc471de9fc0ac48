import { sumsOfSquares } from '../../src/language/sumsOfSquares.js';
import * as s from '../../src/kernel/schemes.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const [X, y] = [s.symbols('X', 'd0', 'N'), s.symbols('y', '1', 'N')] as const;

describe('language/sumsOfSquares', () => {
  itNotes(sumsOfSquares, 'sumsOfSquares');
  itReads(sumsOfSquares, {
    propositions: [
      [
        s.nonnegativeEverySize(s.hadamard(y, y)),
        tex`\boldsymbol{y} \odot \boldsymbol{y} \ge 0 \quad \forall\, \boldsymbol{y} \in \mathbb R^{1 \times N}`,
        'At every size, for all 𝐲 (1 × N): no entry of 𝐲 ⊙ 𝐲 is negative.',
      ],
      [
        { kind: 'leastStretchEverySize', matrix: X, vector: s.transpose(y), image: s.product(X, s.transpose(y)) },
        tex`\sigma_{\min}\left(\boldsymbol{X}\right)^2 \lVert {\boldsymbol{y}}^{\top} \rVert^2 \le \lVert \boldsymbol{X}  {\boldsymbol{y}}^{\top} \rVert^2 \quad \forall\, \boldsymbol{X} \in \mathbb R^{d_{0} \times N},\; \boldsymbol{y} \in \mathbb R^{1 \times N}`,
        'At every size, for all 𝐗 (d₀ × N), 𝐲 (1 × N): the squared length of 𝐗 𝐲ᵀ is at least that of 𝐲ᵀ times the square of the least singular value of 𝐗, the least length that it gives to a unit vector.',
      ],
      [
        { kind: 'eigenvalueShift', sizes: 'every' },
        tex`A = A^{\top},\; B = B^{\top} \;\Longrightarrow\; \lambda_{\min}(A) \ge \lambda_{\min}(B) - \lVert A - B \rVert_F`,
        'For symmetric matrices A and B of any equal size, the least eigenvalue of A is at least that of B minus the Frobenius norm of A − B.',
      ],
    ],
  });
});
