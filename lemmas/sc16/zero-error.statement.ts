/**
 * # sc16/zero-error
 *
 * Statement: L = 2, N ≤ d₀·d₁, s ≠ 0: for almost every (X, E) and every y, each differentiable local minimum has MSE = 0.
 * Scope: every size × almost every data, all weights.
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; noise with a density, which the proof does not use.
 * Method: derived from sc16/gradient, sc16/absorption and sc16/rank-generic, cited by digest. Beside it, an example: a network is
 * trained, its sign pattern frozen, and the least-squares problem of the region solved over ℚ.
 * What the certificate proves: `holds`: the statement at every size, for the recorded slope. Beside it, as an example, that the recorded
 * point is such a minimum.
 * Control: too-many-samples, no-noise, zero-slope (all spoil): exact minima of positive error with one hypothesis broken each. One
 * instance does not refute a sentence about almost every one.
 * References: arXiv:1605.08361.
 */
import { every, defineStatement, propositions, type Outcome, type Proposition } from 'lossproof/statement';
import { fewSamples, noiseDensity, nonzeroSlope, slope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { networkOnData, networkShapes, twoLayerSizes, type TwoLayerSubject } from './shared/twoLayer.js';

const minimum = (s: string, error: 'zero' | 'positive'): Proposition => ({
  kind: 'differentiableMinimum',
  network: networkOnData(s),
  error,
});

const positiveError = ({ parameters }: TwoLayerSubject): readonly Outcome[] => [
  { finding: 'fails', proposition: minimum(parameters.slope, 'positive') },
];

export default defineStatement({
  id: 'sc16/zero-error',
  title: 'Every differentiable local minimum has zero error',
  paper,
  statement: {
    tex: String.raw`L = 2,\; s \ne 0,\; N \le d_0 d_1 \;\Longrightarrow\; \text{for a.e. } (X, E),\; \forall\, y:\quad \text{every DLM } (W_1, w_2) \text{ has } \mathrm{MSE} = 0`,
    english:
      'With a slope that is not zero and at most as many samples as hidden weights, every differentiable local minimum fits the training data exactly, for almost every data set and noise.',
  },
  scope: every('almost-every data', 'all weights'),
  sizes: twoLayerSizes(4, 6, 16, { d0: 16, d1: 16, N: 100 }),
  presets: { teaching: { d0: 2, d1: 3, N: 4 } },
  parameters: slope,
  impossible: ({ sizes: { d0, d1, N } }) => (N > 4 * d0 * d1 ? `N at most 4·d0·d1 = ${4 * d0 * d1}` : undefined),
  hypotheses: [fewSamples, nonzeroSlope, noiseDensity],
  matrices: ({ sizes }) => networkShapes(sizes),
  outcomes: ({ parameters }) => {
    const theorem: Proposition = { kind: 'minimaHaveZeroErrorEverySize', slope: parameters.slope };
    return [
      {
        finding: 'holds',
        claimed: theorem,
        proposition: propositions.conjunction(theorem, minimum(parameters.slope, 'zero')),
      },
      { finding: 'holds', proposition: theorem, matrices: {} },
    ];
  },
  controls: {
    'too-many-samples': {
      kind: 'spoils',
      title: 'N > d₀·d₁: a trained point, made exact, of positive error',
      breaks: ['few-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 2, N: 6 } }),
      outcomes: positiveError,
    },
    'no-noise': {
      kind: 'spoils',
      title: 'no noise, every unit active on every sample: the network is linear there',
      breaks: ['noise-density'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 3, N: 6 } }),
      outcomes: positiveError,
    },
    'zero-slope': {
      kind: 'spoils',
      title: 's = 0, every unit dead on every sample',
      breaks: ['nonzero-slope'],
      subject: () => ({ parameters: { slope: '0' }, sizes: { d0: 2, d1: 2, N: 3 } }),
      outcomes: positiveError,
    },
  },
  references,
});
