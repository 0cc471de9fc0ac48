/** First layers of a deeper network: their weights, noise and features as numbers, and the rank that they leave. */
import {
  matrices,
  multiplyExactly,
  rationals,
  rules,
  type Job,
  type Matrix,
  type Rational,
  type Step,
} from 'lossproof/search';
import { activationsOf } from './activations.js';
import { weightShapes, type Deep } from './deep.js';
import { laws } from './laws.js';
import { rationalOf } from './parameters.js';

export type DeepJob = Job<Deep, 'slope'>;

/** Draws W₁ … W_{L−2}; with `cut`, the first row of the last of them is zero. */
export function drawWeights(job: DeepJob, cut: boolean): readonly Matrix<Rational>[] {
  return Object.entries(weightShapes(job.sizes)).map(([name, [rows, columns]], index, all) => {
    if (!cut || index < all.length - 1) return job.draw(name, laws.weights);
    const drawn = job.sample(name, rows, columns, laws.weights);
    const severed = matrices.matrix(rows, columns, (i, j) => (i === 0 ? rationals.ZERO : matrices.at(drawn, i, j)));
    job.give(name, severed);
    return severed;
  });
}

/** Draws X and E₁ … E_{L−2}, and returns the features U_{L−2}. */
export function drawFeatures(job: DeepJob, weights: readonly Matrix<Rational>[]): Matrix<Rational> {
  const s = rationalOf(job.parameters.slope);
  const X = job.draw('X', laws.inputs);
  return weights.reduce((below, W, index) => {
    const E = job.draw(`E${index + 1}`, laws.noise);
    const V = multiplyExactly(W, below);
    return matrices.entrywise(activationsOf(V, E, s), V, rationals.multiply);
  }, X);
}

/** Proves that the last hidden layer has full rank for almost every data and noise, from the theorem for two layers. */
export async function proveDeepRank(job: DeepJob): Promise<Step> {
  const generic = await job.cite('sc16/rank-generic', {});
  return job.prove(rules.deepReduction, [generic], {});
}
