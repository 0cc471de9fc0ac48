/**
 * Full-batch training of the two-layer leaky network with fixed noise, by Adam on the gradient formulas that the kernel
 * proves (no automatic differentiation): with a = E ⊙ slopes(W₁X), out = w₂(a ⊙ W₁X), e = y − out,
 * ∂MSE/∂w₂ = −(1/N) e (a ⊙ W₁X)ᵀ and ∂MSE/∂W₁ = −(1/N)(w₂ᵀe ⊙ a)Xᵀ.
 */
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { tensors, type Tensors } from './backend.js';

export interface Problem {
  readonly inputs: readonly (readonly number[])[]; // d₀ × N
  readonly noise: readonly (readonly number[])[]; // d₁ × N
  readonly targets: readonly number[]; // N
  readonly slope: number;
}

export interface Weights {
  readonly hidden: readonly (readonly number[])[]; // d₁ × d₀
  readonly output: readonly number[]; // d₁
}

export interface Training {
  readonly steps: number;
  readonly rate: number;
}

export async function train(problem: Problem, start: Weights, { steps, rate }: Training): Promise<Weights> {
  const tf = await tensors();
  const samples = problem.targets.length;
  const X = tf.tensor2d(problem.inputs as number[][]);
  const E = tf.tensor2d(problem.noise as number[][]);
  const y = tf.tensor2d([problem.targets as number[]]);
  let W = tf.tensor2d(start.hidden as number[][]);
  let w = tf.tensor2d([start.output as number[]]);
  const [updateW, updateW2] = [adam(tf, W, rate), adam(tf, w, rate)];
  for (let step = 1; step <= steps; step++) {
    const [nextW, nextw] = tf.tidy(() => {
      const v = tf.matMul(W, X);
      const a = tf.mul(E, tf.where(tf.greaterEqual(v, 0), tf.onesLike(v), tf.fill(v.shape, problem.slope)));
      const active = tf.mul(a, v);
      const e = tf.sub(y, tf.matMul(w, active));
      const gradientw = tf.mul(tf.matMul(e, active, false, true), -1 / samples);
      const gradientW = tf.mul(tf.matMul(tf.mul(tf.matMul(w, e, true, false), a), X, false, true), -1 / samples);
      return [updateW(W, gradientW, step), updateW2(w, gradientw, step)] as const;
    });
    W.dispose();
    w.dispose();
    [W, w] = [nextW, nextw];
  }
  const weights = { hidden: await W.array(), output: (await w.array())[0] as number[] };
  for (const tensor of [X, E, y, W, w]) tensor.dispose();
  updateW.dispose();
  updateW2.dispose();
  return weights;
}

interface Update {
  (parameter: Tensor2D, gradient: Tensor, step: number): Tensor2D;
  dispose(): void;
}

/** Adam (Kingma & Ba 2015) with its usual constants; the moments live outside the caller's tidy. */
function adam(tf: Tensors, like: Tensor2D, rate: number): Update {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  let [first, second] = [tf.zerosLike(like), tf.zerosLike(like)];
  const update = (parameter: Tensor2D, gradient: Tensor, step: number): Tensor2D => {
    const nextFirst = tf.keep<Tensor2D>(tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1)));
    const nextSecond = tf.keep<Tensor2D>(tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2)));
    first.dispose();
    second.dispose();
    [first, second] = [nextFirst, nextSecond];
    const corrected = tf.div(first, 1 - beta1 ** step);
    const scale = tf.add(tf.sqrt(tf.div(second, 1 - beta2 ** step)), epsilon);
    return tf.sub(parameter, tf.mul(tf.div(corrected, scale), rate));
  };
  return Object.assign(update, {
    dispose: () => {
      first.dispose();
      second.dispose();
    },
  });
}
