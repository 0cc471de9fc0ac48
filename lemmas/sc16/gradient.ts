/**
 * # sc16/gradient
 *
 * Statement: in a region of constant sign pattern, ∂MSE/∂W̃ = −(1/N) Σₙ eₙ aₙ xₙᵀ, of which Ge is the vector form.
 * Hypotheses: the pattern is constant near the point.
 * Method: nerdamer differentiates the loss as written, at several small sizes; the kernel proves that what it found is the
 * derivative, and then the formula at the recorded sizes, as identities of polynomials.
 * What the certificate proves: the formula at the recorded sizes, for all data and weights.
 * Control: the factor aₙ dropped.
 * References: arXiv:1605.08361.
 */
import {
  defineClaim,
  deriveGradient,
  networks,
  propositions,
  regionLossText,
  termOf,
  terms,
  type Sizes,
} from 'lossproof';
import { paper, references, sizesOf, twoLayerSizes } from './_setting.js';

/** Small enough for computer algebra on every entry, large enough that each index ranges over two values. */
const DERIVED: readonly Sizes[] = [
  { inputs: 1, units: 1, samples: 1 },
  { inputs: 2, units: 1, samples: 2 },
  { inputs: 1, units: 2, samples: 2 },
  { inputs: 2, units: 2, samples: 2 },
];

/** −(1/N) Σₙ eₙ 1 xₙᵀ: the formula without the activations. */
function withoutActivations(sizes: Sizes) {
  const { left } = networks.gradientIdentity(sizes);
  const { e } = networks.regionLoss(sizes);
  const ones = terms.constant('1', sizes.units, sizes.samples);
  const X = terms.symbols('X', sizes.inputs, sizes.samples);
  const weighted = terms.product(terms.product(ones, terms.diagonal(e)), terms.transpose(X));
  return propositions.notIdentity(left, terms.scale(networks.over(-1, sizes.samples), weighted));
}

export default defineClaim({
  id: 'sc16/gradient',
  version: 1,
  title: 'The gradient in a region',
  paper,
  statement: {
    tex: String.raw`\frac{\partial\,\mathrm{MSE}}{\partial \tilde W} = -\frac1N \sum_{n=1}^{N} e_n\, a_n x_n^{\top}, \qquad \tilde W = \operatorname{diag}(w_2)\,W_1`,
    english:
      'The derivative of the mean squared error by the effective weights is minus the mean of residual times activation times input.',
  },
  method: [
    'nerdamer differentiates the loss as written, entry by entry, at four small sizes',
    'the kernel proves each derivative that it found, as an identity of polynomials',
    'the kernel proves the formula of the paper at the recorded sizes, all entries at once',
  ],
  sizes: twoLayerSizes(4, 6, 16, { d0: 40, d1: 40, N: 200 }),
  presets: { teaching: { d0: 2, d1: 2, N: 3 }, audit: {} },
  parameters: {},
  memory: ({ d0, d1, N }) => N * (d0 * d1 + 1) ** 2 * 200,
  hypotheses: [
    {
      id: 'constant-pattern',
      english: 'near the point every sign is constant, so the activations aₙ are constants of the differentiation',
    },
  ],
  main: {
    outcomes: ({ sizes }) => [{ verdict: 'holds', proposition: networks.gradientIdentity(sizesOf(sizes)), shapes: {} }],
    search: async (job) => {
      for (const sizes of DERIVED) {
        job.progress(`deriving at d0=${sizes.inputs}, d1=${sizes.units}, N=${sizes.samples}`);
        const { text, shapes } = regionLossText(sizes);
        const { loss } = networks.regionLoss(sizes);
        job.prove('ringIdentity', [], { left: loss, right: await termOf(text, shapes) });
        const W = terms.symbols('W', sizes.units, sizes.inputs);
        job.prove('ringIdentity', [], {
          left: terms.gradient(loss, W),
          right: await deriveGradient(text, 'W', shapes),
        });
      }
      const { left, right } = networks.gradientIdentity(sizesOf(job.sizes));
      job.prove('ringIdentity', [], { left, right });
    },
  },
  controls: {
    'dropped-activation': {
      title: 'the formula without the factor aₙ is refuted at a point',
      breaks: [],
      subject: (subject) => subject,
      outcomes: ({ sizes }) => [{ verdict: 'fails', proposition: withoutActivations(sizesOf(sizes)), shapes: {} }],
      search: (job) => {
        const sizes = sizesOf(job.sizes);
        const { left, right } = withoutActivations(sizes);
        // All ones but the activations, which are 2: the true derivative is then twice the wrong one, and e ≠ 0.
        const point = {
          A: terms.constant('2', sizes.units, sizes.samples),
          X: terms.constant('1', sizes.inputs, sizes.samples),
          W: terms.constant('1', sizes.units, sizes.inputs),
          y: terms.constant('0', 1, sizes.samples),
        };
        job.prove('ringRefutation', [], { left, right, point });
      },
    },
  },
  references,
});
