/**
 * Full-batch training of the two-layer leaky network with fixed noise by Adam. It uses the gradient formulas that the kernel proves,
 * not automatic differentiation: with a = E ⊙ slopes(W₁X), out = w₂(a ⊙ W₁X), e = y − out,
 * ∂MSE/∂w₂ = −(1/N) e (a ⊙ W₁X)ᵀ and ∂MSE/∂W₁ = −(1/N)(w₂ᵀe ⊙ a)Xᵀ.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { descend, type Training } from './adam.js';
import { tensors } from './backend.js';

export interface Problem {
  readonly inputs: readonly (readonly number[])[]; // d₀ × N
  readonly noise: readonly (readonly number[])[]; // d₁ × N
  readonly targets: readonly number[]; // N
  readonly slope: number;
}

/** Weights of a network with one hidden layer, as doubles. */
export interface Weights {
  readonly hidden: readonly (readonly number[])[]; // d₁ × d₀
  readonly output: readonly number[]; // d₁
}

export async function train(problem: Problem, start: Weights, training: Training): Promise<Weights> {
  const tf = await tensors();
  const samples = problem.targets.length;
  const X = tf.tensor2d(problem.inputs as number[][]);
  const E = tf.tensor2d(problem.noise as number[][]);
  const y = tf.tensor2d([problem.targets as number[]]);
  const gradients = ([W, w]: readonly Tensor2D[]) => {
    const v = tf.matMul(W as Tensor2D, X);
    const a = tf.mul(E, tf.where(tf.greaterEqual(v, 0), tf.onesLike(v), tf.fill(v.shape, problem.slope)));
    const active = tf.mul(a, v);
    const e = tf.sub(y, tf.matMul(w as Tensor2D, active));
    const gradientw = tf.mul(tf.matMul(e, active, false, true), -1 / samples);
    const backward = tf.mul(tf.matMul(w as Tensor2D, e, true, false), a);
    return [tf.mul(tf.matMul(backward, X, false, true), -1 / samples), gradientw];
  };
  const begin = [tf.tensor2d(start.hidden as number[][]), tf.tensor2d([start.output as number[]])];
  const [W, w] = (await descend(tf, begin, gradients, training)) as [Tensor2D, Tensor2D];
  const weights = { hidden: await W.array(), output: (await w.array())[0] as number[] };
  for (const tensor of [X, E, y, W, w]) tensor.dispose();
  return weights;
}
