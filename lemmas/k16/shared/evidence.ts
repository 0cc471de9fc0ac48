/** The theorems that are offered for the readings of sentences.ts, most of them about small whole numbers. */
import { networks, propositions, terms, type Network, type Proposition, type Term } from 'lossproof/statement';
import { loss, symbolic, type Linear } from './layers.js';
import type { Evidence } from './sentences.js';

type Part = Extract<
  Proposition,
  {
    kind:
      | 'identity'
      | 'comparison'
      | 'positiveSemidefinite'
      | 'negativeDirection'
      | 'differentiableMinimum'
      | 'minimaHaveZeroError';
  }
>;

/** What is proved for a reading. */
export type Offered = Part | Both;

interface Both {
  readonly kind: 'conjunction';
  readonly of: readonly Offered[];
}

const both = (...of: readonly Offered[]): Both => ({ kind: 'conjunction', of });

const rows = (...entries: readonly (readonly (number | string)[])[]): Term => ({
  kind: 'matrix',
  rows: entries.length,
  columns: (entries[0] as readonly unknown[]).length,
  entries: entries.flat().map(String),
});

const minimum = (network: Network, error: 'zero' | 'positive'): Part => ({
  kind: 'differentiableMinimum',
  network,
  error,
});

const leaky = '1/10';

/** One sample twice, with targets 1 and −1: nothing fits both, and the output 0 is the best. */
const repeatedSample = minimum(
  {
    inputs: rows([1, 1]),
    noise: rows([1, 1], [1, 1]),
    targets: rows([1, -1]),
    hidden: rows([1], [1]),
    output: rows([0, 0]),
    slope: leaky,
  },
  'positive',
);

/** On the second sample every unit is switched off; the first is fitted. */
const droppedSample = minimum(
  {
    inputs: rows([1, 2]),
    noise: rows([1, 0], [1, 0]),
    targets: rows([1, 1]),
    hidden: rows([1], [1]),
    output: rows([1, 0]),
    slope: leaky,
  },
  'positive',
);

/** x, y = (1, 2) and output weights 1 and −1: with both units off the gradient is zero; with the first on, y = relu(x) fits. */
const relu = (hidden: Term): Network => ({
  inputs: rows([1, 2]),
  noise: rows([1, 1], [1, 1]),
  targets: rows([1, 2]),
  hidden,
  output: rows([1, -1]),
  slope: '0',
});
const dead = relu(rows([-1], [-2]));
const deadUnits = both(minimum(dead, 'positive'), minimum(relu(rows([1], [-2])), 'zero'));
const deadMatrix = propositions.identity(networks.gradientMatrix(dead), terms.constant('0', 2, 2));

/**
 * x = (1, −1), y = (1, −1/10) and one unit. With its weight positive it fits; where the weight is negative, the outputs are
 * multiples of (1/10, −1), and the residuals of the best of them, (−99, −99/10)/101, are orthogonal to that.
 */
const oneUnit = (hidden: number, output: string): Network => ({
  inputs: rows([1, -1]),
  noise: rows([1, 1]),
  targets: rows([1, '-1/10']),
  hidden: rows([hidden]),
  output: rows([output]),
  slope: leaky,
});
const suboptimalMinimum = both(minimum(oneUnit(-1, '-20/101'), 'positive'), minimum(oneUnit(1, '1'), 'zero'));

/** N/d₀ = 50 000/3072 lies between 15½ and 16½. */
const quotient = both(
  propositions.comparison([2, 50_000], 'exceeds', [31, 3072]),
  propositions.comparison([33, 3072], 'exceeds', [2, 50_000]),
);

const almostEvery: Part = {
  kind: 'minimaHaveZeroError',
  sizes: { inputs: 4, units: 6, samples: 16 },
  slope: leaky,
};

/** H hidden layers, all widths 2, X = I and Y = diag(2, 1). */
function square(hidden: number): Linear {
  const network = symbolic(
    Array.from({ length: hidden + 2 }, () => 2),
    2,
  );
  return { ...network, X: rows([1, 0], [0, 1]), Y: rows([2, 0], [0, 1]) };
}

const atZero = ({ weights }: Linear, of: Term): Term =>
  weights.reduce((term, _, k) => terms.substitute(term, `W${k + 1}`, terms.constant('0', 2, 2)), of);

const hessianAtZero = (network: Linear): Term => atZero(network, terms.hessian(loss(network), network.weights));

/**
 * At W = 0 the gradient vanishes and the Hessian is positive semidefinite, but with every layer t·e₁e₁ᵀ the loss is
 * 5/2 − 2t^K + ½t^{2K}, below its value 5/2 at t = 0 for 0 < t ≤ 1: no local minimum.
 */
function badSaddle(hidden: number): Both {
  const network = square(hidden);
  const t = terms.symbols('t', 1, 1);
  const K = network.weights.length;
  const gradients = network.weights.map((W) => terms.gradient(loss(network), W)).reduce(terms.stack);
  const power = (n: number): Term => Array.from({ length: n }, () => t).reduce(terms.product);
  const along = network.weights.map(() => terms.kronecker(t, rows([1, 0], [0, 0])));
  const value = terms.sum(
    terms.difference(terms.constant('5/2', 1, 1), terms.scale('2', power(K))),
    terms.scale('1/2', power(2 * K)),
  );
  return both(
    propositions.identity(atZero(network, gradients), terms.constant('0', 2 * K, 2)),
    { kind: 'positiveSemidefinite', matrix: hessianAtZero(network) },
    propositions.identity(loss({ ...network, weights: along }), value),
  );
}

/** With one hidden layer, changing both layers by e₁e₁ᵀ has second derivative −2·Y₁₁ = −4 at W = 0. */
export const shallowDescent: Part = { kind: 'negativeDirection', matrix: hessianAtZero(square(1)) };

const badSaddles = both(badSaddle(2), badSaddle(3));

export const EVIDENCE: { readonly [name in Evidence]: Offered } = {
  repeatedSample,
  droppedSample,
  almostEvery,
  deadUnits,
  deadMatrix,
  badSaddles,
  shallowDescent,
  badSaddlesAndShallowDescent: both(badSaddle(2), shallowDescent),
  suboptimalMinimum,
  quotient,
};
