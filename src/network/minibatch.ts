/**
 * Trains f(x) = Σᵢ w₂ᵢ·φ(w₁ᵢ·x), φ(v) = max(v, s·v), on the mean squared error by Adam on minibatches, on whitened inputs. The rate is
 * constant at first and then decays geometrically, which lets the last steps settle. The gradients are those of train.ts without noise.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { descend } from './adam.js';
import { tensors } from './backend.js';
import type { Weights } from './train.js';
import { unwhitened, whitening } from './whitening.js';

/** Samples with their targets, in single precision. */
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
  const whitened = await whitenedInputs();
  const count = Math.min(batch, samples);
  const perEpoch = Math.floor(samples / count);
  const order = orders(samples, seed);
  let places: Int32Array = Int32Array.from({ length: samples }, (_, place) => place);
  let [x, y] = batchAt(0);
  const gradients = ([W, w]: readonly Tensor2D[]) => {
    // On WebAssembly, products of transposed operands take seven times as long as transposing them first.
    const v = tf.matMul(x, tf.transpose(W as Tensor2D));
    const slopes = tf.where(tf.greaterEqual(v, 0), tf.onesLike(v), tf.fill(v.shape, slope));
    const active = tf.mul(slopes, v);
    const e = tf.sub(tf.matMul(active, tf.transpose(w as Tensor2D)), y);
    const backward = tf.mul(tf.matMul(e, w as Tensor2D), slopes);
    return [
      tf.mul(tf.matMul(tf.transpose(backward), x), 1 / count),
      tf.mul(tf.matMul(tf.transpose(e), active), 1 / count),
    ];
  };
  const before = (step: number): Promise<void> | undefined => {
    const at = (step - 1) % perEpoch;
    if (count < samples) {
      if (at === 0) places = order();
      tf.dispose([x, y]);
      [x, y] = batchAt(at);
    }
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
    tf.dispose([x, y]);
  }

  async function whitenedInputs(): Promise<Float32Array> {
    const entries = new Float32Array(dimension * dimension);
    inverseFactor.forEach((row, i) => {
      entries.set(row, i * dimension);
    });
    const product = tf.tidy(() =>
      tf.matMul(tf.tensor2d(inputs, [samples, dimension]), tf.transpose(tf.tensor2d(entries, [dimension, dimension]))),
    );
    const values = (await product.data()) as Float32Array;
    product.dispose();
    return values;
  }

  /** The samples stay outside of tfjs: on WebAssembly a slice of a tensor copies the whole of it first. */
  function batchAt(at: number): [x: Tensor2D, y: Tensor2D] {
    const [rows, labels] = [new Float32Array(count * dimension), new Float32Array(count)];
    places.subarray(at * count, (at + 1) * count).forEach((place, i) => {
      rows.set(whitened.subarray(place * dimension, (place + 1) * dimension), i * dimension);
      labels[i] = targets[place] as number;
    });
    return [tf.tensor2d(rows, [count, dimension]), tf.tensor2d(labels, [count, 1])];
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
