import { terms as t } from '../../src/kernel/index.js';
import { twoLayer } from '../../src/language/twoLayer.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const x = t.data('x');
const SIZES = { inputs: 2, units: 3, samples: 4 };
const DEEP = { widths: [2, 3, 4], samples: 4, slope: '1/2', weights: [x] };
const network = {
  inputs: x,
  noise: t.data('E'),
  targets: t.data('Y'),
  hidden: t.data('W1'),
  output: t.data('w2'),
  slope: '1/2',
};

const AT_SIZES_TEX = tex`,\quad d_0 = 2,\; d_1 = 3,\; N = 4`;
const AT_SIZES = 'for d₀ = 2, d₁ = 3, N = 4';

describe('language/twoLayer', () => {
  itNotes(twoLayer, 'twoLayer');
  itReads(twoLayer, {
    propositions: [
      [
        { kind: 'minimaHaveZeroError', sizes: SIZES, slope: '1/2' },
        tex`\text{for a.e. } (X, E)\; \forall\, y:\; (W_1, w_2) \text{ a DLM} \Rightarrow \mathrm{MSE} = 0${AT_SIZES_TEX},\; s = \tfrac{1}{2}`,
        `For almost every data X and noise E and for every target y, each differentiable local minimum has zero training error, ${AT_SIZES}, slope 1/2.`,
      ],
      [
        { kind: 'minimaHaveZeroErrorDeep', ...DEEP },
        tex`\forall\, W_1, \dots, W_{L-2} \text{ reaching every unit of layer } L - 2:\quad \text{for a.e. } (X, E)\; \forall\, y:\; (W_{L-1}, W_L) \text{ a DLM} \Rightarrow \mathrm{MSE} = 0,\quad s = \tfrac{1}{2},\; d = (2, 3, 4),\; N = 4`,
        'For all first weights by which every unit of layer L − 2 is reached, for almost every data and noise and for every target, each differentiable local minimum in the last two layers has zero training error (widths 2, 3, 4; N = 4; slope 1/2).',
      ],
      [
        { kind: 'differentiableMinimum', network, error: 'zero' },
        tex`(W_{1}, w_{2}) \text{ is a DLM},\quad \mathrm{MSE} = 0`,
        'The recorded weights are a differentiable local minimum, strictly inside a region of constant sign pattern, with zero training error.',
      ],
      [
        { kind: 'differentiableMinimum', network: { ...network, inputs: t.sum(x, x) }, error: 'positive' },
        tex`(W_{1}, w_{2}) \text{ is a DLM},\quad \mathrm{MSE} > 0`,
        'The recorded weights are a differentiable local minimum, strictly inside a region of constant sign pattern, with positive training error, as a two-layer network on the features of the layers below.',
      ],
      [
        { kind: 'minimumNearby', network, distance: '1/8' },
        tex`\exists\, (W_1', w_{2}) \text{ a DLM},\; \mathrm{MSE} = 0,\quad \lVert \operatorname{diag}(w_{2})(W_1' - W_{1}) \rVert_F \le \tfrac{1}{8}`,
        'Within distance 1/8 of the effective weights diag(w)W of w = w₂ and W = W₁, with the same w and sign pattern, is a differentiable local minimum with zero training error.',
      ],
    ],
  });
});
