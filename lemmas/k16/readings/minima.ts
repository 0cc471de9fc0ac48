/**
 * What is proved about networks with one hidden layer: minima in small numbers and, where a counterexample is to hold for more than
 * one data set or noise, the identity Ge = 0 for a family of them. Inside a region that makes a minimum of every member of the
 * family, and of the region, of which one member is shown, all that are near to it are members too.
 */
import { networks, propositions, terms, type Network, type Term } from 'lossproof/statement';
import { severedProduct } from '../../sc16/rank-deep.statement.js';
import { all, rows, zeros, type Part } from './sentence.js';

const leaky = '1/10';
const ONES = rows([1, 1], [1, 1]);
const [X, y] = [terms.symbols('X', 1, 2), terms.symbols('y', 1, 2)];

export const minimum = (network: Network, error: 'zero' | 'positive'): Part => ({
  kind: 'differentiableMinimum',
  network,
  error,
});

/** (A ∘ X)e = 0 */
const stationary = (A: Term, inputs: Term, height: number, e: Term): Part =>
  propositions.identity(terms.product(terms.khatriRao(A, inputs), terms.transpose(e)), zeros(height, 1));

/** |z|²y − ⟨y, z⟩z, |z|² times the residual of the best multiple of z, as z(zᵀy − yᵀz). */
const residualBeside = (z: Term): Term => {
  const outer = terms.product(terms.transpose(z), y);
  return terms.product(z, terms.difference(outer, terms.transpose(outer)));
};

/** A first layer with these weights, and noise that is 1, gives these features. */
const features = (inputs: Term, weights: Term, are: Term): Part =>
  propositions.identity(networks.deepFeatures(inputs, [{ weights, noise: ONES }], leaky), are);

/** One sample of two inputs twice, with targets 1 and 0: nothing fits both, and the output ½ of one unit is the best. */
export const repeatedSample = minimum(
  {
    inputs: ONES,
    noise: rows([1, 1]),
    targets: rows([1, 0]),
    hidden: rows([1, 0]),
    output: rows(['1/2']),
    slope: leaky,
  },
  'positive',
);

/** Without noise, where both units are on: the outputs are multiples of x. */
export const withoutNoise = all(
  stationary(ONES, X, 2, residualBeside(X)),
  minimum(
    {
      inputs: rows([1, 2]),
      noise: ONES,
      targets: rows([1, 1]),
      hidden: rows([1], [1]),
      output: rows(['3/5', 0]),
      slope: leaky,
    },
    'positive',
  ),
);

/** Rectified units that are off: G is zero, whatever the data and noise. */
export const rectified = all(
  stationary(terms.hadamard(terms.symbols('E', 2, 2), terms.slopes('0', rows([-1, -1], [-1, -1]))), X, 2, y),
  minimum(
    {
      inputs: rows([1, 2]),
      noise: ONES,
      targets: rows([1, 2]),
      hidden: rows([-1], [-2]),
      output: rows([1, -1]),
      slope: '0',
    },
    'positive',
  ),
);

/** Noise that is 0 on the second sample, for both units. */
const dropped = terms.hadamard(terms.symbols('A', 2, 2), rows([1, 0], [1, 0]));

/** The first sample is fitted, the second is dropped. */
export const droppedSample = all(
  stationary(dropped, X, 2, terms.hadamard(y, rows([0, 1]))),
  minimum(
    {
      inputs: rows([1, 2]),
      noise: rows([1, 0], [1, 0]),
      targets: rows([1, 1]),
      hidden: rows([1], [1]),
      output: rows([1, 0]),
      slope: leaky,
    },
    'positive',
  ),
);

export const droppedRank: Part = { kind: 'rankBelow', matrix: terms.khatriRao(dropped, X), bound: 2 };

/** Noise of one unit on two equal samples of two inputs: the outputs are multiples of the noise. */
const [noise, twice] = [terms.symbols('A', 1, 2), ONES];
export const equalSamplesUnderNoise = all(
  stationary(noise, twice, 2, residualBeside(noise)),
  minimum(
    {
      inputs: twice,
      noise: rows([1, 2]),
      targets: rows([1, 1]),
      hidden: rows([1, 0]),
      output: rows(['3/5']),
      slope: leaky,
    },
    'positive',
  ),
);

/** (a₂, −a₁) is in the kernel of G. */
export const equalSamplesRank = stationary(noise, twice, 2, terms.product(noise, rows([0, -1], [1, 0])));

/**
 * First weights that know data and noise: W₁ = E(0 1; 1 0)·adj X makes W₁X = det X·E(0 1; 1 0), whose product with E has equal
 * columns. Where E and det X are positive no slope changes that, and layer 2 sees two equal samples.
 */
const [first, data] = [terms.symbols('E', 2, 2), terms.symbols('X', 2, 2)];
const turned = (of: Term): Term => terms.product(rows([0, 1], [-1, 0]), of);
const adjugate = turned(terms.transpose(turned(data)));
const chosen = terms.product(terms.product(first, rows([0, 1], [1, 0])), adjugate);
export const chosenAfterwards = all(
  propositions.identity(
    terms.product(terms.hadamard(first, terms.product(chosen, data)), rows([1], [-1])),
    zeros(2, 1),
  ),
  stationary(noise, terms.product(terms.symbols('u', 2, 1), rows([1, 1])), 2, residualBeside(noise)),
  features(rows([1, 0], [0, 1]), ONES, ONES),
  minimum(
    {
      inputs: ONES,
      noise: rows([1, 2]),
      targets: rows([1, 1]),
      hidden: rows([1, 0]),
      output: rows(['3/5']),
      slope: leaky,
    },
    'positive',
  ),
);

/** With an unreached unit of layer 1, one unit in layer 2: the outputs are multiples of a ⊙ u. */
const reached = terms.symbols('u', 1, 2);
export const unreached = all(
  stationary(noise, terms.stack(reached, zeros(1, 2)), 2, residualBeside(terms.hadamard(noise, reached))),
  features(rows([1, 2]), rows([1], [0]), rows([1, 2], [0, 0])),
  minimum(
    {
      inputs: rows([1, 2], [0, 0]),
      noise: rows([1, 1]),
      targets: rows([1, 1]),
      hidden: rows([1, 1]),
      output: rows(['3/5']),
      slope: leaky,
    },
    'positive',
  ),
);

export const unreachedRank: Part = {
  kind: 'rankBelow',
  matrix: severedProduct({ d0: 2, d1: 3, d2: 2, N: 5 }),
  bound: 5,
};

export const tooManySamples: Part = { kind: 'deficientBySize', inputs: 2, samples: 5, units: 2 };

export const almostEvery: Part = { kind: 'minimaHaveZeroErrorEverySize', slope: leaky };

export const almostEveryDeep: Part = { kind: 'minimaHaveZeroErrorEveryDepth', slope: leaky };

export const everySize: Part = { kind: 'genericRankForPatterns', sizes: 'every', slope: leaky };

export const everyDepth: Part = { kind: 'genericRankDeep', slope: leaky };

/**
 * One leaky unit that is on at both samples, X = I, y = (1, −1), no noise: G = I. At W₁ = (1, 1), w₂ = 0 both derivatives vanish, and
 * the loss is ½: a descent that starts there stays.
 */
const [W, w] = [terms.symbols('W', 1, 2), terms.symbols('w', 1, 1)];
const loss = networks.meanSquaredError(
  terms.difference(terms.product(terms.product(w, W), rows([1, 0], [0, 1])), rows([1, -1])),
  2,
);
const atStart = (of: Term): Term => terms.substitute(terms.substitute(of, 'W', rows([1, 1])), 'w', rows([0]));

export const stillStart = all(
  propositions.identity(atStart(terms.gradient(loss, W)), zeros(1, 2)),
  propositions.identity(atStart(terms.gradient(loss, w)), zeros(1, 1)),
  propositions.identity(atStart(loss), rows(['1/2'])),
);
