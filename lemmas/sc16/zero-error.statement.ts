/**
 * # sc16/zero-error
 *
 * Statement: L = 2, N ≤ d₀·d₁: for almost every (X, E) and every y, each differentiable local minimum has MSE = 0.
 * Scope: these sizes, almost every (X, E), all targets; the example is of this instance.
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; the noise has a density.
 * Method: derived from sc16/gradient, sc16/absorption and sc16/rank-generic, cited by digest. Beside it, an example: a network
 * is trained, its sign pattern frozen, and the least-squares problem of the region solved over ℚ.
 * What the certificate proves: the statement at the recorded sizes, and that the recorded point is such a minimum.
 * Control: exact minima of positive error with one hypothesis broken each: too many samples, no noise, s = 0.
 * References: arXiv:1605.08361.
 */
import { defineStatement, propositions, type Outcome, type Proposition } from 'lossproof/statement';
import { fewSamples, noiseDensity, nonzeroSlope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { slope } from './shared/parameters.js';
import { networkOnData, networkShapes, sizesOf, twoLayerSizes, type TwoLayerSubject } from './shared/twoLayer.js';

const minimum = (s: string, error: 'zero' | 'positive'): Proposition => ({
  kind: 'differentiableMinimum',
  network: networkOnData(s),
  error,
});

const positiveError = ({ parameters }: TwoLayerSubject): readonly Outcome[] => [
  { verdict: 'fails', proposition: minimum(parameters.slope, 'positive') },
];

export default defineStatement({
  id: 'sc16/zero-error',
  title: 'Every differentiable local minimum has zero error',
  paper,
  statement: {
    tex: String.raw`L = 2,\; N \le d_0 d_1 \;\Longrightarrow\; \text{for a.e. } (X, E),\; \forall\, y:\quad \text{every DLM } (W_1, w_2) \text{ has } \mathrm{MSE} = 0`,
    english:
      'With at most as many samples as hidden weights, every differentiable local minimum fits the training data exactly, for almost every data set and noise.',
  },
  sizes: twoLayerSizes(4, 6, 16, { d0: 16, d1: 16, N: 100 }),
  presets: { teaching: { d0: 2, d1: 3, N: 4 } },
  parameters: slope,
  impossible: ({ sizes: { d0, d1, N } }) => (N > 4 * d0 * d1 ? `N at most 4·d0·d1 = ${4 * d0 * d1}` : undefined),
  hypotheses: [fewSamples, nonzeroSlope, noiseDensity],
  matrices: ({ sizes }) => networkShapes(sizes),
  outcomes: ({ sizes, parameters }) => {
    const theorem: Proposition = { kind: 'minimaHaveZeroError', sizes: sizesOf(sizes), slope: parameters.slope };
    return [
      { verdict: 'holds', proposition: propositions.conjunction(theorem, minimum(parameters.slope, 'zero')) },
      { verdict: 'holds', proposition: theorem, matrices: {} },
    ];
  },
  controls: {
    'too-many-samples': {
      title: 'N > d₀·d₁: a trained point, made exact, of positive error',
      breaks: ['few-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 2, N: 6 } }),
      outcomes: positiveError,
    },
    'no-noise': {
      title: 'no noise, every unit active on every sample: the network is linear there',
      breaks: ['noise-density'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 3, N: 6 } }),
      outcomes: positiveError,
    },
    'zero-slope': {
      title: 's = 0, every unit dead on every sample',
      breaks: ['nonzero-slope'],
      subject: () => ({ parameters: { slope: '0' }, sizes: { d0: 2, d1: 2, N: 3 } }),
      outcomes: positiveError,
    },
  },
  references,
});
