/** Training on minibatches: the start and one step by their definition, all samples in turn, and nothing left behind. */
import { expect } from 'chai';
import { tensors } from '../../src/network/backend.js';
import { trainMinibatch, type Labelled } from '../../src/network/minibatch.js';
import type { Weights } from '../../src/network/train.js';
import { unwhitened, whitening } from '../../src/network/whitening.js';
import { floats } from 'lossproof/search';
import { gaussian, sample } from './samples.js';

const training = { slope: 0.1, steps: 400, batch: 10, rate: 0.03, seed: 5 };

function problem(dimension: number, samples: number): Labelled {
  const rows = floats(sample('X', samples, dimension, gaussian));
  const signs = floats(sample('y', 1, samples, { kind: 'uniformNonzero', from: -1, to: 1 }));
  return {
    dimension,
    inputs: Float32Array.from(rows.flat()),
    targets: Float32Array.from(signs[0] as number[]),
  };
}

const startOf = (units: number, dimension: number): Weights => ({
  hidden: floats(sample('W', units, dimension, gaussian)),
  output: Array.from({ length: units }, (_, i) => (i % 2 === 0 ? 0.5 : -0.5)),
});

function meanSquare({ dimension, inputs, targets }: Labelled, { hidden, output }: Weights, slope: number): number {
  const squares = Array.from(targets, (target, n) => {
    const f = hidden.reduce((sum, row, i) => {
      const v = row.reduce((all, weight, j) => all + weight * (inputs[n * dimension + j] as number), 0);
      return sum + (output[i] as number) * (v < 0 ? slope * v : v);
    }, 0);
    return (f - target) ** 2;
  });
  return squares.reduce((a, b) => a + b) / squares.length;
}

describe('network/minibatch', () => {
  it('fits fewer samples than weights, from batches and from all samples at once', async () => {
    for (const samples of [8, 15, 22]) {
      const data = problem(6, samples);
      const trained = await trainMinibatch(data, startOf(8, 6), { ...training, steps: 1500 });
      expect(meanSquare(data, trained, 0.1), `${samples} samples`).to.be.below(1e-2);
    }
  });

  it('sees every sample, where batches are smaller than all and do not divide them', async () => {
    // With twice the inputs of one batch, what was never seen would keep an error of the size of its target.
    const data = problem(10, 19);
    const trained = await trainMinibatch(data, startOf(10, 10), { ...training, steps: 1500 });
    expect(meanSquare(data, trained, 0.1)).to.be.below(1e-2);
  });

  it('returns the start, folded back, after no steps', async () => {
    const data = problem(4, 12);
    const start = startOf(2, 4);
    const { hidden, output } = await trainMinibatch(data, start, { ...training, steps: 0 });
    expect(output).to.deep.equal(start.output);
    const expected = unwhitened(start.hidden, whitening(data.inputs, 4));
    hidden.forEach((row, i) => {
      row.forEach((weight, j) => {
        expect(weight).to.be.closeTo((expected[i] as number[])[j] as number, 1e-6);
      });
    });
  });

  it('is the same for the same seed, and another for another', async () => {
    const data = problem(4, 25);
    const at = async (seed: number) => (await trainMinibatch(data, startOf(2, 4), { ...training, seed })).output;
    expect(await at(5)).to.deep.equal(await at(5));
    expect(await at(5)).not.to.deep.equal(await at(6));
    expect(await at(0)).to.deep.equal(await at(1));
  });

  it('reports its steps, ends where the report throws, and leaves no tensors behind', async () => {
    const tf = await tensors();
    const data = problem(4, 25);
    const steps: number[] = [];
    const before = tf.memory().numTensors;
    await trainMinibatch(data, startOf(2, 4), { ...training, steps: 60 }, (step) => steps.push(step));
    expect(steps).to.deep.equal([0, 25, 50]);
    expect(tf.memory().numTensors).to.equal(before);
    const stopped = await trainMinibatch(data, startOf(2, 4), training, (step) => {
      if (step === 25) throw new Error('stopped');
    }).catch((error: unknown) => error);
    expect(stopped).to.be.an('error').with.property('message', 'stopped');
    expect(tf.memory().numTensors).to.equal(before);
  });
});
