import * as r from '../../src/kernel/reals.js';
import { terms as t } from '../../src/kernel/index.js';
import { arcCosine } from '../../src/language/arcCosine.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const x = t.data('x');

describe('language/arcCosine', () => {
  itNotes(arcCosine, 'arcCosine');
  itReads(arcCosine, {
    reals: [
      [r.kernelEigenvalue(4, 2), tex`\lambda_{2}(4)`],
      [r.rankedEigenvalue(4, 9), tex`\gamma_{9}(4)`],
      [r.partialTrace(4, 6), tex`\sum_{k \le 6} N(4, k)\,\lambda_k(4)`],
      [r.meanSquaredOverlap(4), tex`\mathbf E_{S^{3}}\,k(u, v)^2`],
      [r.meanFourthOverlap(4), tex`\mathbf E_{S^{3}}\,k(u, v)^4`],
      [r.planarSquaredDiscrepancy(x), tex`L_2\left(x\right)^2`],
      [r.planarLargestDiscrepancy(x), tex`L_\infty\left(x\right)`],
    ],
    realMatrices: [[r.arcs(x), tex`\mathrm{arcs}\left(x\right)`]],
    propositions: [
      [
        { kind: 'vacuousTail', trace: '1/2', rate: '1/8', least: 2 },
        tex`\gamma_1 \ge \gamma_2 \ge \dots \ge 0,\; \textstyle\sum \gamma \le \tfrac{1}{2},\; m \ge 2 \;\Longrightarrow\; 1 - m\, e^{-\tfrac{1}{8}\, m \gamma_m} < 0`,
        'For every falling sequence γ of numbers from 0 on, of sum at most 1/2 and every m ≥ 2, the probability bound 1 − m·exp(−(1/8)·mγ_m) is negative, and so says nothing.',
      ],
      [
        { kind: 'kernelTrace', trace: '1/2' },
        tex`\lambda_k(d) \ge 0,\quad \sum_{k \ge 0} N(d, k)\,\lambda_k(d) = \tfrac{1}{2} \quad \text{for every } d \ge 2`,
        'In every dimension d ≥ 2 the eigenvalues of the kernel on the sphere are at least 0, and with their multiplicities they add up to 1/2.',
      ],
      [
        { kind: 'spectrumDecay', constant: '1/4' },
        tex`\gamma_j(d) \ge \tfrac{1}{4} \cdot \tfrac{1}{dj} \;\; (1 \le j \le J),\quad \gamma_{J+1}(d) < \tfrac{1}{4} \cdot \tfrac{1}{d(J+1)},\quad J = \tfrac{d(d+3)}{2},\quad \text{for every } d \ge 2`,
        'In every dimension d ≥ 2 the j-th largest eigenvalue of the kernel on the sphere is at least (1/4)/(dj) for every j up to J = d(d+3)/2, and below it at j = J + 1.',
      ],
      [
        { kind: 'discrepancyMean', sizes: 'every' },
        tex`L_2^2 = \mathbf E_{x, y}\left(\tfrac{1}{n}\,\#\{i : w_i \cdot x > 0,\, w_i \cdot y > 0\} - k(x, y)\right)^2 \;\Longrightarrow\; \mathbf E\,L_2^2 = \tfrac{1}{n} \left(\tfrac{1}{4} - \mathbf E_{S^{d-1}}\,k(x, y)^2\right) \quad \text{for every } d \ge 2,\; n \ge 1`,
        'For every n ≥ 1, every dimension d ≥ 2 and n independent uniform units, the squared L2 discrepancy, which is the mean over two uniform directions x and y of (the share of units that are active on both, less k(x, y))², has the mean (¼ − E k²)/n.',
      ],
      [
        { kind: 'discrepancyTail', dimension: 3, factor: '4', bound: '1/20' },
        tex`\Pr\left[\tfrac{1}{n^2} \sum_{i, j} k(w_i, w_j)^2 - \mathbf E_{S^{d-1}}\,k(u, v)^2 \ge 4 \cdot \tfrac{1}{n} \left(\tfrac{1}{4} - \mathbf E_{S^{d-1}}\,k(u, v)^2\right)\right] \le \tfrac{1}{20} \quad \text{for every } d \ge 3,\; n \ge 1`,
        'For every n ≥ 1, every dimension d ≥ 3 and n independent uniform units, Σk(wᵢ, wⱼ)²/n² − E k², which is the squared L2 discrepancy by the formula of xls16/discrepancy-identity, reaches 4 times its mean (¼ − E k²)/n with a probability of at most 1/20.',
      ],
      [
        { kind: 'eigenvalueTail', dimension: 10, samples: 65, least: '1/40', bound: '1/20' },
        tex`\Pr\left[\lambda_{\min}(G) < \tfrac{1}{40}\right] \le \tfrac{1}{20},\quad d = 10,\; m = 65`,
        'For 65 independent uniform points on the sphere in 10 dimensions, the smallest eigenvalue of their kernel matrix is below 1/40 with a probability of at most 1/20.',
      ],
    ],
  });
});
