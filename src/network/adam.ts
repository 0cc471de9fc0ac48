/** Full-batch training by Adam (D. Kingma, J. Ba: arXiv:1412.6980) with its usual constants and with given gradients. */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Tensors } from './backend.js';

export interface Training {
  readonly steps: number;
  /** The same at every step, or by the number of the step, counted from 1. */
  readonly rate: number | ((step: number) => number);
}

/**
 * Takes `steps` steps from `start`, whose tensors it disposes of, and returns the final parameters. `gradients` is called inside
 * tf.tidy with the parameters and returns the gradient for each of them. `before` is awaited before every step.
 */
export async function descend<P extends Tensor>(
  tf: Tensors,
  start: readonly P[],
  gradients: (parameters: readonly P[]) => readonly Tensor[],
  { steps, rate }: Training,
  before?: (step: number) => Promise<void> | void,
): Promise<readonly P[]> {
  const rateAt = typeof rate === 'number' ? () => rate : rate;
  const updates = start.map((parameter) => adam(tf, parameter, rateAt));
  let parameters = start;
  try {
    for (let step = 1; step <= steps; step++) {
      // Awaits only promises: for a small network, even a microtask per step takes noticeable time.
      const wait = before?.(step);
      if (wait !== undefined) await wait;
      const next: P[] = tf.tidy(() => {
        const slopes = gradients(parameters);
        return parameters.map((parameter, i) => (updates[i] as Update<P>)(parameter, slopes[i] as Tensor, step));
      });
      for (const parameter of parameters) parameter.dispose();
      parameters = next;
    }
    return parameters;
  } catch (error) {
    for (const parameter of parameters) parameter.dispose();
    throw error;
  } finally {
    for (const update of updates) update.dispose();
  }
}

interface Update<P extends Tensor> {
  (parameter: P, gradient: Tensor, step: number): P;
  dispose(): void;
}

/** The update rule for one parameter. Its moments are kept outside the caller's tf.tidy. */
function adam<P extends Tensor>(tf: Tensors, like: P, rateAt: (step: number) => number): Update<P> {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  let [first, second] = [tf.zerosLike(like), tf.zerosLike(like)];
  const update = (parameter: P, gradient: Tensor, step: number): P => {
    const nextFirst = tf.keep<P>(tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1)));
    const nextSecond = tf.keep<P>(tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2)));
    first.dispose();
    second.dispose();
    [first, second] = [nextFirst, nextSecond];
    const corrected = tf.div(first, 1 - beta1 ** step);
    const scale = tf.add(tf.sqrt(tf.div(second, 1 - beta2 ** step)), epsilon);
    return tf.sub(parameter, tf.mul(tf.div(corrected, scale), rateAt(step)));
  };
  return Object.assign(update, {
    dispose: () => {
      first.dispose();
      second.dispose();
    },
  });
}
