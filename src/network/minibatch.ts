/**
 * Trains f(x) = Σᵢ w₂ᵢ·φ(w₁ᵢ·x), φ(v) = max(v, s·v), on the mean squared error by Adam on minibatches, on whitened inputs. The rate is
 * constant at first and then decays geometrically, which lets the last steps settle. The gradients are those of train.ts without noise.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { descend } from './adam.js';
import { tensors } from './backend.js';
import type { Weights } from './train.js';
import { unwhitened, whitening } from './whitening.js';

export interface Labelled {
  /** d₀ */
  readonly dimension: number;
  /** The inputs, sample after sample. */
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

export interface MinibatchTraining {
  readonly slope: number;
  readonly steps: number;
  /** The number of samples of a step; all of them if there are no more. */
  readonly batch: number;
  readonly rate: number;
  /** Orders the samples anew each time that all have been seen. */
  readonly seed: number;
}

/** Until this share of the steps the rate is constant; then it falls to DECAY of it. */
const [CONSTANT, DECAY] = [0.4, 1e-3];
/** The number of steps between two reports; a pending Ctrl-C is handled at each report. */
const REPORT = 25;

/** Returns the trained weights, for the inputs as they were given. `report` is called regularly and may throw to stop. */
export async function trainMinibatch(
  { dimension, inputs, targets }: Labelled,
  start: Weights,
  { slope, steps, batch, rate, seed }: MinibatchTraining,
  report: (step: number) => void = () => undefined,
): Promise<Weights> {
  const tf = await tensors();
  const samples = targets.length;
  const inverseFactor = whitening(inputs, dimension);
  const [X, y] = [whitened(), tf.tensor2d(targets, [samples, 1])];
  const count = Math.min(batch, samples);
  const perEpoch = Math.floor(samples / count);
  const order = orders(samples, seed);
  let [shuffledX, shuffledy]: [Tensor2D, Tensor2D] = [X, y];
  let at = 0;
  const gradients = ([W, w]: readonly Tensor2D[]) => {
    const x = tf.slice(shuffledX, [at * count, 0], [count, dimension]);
    const v = tf.matMul(x, W as Tensor2D, false, true);
    const slopes = tf.where(tf.greaterEqual(v, 0), tf.onesLike(v), tf.fill(v.shape, slope));
    const active = tf.mul(slopes, v);
    const e = tf.sub(tf.matMul(active, w as Tensor2D, false, true), tf.slice(shuffledy, [at * count, 0], [count, 1]));
    const backward = tf.mul(tf.matMul(e, w as Tensor2D), slopes);
    return [
      tf.mul(tf.matMul(backward, x, true, false), 1 / count),
      tf.mul(tf.matMul(e, active, true, false), 1 / count),
    ];
  };
  const before = (step: number): Promise<void> | undefined => {
    at = (step - 1) % perEpoch;
    if (at === 0 && count < samples) shuffle();
    if ((step - 1) % REPORT !== 0) return undefined;
    return new Promise(setImmediate).then(() => {
      report(step - 1);
    });
  };
  const rateAt = (step: number): number => {
    const share = step / steps;
    return share <= CONSTANT ? rate : rate * DECAY ** ((share - CONSTANT) / (1 - CONSTANT));
  };
  try {
    const begin = [tf.tensor2d(start.hidden as number[][]), tf.tensor2d([start.output as number[]])];
    const [W, w] = (await descend(tf, begin, gradients, { steps, rate: rateAt }, before)) as [Tensor2D, Tensor2D];
    const weights = { hidden: unwhitened(await W.array(), inverseFactor), output: (await w.array())[0] as number[] };
    tf.dispose([W, w]);
    return weights;
  } finally {
    tf.dispose([X, y, shuffledX, shuffledy]);
  }

  function whitened(): Tensor2D {
    const entries = new Float32Array(dimension * dimension);
    inverseFactor.forEach((row, i) => {
      entries.set(row, i * dimension);
    });
    return tf.tidy(() =>
      tf.matMul(tf.tensor2d(inputs, [samples, dimension]), tf.tensor2d(entries, [dimension, dimension]), false, true),
    );
  }

  function shuffle(): void {
    const places = tf.tensor1d(order(), 'int32');
    const next = [X, y].map((all) => tf.gather(all, places)) as [Tensor2D, Tensor2D];
    if (shuffledX !== X) tf.dispose([shuffledX, shuffledy]);
    places.dispose();
    [shuffledX, shuffledy] = next;
  }
}

/** Random orders of the numbers below `count`, one after another (xorshift32, Fisher and Yates): only search depends on them. */
function orders(count: number, seed: number): () => Int32Array {
  const order = Int32Array.from({ length: count }, (_, place) => place);
  let state = (seed | 0) === 0 ? 1 : seed | 0;
  return () => {
    for (let i = count - 1; i > 0; i--) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const j = (state >>> 0) % (i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    return order;
  };
}
