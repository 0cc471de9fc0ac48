/** Searches for an exact differentiable local minimum: trains, solves in the region, and trains further if the solution is outside. */
import { floats, toFloat } from '../compute/float.js';
import { settle, type ExactProblem, type ExactWeights } from './region.js';
import { train, type Weights } from './train.js';

export interface Search {
  readonly units: number;
  /** Returns the starting weights of an attempt; they differ between attempts. */
  readonly start: (attempt: number) => Weights;
  readonly attempts: number;
  /** Called before each attempt; throws to stop the search. */
  readonly progress: (line: string) => void;
}

const ROUNDS = 12;
const TRAINING = { steps: 300, rate: 0.03 };

export async function findMinimum(problem: ExactProblem, search: Search): Promise<ExactWeights | undefined> {
  // Training uses inputs and noise of mean size 1; afterwards the hidden weights are rescaled.
  const [inputs, noise] = [normalised(floats(problem.inputs)), normalised(floats(problem.noise))];
  const targets = floats(problem.targets)[0] as number[];
  const float = { inputs: inputs.rows, noise: noise.rows, targets, slope: toFloat(problem.slope) };
  const scale = inputs.size * noise.size;
  for (let attempt = 0; attempt < search.attempts; attempt++) {
    let weights = search.start(attempt);
    for (let round = 0; round < ROUNDS; round++) {
      // Lets a pending Ctrl-C be handled between two rounds of training.
      await new Promise(setImmediate);
      search.progress(`training, start ${attempt + 1} of at most ${search.attempts}`);
      weights = await train(float, weights, TRAINING);
      const settled = settle(problem, { ...weights, hidden: scaled(weights.hidden, 1 / scale) });
      if (settled.inside) return settled.weights;
      // Moves only part of the way to the region's solution, because long steps end in unrelated regions.
      weights = between(weights, { ...settled.weights, hidden: scaled(settled.weights.hidden, scale) }, 0.3);
    }
  }
  return undefined;
}

type Rows = readonly (readonly number[])[];

function scaled(rows: Rows, factor: number): number[][] {
  return rows.map((row) => row.map((entry) => entry * factor));
}

/** The rows divided by their mean absolute entry. */
function normalised(rows: Rows): { readonly rows: Rows; readonly size: number } {
  const sizes = rows.flat().map(Math.abs);
  const size = sizes.reduce((sum, entry) => sum + entry, 0) / sizes.length || 1;
  return { rows: scaled(rows, 1 / size), size };
}

/** A point part of the way between two points, both taken in the form (±1, w). */
function between(from: Weights, to: Weights, part: number): Weights {
  return {
    output: to.output,
    hidden: from.hidden.map((row, i) =>
      row.map((entry, j) => {
        const start = entry * Math.abs(from.output[i] as number);
        return start + part * (((to.hidden[i] as readonly number[])[j] as number) - start);
      }),
    ),
  };
}
