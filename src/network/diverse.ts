/**
 * Trains f(x) = Σₖ vₖ·max(0, wₖ·x) with fixed signs v on L + ρR, where L = (1/2m)Σₗ(f(xₗ) − yₗ)² and R is the diversity penalty
 * R(W) = (1/n²)Σᵢⱼ k(wᵢ, wⱼ)², k = (π − θ)/2π, with θ the angle between two units. Several runs of the same shape are trained at once.
 *
 * Gradients: ∂L/∂wₖ = (1/m)Σₗ vₖ·1{wₖ·xₗ > 0}·eₗ·xₗ, e = f − y, as xls16/gradient proves. With unit vectors u = w/|w| and
 * c = cos θ, ∂c/∂wᵢ = (uⱼ − c·uᵢ)/|wᵢ| and ∂k/∂wᵢ = (1/(2π·sin θ))·∂c/∂wᵢ. Each pair occurs twice in R, so that
 * ∂R/∂wᵢ = (2/(πn²|wᵢ|))·Σⱼ (k(wᵢ, wⱼ)/sin θᵢⱼ)(uⱼ − c·uᵢ). The last factor has length sin θ, so each term is bounded by k. For θ → 0
 * the term has no limit (R has a kink there), and for θ → π it goes to 0 with k. If sin θ is below LEAST_SINE, the division is by
 * LEAST_SINE instead: the slope then falls to 0 at the kink, and there is no division by rounding errors.
 */
import type { Tensor3D } from '@tensorflow/tfjs-core';
import { descend, type Training } from './adam.js';
import { tensors, type Tensors } from './backend.js';

type Rows = readonly (readonly number[])[];

/** One network to train: its data, its fixed output weights and its first weights. */
export interface DiverseRun {
  /** d × m; each column is a sample. */
  readonly inputs: Rows;
  readonly targets: readonly number[];
  /** The fixed output weights v, each 1 or −1. */
  readonly signs: readonly number[];
  /** n × d; each row is a unit, and none is zero. */
  readonly start: Rows;
}

/** How networks are trained with the diversity penalty. */
export interface DiverseTraining extends Training {
  /** ρ, the weight of R; a negative value rewards similar units. */
  readonly penalty: number;
}

const LEAST_SINE = 1e-3;
/** The number of steps between two reports; a pending Ctrl-C is handled at each report. */
const REPORT = 25;

/** Returns the trained weights of each run. `report` is called regularly with the number of steps taken; it may throw to stop. */
export async function trainDiverse(
  runs: readonly DiverseRun[],
  { steps, rate, penalty }: DiverseTraining,
  report: (step: number) => void = () => undefined,
): Promise<readonly number[][][]> {
  const tf = await tensors();
  const X = tf.tensor3d(runs.map(({ inputs }) => inputs) as number[][][]);
  const y = tf.tensor3d(runs.map(({ targets }) => [targets]) as number[][][]);
  const v = tf.tensor3d(runs.map(({ signs }) => [signs]) as number[][][]);
  const samples = (runs[0] as DiverseRun).targets.length;
  const gradients = ([W]: readonly Tensor3D[]) => {
    const ofLoss = lossGradient(tf, W as Tensor3D, { X, y, v }, samples);
    return [penalty === 0 ? ofLoss : tf.add(ofLoss, tf.mul(penaltyGradient(tf, W as Tensor3D), penalty))];
  };
  const before = async (step: number): Promise<void> => {
    if ((step - 1) % REPORT !== 0) return;
    await new Promise(setImmediate);
    report(step - 1);
  };
  const begin = tf.tensor3d(runs.map(({ start }) => start) as number[][][]);
  try {
    const [W] = (await descend(tf, [begin], gradients, { steps, rate }, before)) as [Tensor3D];
    const weights = await W.array();
    W.dispose();
    return weights;
  } finally {
    for (const tensor of [X, y, v]) tensor.dispose();
  }
}

export interface Batch {
  readonly X: Tensor3D; // runs × d × m
  readonly y: Tensor3D; // runs × 1 × m
  readonly v: Tensor3D; // runs × 1 × n
}

export function lossGradient(tf: Tensors, W: Tensor3D, { X, y, v }: Batch, samples: number): Tensor3D {
  const preactivations = tf.matMul(W, X);
  const e = tf.sub(tf.matMul(v, tf.relu(preactivations)), y);
  const backward = tf.mul(tf.matMul(v, e, true, false), tf.step(preactivations));
  return tf.mul(tf.matMul(backward, X, false, true), 1 / samples);
}

export function penaltyGradient(tf: Tensors, W: Tensor3D): Tensor3D {
  const units = W.shape[1];
  const lengths = tf.norm(W, 2, 2, true);
  const U = tf.div<Tensor3D>(W, lengths);
  const cosines = tf.clipByValue(tf.matMul(U, U, false, true), -1, 1);
  const sines = tf.maximum(tf.sqrt(tf.sub(1, tf.square(cosines))), LEAST_SINE);
  const overlaps = tf.div(tf.sub(Math.PI, tf.acos(cosines)), 2 * Math.PI);
  const factors = tf.div<Tensor3D>(overlaps, sines);
  const along = tf.mul(tf.sum(tf.mul(factors, cosines), 2, true), U);
  const across = tf.sub(tf.matMul(factors, U), along);
  return tf.mul(tf.div(across, lengths), 2 / (Math.PI * units * units));
}
