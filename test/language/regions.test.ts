import { regions } from '../../src/language/regions.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/regions', () => {
  itNotes(regions, 'regions');
  itReads(regions, {
    propositions: [
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
        { kind: 'teacherVolume', sizes: 'every' },
        tex`\Pr_{W^*}\left[V(\mathcal G) \ge \delta\, C^{-k}\right] \ge 1 - \delta,\quad C = 2 \sum_{j < d_0} \binom{N-1}{j} \quad \forall\, X \text{ without zero columns},\; \forall\, z^*, \rho, d_0, N, k, d_1 \ge k, \delta > 0`,
        'For all d₀, N, k and d₁ ≥ k, all data without a zero sample, every slope, all output weights and every δ > 0: with a probability of at least 1 − δ over a Gaussian teacher of k units, the regions with a point that classifies each sample as the teacher does have a volume of at least δ/Cᵏ, where C is twice the sum of the first d₀ binomial coefficients of N − 1.',
      ],
      [
        { kind: 'teacherVolumeAt', inputs: 3, samples: 20, units: 2, chance: '1/100', bits: 31 },
        tex`\Pr_{W^*}\left[V(\mathcal G) \ge 2^{-31}\right] \ge 1 - \tfrac{1}{100},\quad d_0 = 3,\; N = 20,\; k = 2`,
        'For d₀ = 3, N = 20, a Gaussian teacher of 2 units and as many or more of the student, that volume is at least 2 to the power −31, with a probability of at least 1 − 1/100.',
      ],
      [
        { kind: 'zeroSample', sizes: 'every' },
        tex`x_n = 0 \;\Rightarrow\; V(\mathcal G) = 0`,
        'For all sizes and all data with a zero sample: no weights are in a region, since no unit has a slope at that sample, so every set of regions has the volume 0.',
      ],
      [
        { kind: 'vanishingRatio', sizes: 'every' },
        tex`V(\mathcal L_0) \le \sum_c (1 - p_c)^{d_1},\quad V(\mathcal G) \ge 1 - \sum_c \left[(1 - p_c)^{d_1} + d_1 p_c (1 - p_c)^{d_1 - 1}\right] \quad \forall\, d_0 \ge 2, d_1, N, y, \rho \ne 1,\; \forall\, X \text{ without zero and parallel columns}`,
        'For all d₀ ≥ 2, d₁ and N, all data without zero and parallel samples, all labels and every slope other than 1, with p the probabilities of the cells of one Gaussian unit: the regions with a differentiable local minimum of squared error above 0 have a volume of at most the sum of (1 − p)^d₁ over the cells, and the regions with a point of squared error 0 have at least 1 less the sum of (1 − p)^d₁ + d₁·p·(1 − p)^(d₁ − 1). So the ratio of the two falls to 0 geometrically in d₁.',
      ],
      [
        { kind: 'vanishingRatioAt', data: { kind: 'data', name: 'X' }, least: '1/50' },
        tex`V(\mathcal L_0) \le 2N (1 - p)^{d_1},\quad V(\mathcal G) \ge 1 - 2N \left[(1 - p)^{d_1} + d_1 p (1 - p)^{d_1 - 1}\right],\quad p = \tfrac{1}{50},\quad \text{at the columns of } X,\; \forall\, d_1, y, \rho \ne 1`,
        'For the given N samples in the plane, every d₁, all labels and every slope other than 1, with p = 1/50: the regions with a differentiable local minimum of squared error above 0 have a volume of at most 2N·(1 − p)^d₁, and those with a point of squared error 0 have at least 1 − 2N·[(1 − p)^d₁ + d₁·p·(1 − p)^(d₁ − 1)].',
      ],
      [
        { kind: 'equalSamples', sizes: 'every' },
        tex`x_m = x_n,\; y_m \ne y_n \in \{0, 1\} \;\Rightarrow\; V(\mathcal G) = 0`,
        'For all sizes, every slope and all data with two equal samples of different labels: no weights classify both rightly by the threshold ½, so the regions with a point of no error have the volume 0.',
      ],
    ],
  });
});
