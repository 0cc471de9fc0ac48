import { terms as t } from '../../src/kernel/index.js';
import { regions } from '../../src/language/regions.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/regions', () => {
  itNotes(regions, 'regions');
  itReads(regions, {
    propositions: [
      [
        { kind: 'patternRank', sizes: 'every' },
        tex`\text{for a.e. } X:\; \operatorname{rank}(A \circ X) = \min_S \left(N - |S| + d_0 \operatorname{rank} A_S\right) \quad \forall\, A \in \{1, \rho\}^{d_1 \times N},\quad \forall\, d_0, d_1, N, \rho`,
        'For all d₀, d₁ and N, every slope ρ and almost every X: for all patterns A of 1 and ρ at once, the rank of A∘X is the least of N − |S| + d₀·rank A_S over all sets S of columns.',
      ],
      [
        { kind: 'deficientPattern', inputs: 2, pattern: t.transpose(t.data('A')) },
        tex`\operatorname{rank}\left({A}^{\top} \circ X\right) < N \quad \forall\, X \in \mathbb R^{2 \times N}`,
        'For the pattern A that is given, A∘X has dependent columns for every X with 2 rows.',
      ],
      [
        { kind: 'deficiencyTail', inputs: 3072, samples: 50_000, units: 26, slopes: 'leaky', bound: '1/100' },
        tex`\mathbf E_X \sup_y V(\mathcal L_0) \le \Pr\left[\operatorname{rank}(A \circ X) < N\right] \le \tfrac{1}{100},\quad d_0 = 3072,\; N = 50000,\; \forall\, d_1 \ge 26,\; \rho \notin \{0, 1\}`,
        'For d₀ = 3072, N = 50000, every d₁ ≥ 26 and every slope other than 0 and 1, with Gaussian data and first weights, A∘X has a rank below N with a probability of at most 1/100; so the regions of weights with a differentiable local minimum of positive error have, for the worst labels, an expected volume of at most that.',
      ],
      [
        { kind: 'deficiencyTail', inputs: 9, samples: 10, units: 2, slopes: 'rectified', bound: '1/2' },
        tex`\mathbf E_X \sup_y V(\mathcal L_0) \le \Pr\left[\operatorname{rank}(A \circ X) < N\right] \le \tfrac{1}{2},\quad d_0 = 9,\; N = 10,\; \forall\, d_1 \ge 2,\; \rho = 0`,
        'For d₀ = 9, N = 10, every d₁ ≥ 2 and the slope 0, with Gaussian data and first weights, A∘X has a rank below N with a probability of at most 1/2; so the regions of weights with a differentiable local minimum of positive error have, for the worst labels, an expected volume of at most that.',
      ],
      [
        { kind: 'deficientBySize', inputs: 3, samples: 7, units: 2 },
        tex`\operatorname{rank}(A \circ X) < N \quad \forall\, X, W, \rho,\quad d_0 = 3,\; N = 7,\; d_1 \le 2`,
        'For d₀ = 3, N = 7 and up to 2 units, A∘X has a rank below N for all data, weights and slopes.',
      ],
    ],
  });
});
