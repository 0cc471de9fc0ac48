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
      [r.planarSquaredDiscrepancy(x), tex`L_2\left(x\right)^2`],
      [r.planarLargestDiscrepancy(x), tex`L_\infty\left(x\right)`],
    ],
    realMatrices: [[r.arcs(x), tex`\mathrm{arcs}\left(x\right)`]],
    propositions: [
      [
        { kind: 'vacuousTail', trace: '1/2', rate: '1/8', least: 2 },
        tex`\gamma_1 \ge \gamma_2 \ge \dots \ge 0,\; \textstyle\sum \gamma \le \tfrac{1}{2},\; m \ge 2 \;\Longrightarrow\; 1 - m\, e^{-\tfrac{1}{8}\, m \gamma_m} < 0`,
        'For every falling sequence γ of sum at most 1/2 and every m ≥ 2, the probability bound 1 − m·exp(−(1/8)·mγ_m) is negative, and so says nothing.',
      ],
    ],
  });
});
