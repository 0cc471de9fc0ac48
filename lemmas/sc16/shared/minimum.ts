/** Differentiable local minima: found by training, made exact, and proved. */
import {
  findMinimum,
  floats,
  networks,
  rules,
  terms,
  type ExactProblem,
  type ExactWeights,
  type Job,
  type Law,
  type Network,
  type Step,
} from 'lossproof/search';
import { laws } from './laws.js';
import { rationalOf } from './parameters.js';
import type { TwoLayer } from './twoLayer.js';

export type TwoLayerJob = Job<TwoLayer, 'slope'>;

const STARTS = { kind: 'gaussian', bits: 16 } as const;

/** Draws X, E and y as part of the instance. */
export function drawProblem(job: TwoLayerJob, inputs: Law, noise: Law): ExactProblem {
  return {
    inputs: job.draw('X', inputs),
    noise: job.draw('E', noise),
    targets: job.draw('y', laws.targets),
    slope: rationalOf(job.parameters.slope),
  };
}

/**
 * Makes the weights of a differentiable local minimum part of the instance, by their names there: trained, or on a replay
 * taken from the certificate. Says whether there are any.
 */
export async function train(
  job: Pick<Job, 'found' | 'sample' | 'progress'>,
  problem: ExactProblem,
  attempts: number,
  hidden = 'W1',
  output = 'w2',
): Promise<boolean> {
  const found = await job.found([hidden, output], async () => {
    const weights = await search(job, problem, attempts);
    return weights && { [hidden]: weights.hidden, [output]: weights.output };
  });
  return found !== undefined;
}

/** The weights that training starts from come from the seed. */
function search(
  job: Pick<Job, 'sample' | 'progress'>,
  problem: ExactProblem,
  attempts: number,
): Promise<ExactWeights | undefined> {
  const [units, inputs] = [problem.noise.rows, problem.inputs.rows];
  return findMinimum(problem, {
    units,
    attempts,
    progress: (line) => {
      job.progress(line);
    },
    start: (attempt) => ({
      hidden: startingWeights(job, attempt, units, inputs),
      output: floats(job.sample(`start ${attempt} output`, 1, units, STARTS))[0] as number[],
    }),
  });
}

/** Hidden weights that attempt number k starts from. */
export function startingWeights(
  job: Pick<Job, 'sample'>,
  attempt: number,
  units: number,
  inputs: number,
): readonly (readonly number[])[] {
  return floats(job.sample(`start ${attempt} hidden`, units, inputs, STARTS));
}

/** Proves in three steps that weights in the instance, `weights` of them in the hidden layer, are a differentiable minimum. */
export function proveMinimum(job: Pick<Job, 'prove'>, network: Network, weights: number): Step {
  const inside = job.prove(rules.entriesNonzero, [], { matrix: terms.product(network.hidden, network.inputs) });
  const G = networks.gradientMatrix(network);
  const stationary = job.prove(rules.ringIdentity, [], {
    left: terms.product(G, terms.transpose(networks.residual(network))),
    right: terms.constant('0', weights, 1),
  });
  return job.prove(rules.minimumInRegion, [inside, stationary], { network });
}
