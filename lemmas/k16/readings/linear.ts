/** What is proved about deep linear networks, and about the linear model of a ReLU network. */
import { propositions, terms, type LinearNetwork, type Term } from 'lossproof/statement';
import { theorem as meanOverPaths } from '../nonlinear-reduction.statement.js';
import { halfSquaredNorm, between, loss, squaredNorm, symbolic, times } from '../shared/layers.js';
import { all, rows, zeros, type Part } from './sentence.js';

/** All widths 2, X = I, Y = diag(2, 1). */
const square = (weights: readonly Term[]): LinearNetwork => ({
  inputs: rows([1, 0], [0, 1]),
  targets: rows([2, 0], [0, 1]),
  weighting: terms.constant('1', 2, 2),
  weights,
});

/** W = 0 with this number of hidden layers. */
const atZero = (hidden: number): LinearNetwork => square(Array.from({ length: hidden + 1 }, () => zeros(2, 2)));

export const strictSaddle: Part = { kind: 'strictSaddle', network: atZero(1) };
export const badSaddle: Part = { kind: 'badSaddle', network: atZero(2) };
export const badSaddles = all(badSaddle, { kind: 'badSaddle', network: atZero(3) });

/** A saddle and a global minimum, W₃W₂W₁ = Y, of one loss. */
export const twoPoints = all(badSaddle, {
  kind: 'globalMinimum',
  network: square([rows([1, 0], [0, 1]), rows([1, 0], [0, 1]), rows([2, 0], [0, 1])]),
});

/** Errors off the diagonal count three times, one hidden unit: the weights fit the second target where the first is larger. */
export const weighted: Part = {
  kind: 'poorLocalMinimum',
  network: { ...square([rows([0, 1]), rows([0], [1])]), weighting: rows([1, 3], [3, 1]) },
};

/** Better weights for it: they fit the first target. */
export const better = [rows([2, 0]), rows([1], [0])];

const deep = symbolic([2, 2, 2, 2], 2);

/** X = 0: the loss is ½‖Y‖², a constant. */
export const constantLoss = propositions.identity(loss({ ...deep, X: zeros(2, 2) }), halfSquaredNorm(deep.Y, 2, 2));

/** For X ≠ 0, whatever the targets, at every depth of two weight matrices or more, and every width. */
export const bends: Part = { kind: 'neitherConvexNorConcave', layers: 2 };

/** For YXᵀ ≠ 0, at every depth of three weight matrices or more, and every width. */
export const correlated: Part = { kind: 'badSaddleAtZero', layers: 3 };
export const badAndStrict = all(correlated, strictSaddle);

/** With Y = 0: ⟨∂L/∂W₁, W₁⟩ = ‖PX‖², which is zero at critical points. */
const W1 = deep.weights[0] as Term;
const output = times(between(deep, 0, 3), deep.X);
const untargeted = terms.gradient(halfSquaredNorm(output, 2, 2), W1);
export const withoutTargets = propositions.identity(
  terms.product(terms.product(rows([1, 1]), terms.hadamard(untargeted, W1)), rows([1], [1])),
  squaredNorm(output, 2, 2),
);

export const dependentActivations: Part = { kind: 'activationDependent', sizes: 'every' };

/** The mean model over independent paths is the linear network times qρ. */
export const meanModel: Part = meanOverPaths;
