/** The hypotheses of the paper, none of which the conclusions about critical points need. */
import { propositions, terms, type Hypothesis, type Term } from 'lossproof/statement';
import { gram, targetsByInputs, X, Y } from './network.js';
import { outputsOf, type Deep, type DeepSizes } from './widths.js';

/** XYᵀ or its transpose, whichever has at least as many rows as columns. */
export function tallCorrelation(sizes: DeepSizes): { readonly matrix: Term; readonly rank: number } {
  const wide = outputsOf(sizes) > sizes.d0;
  return {
    matrix: wide ? targetsByInputs : terms.product(X, terms.transpose(Y)),
    rank: Math.min(outputsOf(sizes), sizes.d0),
  };
}

export const paperHypotheses: readonly Hypothesis<Deep, never>[] = [
  {
    id: 'inputs-full-rank',
    english: 'XXᵀ has full rank (a hypothesis of the paper)',
    unused: true,
    holds: ({ sizes }) => ({ kind: 'rankAtLeast', matrix: gram, rank: sizes.d0 }),
    broken: ({ sizes }) => ({ kind: 'rankBelow', matrix: gram, bound: sizes.d0 }),
  },
  {
    id: 'correlation-full-rank',
    english: 'XYᵀ has full rank (a hypothesis of the paper)',
    unused: true,
    holds: ({ sizes }) => ({ kind: 'rankAtLeast', ...tallCorrelation(sizes) }),
    broken: ({ sizes }) => {
      const { matrix, rank } = tallCorrelation(sizes);
      return { kind: 'rankBelow', matrix, bound: rank };
    },
  },
  {
    id: 'outputs-not-wider',
    english: 'd(H+1) ≤ d0: no more outputs than inputs (a hypothesis of the paper)',
    unused: true,
    decidedBy: ({ sizes }) => propositions.comparison([outputsOf(sizes)], 'atMost', [sizes.d0]),
  },
  {
    id: 'distinct-eigenvalues',
    english: 'the eigenvalues of Σ = YXᵀ(XXᵀ)⁻¹XYᵀ are distinct (a hypothesis of the paper)',
    unused: true,
    holds: () => ({ kind: 'eigenvaluesOfFit', inputs: X, targets: Y, are: 'distinct' }),
    broken: () => ({ kind: 'eigenvaluesOfFit', inputs: X, targets: Y, are: 'repeated' }),
  },
];
