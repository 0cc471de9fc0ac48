/**
 * # sc16/experiment-gaussian
 *
 * Statement: trained on N Gaussian samples with random targets ±1, a network with one hidden layer has a mean squared error of at most ε.
 * Scope: these sizes × this instance: the recorded samples, targets and weights.
 * Hypotheses: the recorded weights are what the training gives, assumed; noise with a density is what the theorem assumes, and there is none here.
 * Method: minibatches, Adam with a decaying rate; then every output is computed without rounding. Where N ≤ d₀·d₁, least changes of the
 * trained weights that fit all targets follow, until no sign changes.
 * What the certificate proves: `holds` or `fails`: the exact sum of the squared errors at the trained weights; and where the least changes
 * came to rest, that a differentiable local minimum of zero error is next to the fitted weights. It says nothing of other weights.
 * Control: too-many-samples (sharp): with N = d₀·d₁ + 1 there are targets that no weights with the recorded signs fit.
 * References: arXiv:1605.08361.
 */
import { defineStatement, these } from 'lossproof/statement';
import { experimentSizes, trainedAsStated } from '../sh17/experiment/setting.js';
import { impossible, outcomes, parameters, shapes, tooManySamples } from './experiment/setting.js';
import { laws } from './shared/laws.js';
import { paper, references } from './shared/paper.js';

const { d0, d1, N, steps } = experimentSizes;

export default defineStatement({
  id: 'sc16/experiment-gaussian',
  title: 'The training error on Gaussian samples with random targets',
  paper,
  statement: {
    tex: String.raw`\frac1{2N} \sum_n \bigl(y_n - w_2\,\varphi_s(W_1 x_n)\bigr)^2 \le \varepsilon, \qquad x_n \sim \mathcal N(0, I), \quad y_n = \pm 1`,
    english:
      'On the recorded Gaussian samples with random targets the trained network has a mean squared error of at most ε.',
  },
  scope: these('given'),
  sizes: {
    d0: { ...d0, default: 10 },
    d1: { ...d1, default: 10 },
    N: { ...N, default: 50 },
    steps: { ...steps, default: 2000 },
  },
  presets: { teaching: { d0: 5, d1: 5, N: 8, steps: 1000 } },
  parameters,
  impossible,
  hypotheses: [trainedAsStated],
  matrices: shapes,
  laws: () => ({ X: laws.inputs, y: laws.targets }),
  outcomes,
  controls: { 'too-many-samples': tooManySamples({}) },
  references,
});
