/** What is proved about ReLU units on the sphere: their feature matrix D, and the spectrum and discrepancies of their kernel. */
import { networks, propositions, terms, type Network, type Term } from 'lossproof/statement';
import { atEverySize } from '../../xls16/first-order-bound.statement.js';
import { minimum } from './minima.js';
import { all, rows, zeros, type Part } from './sentence.js';

/** Two units with output weights 1 and −1 on the two samples (1, 0) and (0, 1), with targets 1 and 0. */
const onCircle = (hidden: Term): Network => ({
  inputs: rows([1, 0], [0, 1]),
  noise: rows([1, 1], [1, 1]),
  targets: rows([1, 0]),
  hidden,
  output: rows([1, -1]),
  slope: '0',
});

/** Two units, not parallel, that are off on both samples. */
const off = onCircle(rows([-1, -1], [-1, -2]));
const poor = minimum(off, 'positive');

/** Off on both samples: a minimum of positive error. With the first unit on at the first sample the same network fits. */
export const deadUnits = all(poor, minimum(onCircle(rows([1, -1], [-1, -2])), 'zero'));

/** There D = 0. */
export const deadMatrix = propositions.identity(networks.gradientMatrix(off), zeros(4, 2));

/** D of the network with both units on. */
const { inputs, output, slope } = off;
const active = terms.slopes(slope, terms.product(rows([1, 1], [1, 2]), inputs));
const D = terms.khatriRao(terms.product(terms.diagonal(output), active), inputs);

/** DᵀD = 2I with both units on, and yet a poor minimum where both are off. */
export const largeElsewhere = all(
  propositions.identity(terms.product(terms.transpose(D), D), rows([2, 0], [0, 2])),
  poor,
);

/** s_m(D)²‖f − y‖² ≤ m²‖∂L/∂W‖² at every size: the error is zero where the gradient is and s_m(D) is not. */
export const errorThroughFeatures: Part = atEverySize();

/** Columns a ⊗ x of D for one sample twice: D·(1, −1)ᵀ = 0. */
const twice = (column: Term): Term => terms.product(column, rows([1, 1]));
export const repeatedFeatures = propositions.identity(
  terms.product(terms.khatriRao(twice(terms.symbols('a', 2, 1)), twice(terms.symbols('x', 2, 1))), rows([1], [-1])),
  zeros(4, 1),
);

export const trace: Part = { kind: 'kernelTrace', trace: '1/2' };

export const promised = all(trace, { kind: 'vacuousTail', trace: '1/2', rate: '1/8', least: 2 });

export const decay: Part = { kind: 'spectrumDecay', constant: '1/4' };

export const smallestEigenvalue: Part = {
  kind: 'eigenvalueTail',
  dimension: 10,
  samples: 65,
  least: '1/40',
  bound: '1/20',
};

export const discrepancy: Part = { kind: 'discrepancyTail', dimension: 2, factor: '4', bound: '1/20' };
