/**
 * # sc16/experiment-images
 *
 * Statement: trained on N images with targets ±1, a network with one hidden layer has a mean squared error of at most ε.
 * Scope: these sizes × this instance: the recorded images, targets and weights.
 * Hypotheses: the recorded weights are what the training gives, and the targets what they are said to be; both assumed, but for targets
 * that are drawn from the seed.
 * Method: minibatches, Adam with a decaying rate; then every output is computed without rounding. Where N ≤ d₀·d₁, least changes of the
 * trained weights that fit all targets follow, until no sign changes.
 * What the certificate proves: `holds` or `fails`: the exact sum of the squared errors at the trained weights; and where the least changes
 * came to rest, that a differentiable local minimum of zero error is next to the fitted weights. It says nothing of other weights, nor of other images.
 * Control: too-many-samples (sharp): with N = d₀·d₁ + 1 there are targets that no weights with the recorded signs fit.
 * References: arXiv:1605.08361.
 */
import { defineStatement, these } from 'lossproof/statement';
import { experimentSizes, labelsAsStated, trainedAsStated } from '../sh17/experiment/setting.js';
import { impossible, outcomes, parameters, shapes, tooManySamples } from './experiment/setting.js';
import { laws } from './shared/laws.js';
import { paper, references } from './shared/paper.js';

export default defineStatement({
  id: 'sc16/experiment-images',
  title: 'The training error on images',
  paper,
  statement: {
    tex: String.raw`\frac1{2N} \sum_n \bigl(y_n - w_2\,\varphi_s(W_1 x_n)\bigr)^2 \le \varepsilon, \qquad y_n = \pm 1`,
    english: 'On the recorded images with two targets the trained network has a mean squared error of at most ε.',
  },
  scope: these('given'),
  sizes: { ...experimentSizes, N: { ...experimentSizes.N, default: 80 } },
  presets: { teaching: { d0: 5, d1: 5, N: 8, steps: 1000 } },
  parameters,
  data: { matrix: 'X', dimension: 'd0', samples: 'N' },
  impossible,
  hypotheses: [trainedAsStated, labelsAsStated],
  matrices: shapes,
  laws: ({ sizes: { random } }) => (random === 1 ? { y: laws.targets } : {}),
  outcomes,
  controls: { 'too-many-samples': tooManySamples({ random: 1 }) },
  references,
});
