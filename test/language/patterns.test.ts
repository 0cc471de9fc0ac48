import { terms as t } from '../../src/kernel/index.js';
import { patterns } from '../../src/language/patterns.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/patterns', () => {
  itNotes(patterns, 'patterns');
  itReads(patterns, {
    propositions: [
      [
        { kind: 'patternRank', sizes: 'every' },
        tex`\text{for a.e. } X:\; \operatorname{rank}(A \circ X) = \min_S \left(N - |S| + d_0 \operatorname{rank} A_S\right) \quad \forall\, A \in \{1, \rho\}^{d_1 \times N},\quad \forall\, d_0, d_1, N, \rho`,
        'For all d₀, d₁ and N, every slope ρ and almost every X: for all patterns A of 1 and ρ at once, the rank of A∘X is the least of N − |S| + d₀·rank A_S over all sets S of columns.',
      ],
      [
        { kind: 'planeFullRank', units: 2, samples: 3, slope: '1/2', probability: '11/16' },
        tex`\Pr\left[\operatorname{rank}(A \circ X) = N\right] = \tfrac{11}{16},\quad d_0 = 2,\; d_1 = 2,\; N = 3,\; \rho = \tfrac{1}{2}`,
        'For 3 Gaussian samples in the plane and 2 Gaussian units of slope 1/2, A∘X has full column rank with a probability of exactly 11/16.',
      ],
      [
        { kind: 'deficientPattern', inputs: 2, pattern: t.transpose(t.data('A')) },
        tex`\operatorname{rank}\left({A}^{\top} \circ X\right) < N \quad \forall\, X \in \mathbb R^{2 \times N}`,
        'For the pattern A = Aᵀ, A∘X has dependent columns for every X with 2 rows.',
      ],
      [
        { kind: 'deficientBySize', inputs: 3, samples: 7, units: 2 },
        tex`\operatorname{rank}(A \circ X) < N \quad \forall\, X, W, \rho,\quad d_0 = 3,\; N = 7,\; d_1 \le 2`,
        'For d₀ = 3, N = 7 and up to 2 units, A∘X has a rank below N for all data, weights and slopes.',
      ],
    ],
  });
});
