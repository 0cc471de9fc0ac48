/**
 * # sc16/zero-error-deep
 *
 * Statement: L ≥ 3, N ≤ d_{L−2}·d_{L−1}, s ≠ 0: for all W₁ … W_{L−2} by which every unit of layer L − 2 is reached, for almost every
 * data and noise and every y, each differentiable local minimum in (W_{L−1}, W_L) has MSE = 0.
 * Scope: every size × all first weights, almost every data, all weights. The null set depends on the first weights.
 * Hypotheses: N ≤ d_{L−2}·d_{L−1}; s ≠ 0; every unit of layer L − 2 is reached by nonzero weights, a condition inside the statement;
 * noise with a density, which the proof does not use.
 * Method: derived from the rank theorem with the features of layer L − 2 in place of the inputs, beside a trained example.
 * What the certificate proves: `holds`: the statement at every depth and size, for all such first weights and the recorded slope. Beside
 * it, as an example, that the recorded point is such a minimum.
 * Control: zero-row (spoils): a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: an exact minimum of positive error, at one
 * instance.
 * References: arXiv:1605.08361.
 */
import { every, defineStatement, propositions, terms, type Network, type Proposition } from 'lossproof/statement';
import {
  deepSizes,
  features,
  featureShapes,
  fewSamplesDeep,
  lastTwo,
  noGaps,
  noiseDensityDeep,
  reached,
  weightShapes,
  type DeepSubject,
} from './shared/deep.js';
import { nonzeroSlope, slope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';

/** The last two layers, on the features of the layers below. */
export function networkOnFeatures(subject: DeepSubject): Network {
  return {
    inputs: features(subject),
    noise: terms.data('E'),
    targets: terms.data('y'),
    hidden: terms.data('V'),
    output: terms.data('w'),
    slope: subject.parameters.slope,
  };
}

const minimum = (subject: DeepSubject, error: 'zero' | 'positive'): Proposition => ({
  kind: 'differentiableMinimum',
  network: networkOnFeatures(subject),
  error,
});

export default defineStatement({
  id: 'sc16/zero-error-deep',
  title: 'Every differentiable local minimum in the last two layers has zero error',
  paper,
  statement: {
    tex: String.raw`L \ge 3,\; s \ne 0,\; N \le d_{L-2} d_{L-1},\; W_1, \dots, W_{L-2} \text{ reaching every unit of layer } L - 2 \;\Longrightarrow\; \text{for a.e. } (X, E),\; \forall\, y:\quad \text{every DLM } (W_{L-1}, W_L) \text{ has } \mathrm{MSE} = 0`,
    english:
      'For all first layers by which every unit below is reached, fixed before the data, every differentiable local minimum in the last two layers fits the training data exactly, for almost every data set and noise.',
  },
  scope: every('all first weights', 'almost-every data', 'all weights'),
  sizes: deepSizes(3, 4, 5, 12),
  presets: { teaching: { d0: 2, d1: 2, d2: 3, N: 4 } },
  parameters: slope,
  impossible: noGaps,
  hypotheses: [fewSamplesDeep, nonzeroSlope, reached, noiseDensityDeep],
  matrices: ({ sizes }) => {
    const [inputs, units] = lastTwo(sizes);
    return { ...featureShapes(sizes), E: [units, sizes.N], y: [1, sizes.N], V: [units, inputs], w: [1, units] };
  },
  outcomes: (subject) => {
    const theorem: Proposition = { kind: 'minimaHaveZeroErrorEveryDepth', slope: subject.parameters.slope };
    return [
      {
        finding: 'holds',
        claimed: theorem,
        proposition: propositions.conjunction(theorem, minimum(subject, 'zero')),
      },
      // Without an example the weights alone are drawn: of them it is decided whether they reach every unit.
      { finding: 'holds', proposition: theorem, matrices: weightShapes(subject.sizes) },
    ];
  },
  controls: {
    'zero-row': {
      kind: 'spoils',
      title: 'a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: an exact minimum of positive error',
      breaks: ['reached'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 3, d1: 2, d2: 3, d3: 0, d4: 0, N: 6 } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: minimum(subject, 'positive') }],
    },
  },
  references,
});
