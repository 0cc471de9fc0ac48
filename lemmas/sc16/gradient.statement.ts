/**
 * # sc16/gradient
 *
 * Statement: in a region of constant sign pattern, ∂MSE/∂W̃ = −(1/N) Σₙ eₙ aₙ xₙᵀ, of which Ge is the vector form.
 * Scope: every size × all data and weights.
 * Hypotheses: the pattern is constant near the point, a condition inside the statement.
 * Method: nerdamer differentiates the loss as written, at several small sizes; the kernel proves that what it found is the derivative,
 * and then the formula as an identity of matrices of polynomials, with 1/N as an indeterminate, which holds at every size because it
 * does at one.
 * What the certificate proves: `holds`: the formula at every size, for all data, weights and patterns.
 * Control: dropped-activation (spoils): the factor aₙ dropped; a wrong formula is found out.
 * References: arXiv:1605.08361.
 */
import { gradientAtEverySize } from 'lossproof/schemes';
import { every, defineStatement, networks, propositions, terms, type Sizes, type Term } from 'lossproof/statement';
import { paper, references } from './shared/paper.js';
import { sizesOf, twoLayerSizes } from './shared/twoLayer.js';

/** The derivative, and −(1/N) Σₙ eₙ 1 xₙᵀ: the formula without the activations. */
export function withoutActivations(sizes: Sizes): { readonly left: Term; readonly right: Term } {
  const { loss, e } = networks.regionLoss(sizes);
  const W = terms.symbols('W', sizes.units, sizes.inputs);
  const ones = terms.constant('1', sizes.units, sizes.samples);
  const X = terms.symbols('X', sizes.inputs, sizes.samples);
  const weighted = terms.product(terms.product(ones, terms.diagonal(e)), terms.transpose(X));
  return { left: terms.gradient(loss, W), right: terms.scale(networks.over(-1, sizes.samples), weighted) };
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
  // The statement is for every size; these are the sizes at which the control breaks it.
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
  outcomes: () => [{ finding: 'holds', proposition: gradientAtEverySize() }],
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
