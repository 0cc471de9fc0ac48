import { almostEvery } from '../../src/language/almostEvery.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const SIZES = { inputs: 2, units: 3, samples: 4 };

const AT_SIZES_TEX = tex`,\quad d_0 = 2,\; d_1 = 3,\; N = 4`;
const EVERY_TEX = tex`,\quad \forall\, d_0, d_1,\; N \le d_0 d_1`;
const AT_SIZES = 'for d₀ = 2, d₁ = 3, N = 4';
const EVERY = 'for all d₀, d₁ and N ≤ d₀·d₁';

describe('language/almostEvery', () => {
  itNotes(almostEvery, 'almostEvery');
  itReads(almostEvery, {
    propositions: [
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
        { kind: 'genericRankDeep', slope: '1/2' },
        tex`\forall\, L \ge 3,\; N \le d_{L-2} d_{L-1},\; W_1, \dots, W_{L-2} \text{ reaching every unit of layer } L - 2:\quad \text{for a.e. } (X, E):\; \operatorname{rank}\bigl((E_{L-1} \odot S) \circ U_{L-2}\bigr) = N \;\; \forall\, S \in \{1, \tfrac{1}{2}\}^{d_{L-1} \times N}`,
        'For every depth L ≥ 3, all widths and N ≤ d_{L−2}·d_{L−1}, and for all first weights by which every unit of layer L − 2 is reached: for almost every data and noise, the gradient matrix of the last hidden layer has rank N for every pattern of slopes 1 and 1/2 at once.',
      ],
      [
        { kind: 'rankLostLate', slope: '1/2' },
        tex`L = 3,\; d_2 < N \le d_0:\quad \text{for a.e. } (X, E)\; \exists\, W_1 \text{ reaching every unit of layer } 1:\; \operatorname{rank}\bigl((E_2 \odot S) \circ U_1\bigr) \le d_2 < N \;\; \forall\, S \in \{1, \tfrac{1}{2}\}^{d_2 \times N}`,
        'With two hidden layers and d₂ < N ≤ d₀, for almost every data and noise there are first weights, chosen after them, by which every unit is reached and the gradient matrix of the last hidden layer has a rank of at most d₂ < N for every pattern of slopes 1 and 1/2.',
      ],
    ],
  });
});
