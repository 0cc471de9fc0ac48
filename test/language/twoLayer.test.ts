import { terms as t } from '../../src/kernel/index.js';
import { twoLayer } from '../../src/language/twoLayer.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const x = t.data('x');
const network = {
  inputs: x,
  noise: t.data('E'),
  targets: t.data('Y'),
  hidden: t.data('W1'),
  output: t.data('w2'),
  slope: '1/2',
};

describe('language/twoLayer', () => {
  itNotes(twoLayer, 'twoLayer');
  itReads(twoLayer, {
    propositions: [
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
