/** Training: steps against the gradient, a loss that falls, a recorded end, and no tensors left behind. */
import { expect } from 'chai';
import { floats } from 'lossproof/search';
import { tensors } from '../../src/network/backend.js';
import { train } from '../../src/network/train.js';
import { gaussian, problem, sample } from './samples.js';

function loss(
  { inputs, noise, targets, slope }: Parameters<typeof train>[0],
  weights: Parameters<typeof train>[1],
): number {
  const errors = targets.map((target, n) => {
    const output = weights.hidden.reduce((sum, row, i) => {
      const v = row.reduce((dot, entry, j) => dot + entry * (inputs[j]?.[n] ?? NaN), 0);
      return sum + (weights.output[i] ?? NaN) * (noise[i]?.[n] ?? NaN) * (v >= 0 ? v : slope * v);
    }, 0);
    return target - output;
  });
  return errors.reduce((sum, e) => sum + e * e, 0) / (2 * targets.length);
}

describe('train', () => {
  const { inputs, noise, targets } = problem(3, 4, 6);
  const float = { inputs: floats(inputs), noise: floats(noise), targets: floats(targets)[0] as number[], slope: 0.1 };
  const start = {
    hidden: floats(sample('W', 4, 3, gaussian)),
    output: floats(sample('w', 1, 4, gaussian))[0] as number[],
  };

  it('steps against the gradient, as differences of the loss give it', async () => {
    // The first step of Adam is −rate·sign(gradient) in every weight.
    const rate = 2 ** -10;
    const end = await train(float, start, { steps: 1, rate });
    const slopeOf = (change: (by: number) => typeof start): number =>
      loss(float, change(1e-6)) - loss(float, change(-1e-6));
    start.hidden.forEach((row, i) => {
      row.forEach((weight, j) => {
        const slope = slopeOf((by) => ({
          ...start,
          hidden: start.hidden.map((r, k) => r.map((v, l) => (k === i && l === j ? v + by : v))),
        }));
        expect((end.hidden[i]?.[j] ?? NaN) - weight).to.be.closeTo(-rate * Math.sign(slope), rate / 100);
      });
    });
    start.output.forEach((weight, i) => {
      const slope = slopeOf((by) => ({ ...start, output: start.output.map((v, k) => (k === i ? v + by : v)) }));
      expect((end.output[i] ?? NaN) - weight).to.be.closeTo(-rate * Math.sign(slope), rate / 100);
    });
  });

  it('lowers the loss', async () => {
    const end = await train(float, start, { steps: 400, rate: 0.03 });
    expect(loss(float, end)).to.be.lessThan(0.5 * loss(float, start));
  });

  it('arrives where it did before its loop was shared with other networks', async () => {
    // Printed by the loop as it was, for numbers of a linear congruential generator, on the WebAssembly backend.
    let state = 12345;
    const next = (): number => (state = (state * 16807) % 2147483647) / 2147483647 - 0.5;
    const rows = (count: number, length: number): number[][] =>
      Array.from({ length: count }, () => Array.from({ length }, next));
    const problem = {
      inputs: rows(3, 6),
      noise: rows(4, 6).map((row) => row.map((entry) => entry + 1.5)),
      targets: [1, -1, 1, 1, -1, 1],
      slope: 0.1,
    };
    const begin = { hidden: rows(4, 3), output: rows(1, 4)[0] as number[] };
    const { hidden, output } = await train(problem, begin, { steps: 50, rate: 0.03 });
    const recorded = [
      [
        -1.1833796501159668, -0.9015312194824219, 1.7781819105148315, -0.6560248732566833, 0.4924497604370117,
        -0.8802905678749084, 0.44808268547058105, -0.6716034412384033, 0.0963447242975235, 0.5988129377365112,
        -1.017222285270691, 0.26302242279052734,
      ],
      [-1.7847203016281128, 0.6624280214309692, -1.4955244064331055, -1.4578646421432495],
    ];
    [...hidden.flat(), ...output].forEach((entry, at) => {
      expect(entry).to.be.closeTo(recorded.flat()[at] as number, 1e-6);
    });
  });

  it('leaves no tensors behind', async () => {
    const tf = await tensors();
    const float = { inputs: [[1, 2]], noise: [[1, 1]], targets: [1, -1], slope: 0.1 };
    const before = tf.memory().numTensors;
    await train(float, { hidden: [[0.5]], output: [1] }, { steps: 5, rate: 0.1 });
    expect(tf.memory().numTensors).to.equal(before);
  });
});
