/**
 * # sc16/rank-instance
 *
 * Statement: for this data set X, this noise E and these weights W₁, rank(A ∘ X) = N with A = E ⊙ slopes(W₁X).
 * Scope: these sizes × this instance.
 * Hypotheses: N ≤ d₀·d₁ and s ≠ 0, without which full rank is not to be expected; noise with a density, which the proof does not use.
 * Method: exact elimination modulo a prime, or solutions of random systems; where it stays deficient, an exact null vector over ℚ is
 * looked for. X, E and W₁ may come from files.
 * What the certificate proves: `holds` or `fails`: the rank of the recorded instance, exactly or up to a stated chance of error. It
 * says nothing of other data.
 * Control: too-many-samples and zero-slope (both refute): with N > d₀·d₁, or with s = 0 and a sample on which every unit is off, this
 * instance has rank below N.
 * References: arXiv:1605.08361.
 */
import { these, defineStatement, networks, type Outcome } from 'lossproof/statement';
import { fewSamples, noiseDensity, nonzeroSlope, slope } from './shared/hypotheses.js';
import { laws } from './shared/laws.js';
import { paper, references } from './shared/paper.js';
import { networkOnData, twoLayerSizes, type TwoLayerSubject } from './shared/twoLayer.js';

export const matrixAt = (s: string) => networks.gradientMatrix(networkOnData(s));

const deficient = ({ sizes, parameters }: TwoLayerSubject): Outcome => ({
  finding: 'fails',
  proposition: { kind: 'rankBelow', matrix: matrixAt(parameters.slope), bound: sizes.N },
});

export default defineStatement({
  id: 'sc16/rank-instance',
  title: 'Full rank for one data set and noise',
  paper,
  statement: {
    tex: String.raw`\operatorname{rank}(A \circ X) = N, \qquad A = E \odot \varphi'_s(W_1 X)`,
    english: 'For the recorded data, noise and weights the gradient matrix has full column rank N.',
  },
  scope: these('given'),
  sizes: twoLayerSizes(20, 20, 360, { d0: 10_000, d1: 10_000, N: 60_000 }),
  presets: { teaching: { d0: 3, d1: 4, N: 10 } },
  parameters: slope,
  data: {
    matrix: 'X',
    dimension: 'd0',
    samples: 'N',
    also: { E: { rows: 'd1', columns: 'N' }, W1: { rows: 'd1', columns: 'd0' } },
  },
  // The rank of recorded numbers is what it is; these are the hypotheses under which the paper promises it.
  hypotheses: [fewSamples, nonzeroSlope, noiseDensity].map((hypothesis) => ({ ...hypothesis, unused: true as const })),
  matrices: ({ sizes: { d0, d1, N } }) => ({ X: [d0, N], E: [d1, N], W1: [d1, d0] }),
  outcomes: (subject) => {
    const { sizes, parameters } = subject;
    return [
      {
        finding: 'holds',
        proposition: { kind: 'rankAtLeast', matrix: matrixAt(parameters.slope), rank: sizes.N },
      },
      deficient(subject),
    ];
  },
  controls: {
    'too-many-samples': {
      kind: 'refutes',
      title: 'N = d₀·d₁ + 1: an exact null vector',
      breaks: ['few-samples'],
      // The sizes that are asked for, where they do break the hypothesis.
      subject: ({ sizes: { d0, d1, N }, parameters }) => ({
        parameters,
        sizes: N > d0 * d1 ? { d0, d1, N } : { d0: 4, d1: 4, N: 17 },
      }),
      outcomes: (subject) => [deficient(subject)],
    },
    'zero-slope': {
      kind: 'refutes',
      title: 's = 0: every unit off on every sample',
      breaks: ['nonzero-slope'],
      subject: () => ({ parameters: { slope: '0' }, sizes: { d0: 3, d1: 3, N: 4 } }),
      // Noise that is written out could be zero, and the failure that of the noise.
      laws: () => ({ E: laws.noise }),
      outcomes: (subject) => [deficient(subject)],
    },
  },
  references,
});
