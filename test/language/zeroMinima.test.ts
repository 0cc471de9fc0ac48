import { zeroMinima } from '../../src/language/zeroMinima.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/zeroMinima', () => {
  itNotes(zeroMinima, 'zeroMinima');
  itReads(zeroMinima, {
    propositions: [
      [
        { kind: 'minimaHaveZeroErrorEverySize', slope: '1/2' },
        tex`\forall\, d_0, d_1,\; N \le d_0 d_1:\quad \text{for a.e. } (X, E)\; \forall\, y:\; (W_1, w_2) \text{ a DLM} \Rightarrow \mathrm{MSE} = 0,\quad s = \tfrac{1}{2}`,
        'At every size with N ≤ d₀·d₁: for almost every data X and noise E and for every target y, each differentiable local minimum of the network with one hidden layer has zero training error (slope 1/2).',
      ],
      [
        { kind: 'minimaHaveZeroErrorEveryDepth', slope: '1/2' },
        tex`\forall\, L \ge 3,\; N \le d_{L-2} d_{L-1},\; W_1, \dots, W_{L-2} \text{ reaching every unit of layer } L - 2:\quad \text{for a.e. } (X, E)\; \forall\, y:\; (W_{L-1}, W_L) \text{ a DLM} \Rightarrow \mathrm{MSE} = 0,\quad s = \tfrac{1}{2}`,
        'For every depth L ≥ 3, all widths and N ≤ d_{L−2}·d_{L−1}, and for all first weights by which every unit of layer L − 2 is reached: for almost every data and noise and for every target, each differentiable local minimum in the last two layers has zero training error (slope 1/2).',
      ],
    ],
  });
});
