/** Adam: the steps of its definition in doubles, a report before each step, and no tensors left behind. */
import { expect } from 'chai';
import type { Tensor1D } from '@tensorflow/tfjs-core';
import { descend } from '../../src/network/adam.js';
import { tensors } from '../../src/network/backend.js';

/** Adam on single numbers, by its definition. */
function adam(start: readonly number[], gradient: (x: number) => number, steps: number, rate: number): number[] {
  return start.map((first) => {
    let [x, m, v] = [first, 0, 0];
    for (let step = 1; step <= steps; step++) {
      const g = gradient(x);
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      x -= (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8);
    }
    return x;
  });
}

describe('network/adam', () => {
  const start = [3, -1, 0.25, 0];

  it('takes the steps of its definition, for each parameter by itself', async () => {
    const tf = await tensors();
    for (const steps of [1, 2, 50]) {
      const [x, y] = (await descend(
        tf,
        [tf.tensor1d(start), tf.tensor1d([5])],
        // The slopes of x² − x and of y⁴.
        ([x, y]) => [tf.sub(tf.mul(x as Tensor1D, 2), 1), tf.mul(tf.pow(y as Tensor1D, 3), 4)],
        { steps, rate: 0.1 },
      )) as [Tensor1D, Tensor1D];
      const expected = [...adam(start, (x) => 2 * x - 1, steps, 0.1), ...adam([5], (y) => 4 * y ** 3, steps, 0.1)];
      [...(await x.data()), ...(await y.data())].forEach((entry, i) => {
        expect(entry, `entry ${i} after ${steps} steps`).to.be.closeTo(expected[i] as number, 1e-5);
      });
      for (const tensor of [x, y]) tensor.dispose();
    }
  });

  it('takes a rate by the number of the step, counted from 1', async () => {
    const tf = await tensors();
    const seen: number[] = [];
    const rate = (step: number): number => {
      seen.push(step);
      return step === 2 ? 0.1 : 0;
    };
    const [x] = (await descend(tf, [tf.tensor1d(start)], ([x]) => [tf.onesLike(x as Tensor1D)], {
      steps: 3,
      rate,
    })) as [Tensor1D];
    expect(seen).to.deep.equal([1, 2, 3]);
    [...(await x.data())].forEach((entry, i) => {
      expect(entry).to.be.closeTo((start[i] as number) - 0.1, 1e-6);
    });
    x.dispose();
  });

  it('returns the start after no steps', async () => {
    const tf = await tensors();
    const [x] = (await descend(tf, [tf.tensor1d(start)], () => expect.fail('no gradient was expected'), {
      steps: 0,
      rate: 1,
    })) as [Tensor1D];
    expect([...(await x.data())]).to.deep.equal(start);
    x.dispose();
  });

  it('reports before each step, waits where it is asked to, and leaves only the result', async () => {
    const tf = await tensors();
    const before = tf.memory().numTensors;
    const events: string[] = [];
    const [x] = (await descend(
      tf,
      [tf.tensor1d(start)],
      ([x]) => {
        events.push('gradient');
        return [tf.mul(x as Tensor1D, 2)];
      },
      { steps: 2, rate: 0.1 },
      async (step) => {
        await Promise.resolve();
        events.push(`before ${step}`);
      },
    )) as [Tensor1D];
    expect(events).to.deep.equal(['before 1', 'gradient', 'before 2', 'gradient']);
    expect(tf.memory().numTensors).to.equal(before + 1);
    x.dispose();
  });

  it('leaves no tensors behind when the report or the gradient throws', async () => {
    const tf = await tensors();
    const before = tf.memory().numTensors;
    const fail = (): never => {
      throw new Error('enough');
    };
    const slope = ([x]: readonly Tensor1D[]) => [tf.mul(x as Tensor1D, 2)];
    for (const run of [
      () =>
        descend(tf, [tf.tensor1d(start)], slope, { steps: 5, rate: 0.1 }, (step) => (step === 3 ? fail() : undefined)),
      () => descend(tf, [tf.tensor1d(start)], fail, { steps: 5, rate: 0.1 }),
    ]) {
      const error: unknown = await run().catch((reason: unknown) => reason);
      expect((error as Error).message).to.equal('enough');
      expect(tf.memory().numTensors).to.equal(before);
    }
  });
});
