/**
 * # sc16/gradient
 *
 * Statement: in a region of constant sign pattern, ∂MSE/∂W̃ = −(1/N) Σₙ eₙ aₙ xₙᵀ, of which Ge is the vector form.
 * Scope: every size × all data and weights.
 * Hypotheses: the pattern is constant near the point, a condition inside the statement.
 * Method: nerdamer differentiates the loss as written, at several small sizes; the kernel proves that what it found is the derivative,
 * and then the formula at the recorded sizes, as identities of polynomials.
 * What the certificate proves: `holds here`: the formula at the recorded sizes, for all data, weights and patterns.
 * Control: dropped-activation (spoils): the factor aₙ dropped; a wrong formula is found out.
 * References: arXiv:1605.08361.
 */
import { every, defineStatement, networks, propositions, terms, type Sizes, type Term } from 'lossproof/statement';
import { paper, references } from './shared/paper.js';
import { sizesOf, twoLayerSizes } from './shared/twoLayer.js';

/** The derivative, and −(1/N) Σₙ eₙ 1 xₙᵀ: the formula without the activations. */
export function withoutActivations(sizes: Sizes): { readonly left: Term; readonly right: Term } {
  const { left } = networks.gradientIdentity(sizes);
  const { e } = networks.regionLoss(sizes);
  const ones = terms.constant('1', sizes.units, sizes.samples);
  const X = terms.symbols('X', sizes.inputs, sizes.samples);
  const weighted = terms.product(terms.product(ones, terms.diagonal(e)), terms.transpose(X));
  return { left, right: terms.scale(networks.over(-1, sizes.samples), weighted) };
}

export default defineStatement({
  id: 'sc16/gradient',
  title: 'The gradient in a region',
  paper,
  statement: {
    tex: String.raw`\frac{\partial\,\mathrm{MSE}}{\partial \tilde W} = -\frac1N \sum_{n=1}^{N} e_n\, a_n x_n^{\top}, \qquad \tilde W = \operatorname{diag}(w_2)\,W_1`,
    english:
      'The derivative of the mean squared error by the effective weights is minus the mean of residual times activation times input.',
  },
  scope: every('all'),
  sizes: twoLayerSizes(4, 6, 16, { d0: 40, d1: 40, N: 200 }),
  presets: { teaching: { d0: 2, d1: 2, N: 3 } },
  hypotheses: [
    {
      id: 'constant-pattern',
      english:
        'near the point every sign is constant, so the activations aₙ are constants of the differentiation (a condition inside the statement)',
      unused: true,
    },
  ],
  outcomes: ({ sizes }) => [{ finding: 'holds', proposition: networks.gradientIdentity(sizesOf(sizes)) }],
  controls: {
    'dropped-activation': {
      kind: 'spoils',
      title: 'the formula without the factor aₙ is refuted at a point',
      breaks: [],
      outcomes: ({ sizes }) => {
        const { left, right } = withoutActivations(sizesOf(sizes));
        return [{ finding: 'fails', proposition: propositions.notIdentity(left, right) }];
      },
    },
  },
  references,
});
