import { expect } from 'chai';
import { draw, rationals, type DataSet, type Law, type Matrix, type Rational } from 'lossproof/search';
import { trained, type TrainingJob } from '../../../../lemmas/sh17/experiment/training.js';
import { halves } from './samples.js';

const SIZES = { d0: 4, d1: 3, N: 10, steps: 30 };

function jobWith(data: DataSet | undefined, lines: string[] = []): TrainingJob {
  return {
    sizes: SIZES,
    data,
    sample: (label: string, rows: number, columns: number, law: Law) =>
      draw({ rows, columns, label, law }, { claim: 'test/training', version: 1, sizes: {}, seed: '1' }),
    found: () => expect.fail('nothing is recorded here'),
    progress: (line) => lines.push(line),
  };
}

const numbersIn = (numbers: readonly number[], rows: number): Matrix<Rational> => ({
  rows,
  columns: numbers.length / rows,
  entries: numbers.map((number) => rationals.rational(BigInt(number))),
});

/** The first images of the data set as a matrix, and targets that alternate. */
const { bytes } = halves(SIZES.N);
const inputs = numbersIn(
  Array.from({ length: 40 }, (_, at) => bytes[(at % 10) * 4 + Math.floor(at / 10)] as number),
  4,
);
const targets = numbersIn([1, 0, 1, 0, 1, 0, 1, 0, 1, 0], 1);
const slope = rationals.rational(1n, 10n);

describe('training for the experiments', () => {
  it('gives integers over 2³⁰ in the shapes of the network, and reports its steps', async () => {
    const lines: string[] = [];
    const { W1, w2 } = await trained(jobWith(undefined, lines), inputs, targets, slope);
    expect([W1.rows, W1.columns, w2.rows, w2.columns]).to.deep.equal([3, 4, 1, 3]);
    for (const { denominator } of [...W1.entries, ...w2.entries]) expect(2n ** 30n % denominator).to.equal(0n);
    expect(lines).to.deep.equal(['step 0 of 30', 'step 25 of 30']);
  });

  it('takes the bytes of a data set as they are', async () => {
    const [fromBytes, fromNumbers] = [
      await trained(jobWith(halves(20)), { rows: 4, columns: 10, entries: [] }, targets, slope),
      await trained(jobWith(undefined), inputs, targets, slope),
    ];
    expect(fromBytes).to.deep.equal(fromNumbers);
  });
});
