/**
 * # sc16/zero-error-nearby
 *
 * Statement: for this data set X and this noise E there is a differentiable local minimum of zero error whose W̃ = diag(w₂)W₁ is
 * within ρ of the recorded one.
 * Scope: these sizes × this instance.
 * Hypotheses: N ≤ d₀·d₁; s ≠ 0; noise with a density, which the proof does not use.
 * Method: Gauss–Newton steps find nearly exact weights; floating-point Cholesky bounds the least singular value of G from below, all
 * its rounding errors counted; then an exact fit is so near that it lies in the same region.
 * What the certificate proves: `holds`: that the minimum exists within the distance of the parameter; its weights are not written
 * down.
 * Control: too-many-samples (spoils): with one sample too many there are targets that no weights with the recorded sign pattern fit.
 * References: arXiv:1605.08361.
 */
import {
  these,
  defineStatement,
  networks,
  propositions,
  rationals,
  terms,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { fewSamples, noiseDensity, nonzeroSlope, slope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { rationalOf } from './shared/parameters.js';
import { networkOnData, networkShapes, twoLayerSizes, type TwoLayer } from './shared/twoLayer.js';

export type Parameters = 'slope' | 'distance';

const LARGEST_MATRIX = 4_000_000;

interface Sides {
  readonly left: Term;
  readonly right: Term;
}

/** Gv = 0 and yv ≠ 0, as the sides of the two: then no weights with this sign pattern give the targets. */
export function unreachable({ sizes, parameters }: Subject<TwoLayer, Parameters>): {
  readonly vanishing: Sides;
  readonly nonzero: Sides;
} {
  const network = networkOnData(parameters.slope);
  const v = terms.data('v');
  return {
    vanishing: {
      left: terms.product(networks.gradientMatrix(network), v),
      right: terms.constant('0', sizes.d0 * sizes.d1, 1),
    },
    nonzero: { left: terms.product(network.targets, v), right: terms.constant('0', 1, 1) },
  };
}

export default defineStatement({
  id: 'sc16/zero-error-nearby',
  title: 'An exact fit next to recorded weights',
  paper,
  statement: {
    tex: String.raw`\exists\, (W_1', w_2) \text{ a DLM with } \mathrm{MSE} = 0,\quad \lVert \operatorname{diag}(w_2)(W_1' - W_1) \rVert_F \le \rho`,
    english:
      'For the recorded data and noise a differentiable local minimum of zero error lies within a small distance of the recorded effective weights diag(w₂)W₁.',
  },
  scope: these('given'),
  sizes: twoLayerSizes(12, 12, 80, { d0: 2000, d1: 100, N: 4000 }),
  presets: { teaching: { d0: 4, d1: 4, N: 8 } },
  parameters: {
    ...slope,
    distance: { default: '1/1000000000000', says: 'the distance ρ within which the minimum is proved to be' },
  },
  data: { matrix: 'X', dimension: 'd0', samples: 'N', also: { E: { rows: 'd1', columns: 'N' } } },
  impossible: ({ sizes: { d0, d1, N }, parameters }) => {
    if (N * d0 * d1 > LARGEST_MATRIX) return 'N·d0·d1 of at most 4 000 000';
    return rationals.sign(rationalOf(parameters.distance)) > 0 ? undefined : 'a positive distance';
  },
  hypotheses: [fewSamples, nonzeroSlope, noiseDensity],
  matrices: ({ sizes }) => networkShapes(sizes),
  outcomes: ({ parameters }) => [
    {
      finding: 'holds',
      proposition: {
        kind: 'minimumNearby',
        network: networkOnData(parameters.slope),
        distance: parameters.distance,
      },
    },
  ],
  controls: {
    'too-many-samples': {
      kind: 'spoils',
      title: 'N = d₀·d₁ + 1: targets outside the range of Gᵀ',
      breaks: ['few-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 3, d1: 3, N: 10 } }),
      matrices: ({ sizes }) => ({ ...networkShapes(sizes), v: [sizes.N, 1] }),
      outcomes: (subject) => {
        const { vanishing, nonzero } = unreachable(subject);
        return [
          {
            finding: 'fails',
            proposition: propositions.conjunction(
              propositions.identity(vanishing.left, vanishing.right),
              propositions.notIdentity(nonzero.left, nonzero.right),
            ),
          },
        ];
      },
    },
  },
  references,
});
