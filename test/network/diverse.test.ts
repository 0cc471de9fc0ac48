/** Training with the diversity penalty: its gradients against differences and against the kernel, and what becomes of kinks. */
import { expect } from 'chai';
import {
  Context,
  decimalBounds,
  draw,
  Encloser,
  floats,
  Intervals,
  networks,
  rationals,
  reals,
  terms,
  toDyadic,
  toFloat,
  type Law,
  type Matrix,
  type Rational,
  Libraries,
  LIBRARIES,
  evaluate,
} from 'lossproof/search';
import { tensors } from '../../src/network/backend.js';
import { lossGradient, penaltyGradient, trainDiverse, type DiverseRun } from '../../src/network/diverse.js';

const ORIGIN = { claim: 'test/diverse', version: 1, sizes: {}, seed: '1' };
const gaussian = { kind: 'gaussian', bits: 6 } as const;

function sample(label: string, rows: number, columns: number, law: Law = gaussian): Matrix<Rational> {
  return draw({ rows, columns, label, law }, ORIGIN);
}

const context = new Context(ORIGIN, {}, new Libraries(LIBRARIES));
const signsOf = (units: number): number[] => Array.from({ length: units }, (_, k) => (k % 2 === 0 ? 1 : -1));

/** R(W), from the kernel's enclosure. */
function penalty(W: Matrix<Rational>): number {
  const squares = reals.sumOfSquares(reals.overlaps(terms.transpose(terms.literal(W))));
  const R = reals.quotient(squares, reals.rational(W.rows ** 2));
  return toFloat(
    rationals.parseRational(decimalBounds(R, 15, new Encloser(new Intervals(128), context)).lower) as Rational,
  );
}

async function gradientOfPenalty(W: readonly (readonly number[])[]): Promise<number[][]> {
  const tf = await tensors();
  const result = tf.tidy(() => penaltyGradient(tf, tf.tensor3d([W] as number[][][])));
  const [gradient] = await result.array();
  result.dispose();
  return gradient as number[][];
}

function problem(d: number, n: number, m: number, label = ''): DiverseRun {
  return {
    inputs: floats(sample(`X${label}`, d, m)),
    targets: floats(sample(`y${label}`, 1, m))[0] as number[],
    signs: signsOf(n),
    start: floats(sample(`W${label}`, n, d)),
  };
}

describe('penaltyGradient', () => {
  it('is the slope of R, as differences of enclosures give it', async () => {
    for (const [n, d] of [
      [2, 2],
      [5, 3],
      [7, 6],
    ] as const) {
      const W = sample(`W ${n} ${d}`, n, d);
      const gradient = await gradientOfPenalty(floats(W));
      const step = toDyadic(2 ** -16, 16);
      for (let place = 0; place < n * d; place++) {
        const moved = (by: Rational): Matrix<Rational> => ({
          ...W,
          entries: W.entries.map((entry, at) => (at === place ? rationals.add(entry, by) : entry)),
        });
        const slope = (penalty(moved(step)) - penalty(moved(rationals.negate(step)))) / 2 ** -15;
        const found = (gradient[Math.floor(place / d)] as number[])[place % d] as number;
        expect(found, `n=${n} d=${d} entry ${place}`).to.be.closeTo(slope, 1e-5);
      }
    }
  });

  it('is orthogonal to each unit, as R does not see lengths', async () => {
    const W = floats(sample('long', 6, 4));
    const gradient = await gradientOfPenalty(W);
    W.forEach((w, i) => {
      const along = w.reduce((sum, entry, j) => sum + entry * ((gradient[i] as number[])[j] as number), 0);
      // Single precision; backends round in different orders, and 1e-6 has been exceeded.
      expect(along).to.be.closeTo(0, 1e-5);
    });
  });

  it('stays within its bound for units that are parallel, nearly so, or opposite', async () => {
    const w = [3, -1, 2];
    for (const other of [w, [3, -1, 2.0001], [3, -1, 2.000001], [6, -2, 4], [-3, 1, -2], [-3, 1, -2.00001]]) {
      const gradient = await gradientOfPenalty([w, other]);
      // (2/(πn²|w|))·k, k ≤ ½, for the one other unit.
      const bound = (1 / (4 * Math.PI * Math.hypot(...w))) * 1.001;
      expect(Math.hypot(...(gradient[0] as number[]))).to.be.at.most(bound);
    }
    const [same] = await gradientOfPenalty([w, w]);
    expect(Math.hypot(...(same as number[]))).to.be.closeTo(0, 1e-4);
  });
});

describe('lossGradient', () => {
  it('is what the kernel computes of the formula of xls16/gradient', async () => {
    const [d, n, m] = [3, 4, 6];
    const [X, W, y] = [sample('X', d, m), sample('W', n, d), sample('y', 1, m)];
    const v = { rows: 1, columns: n, entries: signsOf(n).map((sign) => rationals.rational(BigInt(sign))) };
    const preactivations = terms.product(terms.literal(W), terms.literal(X));
    const active = terms.slopes('0', preactivations);
    const f = terms.product(terms.literal(v), terms.hadamard(active, preactivations));
    const residual = terms.difference(f, terms.literal(y));
    const D = terms.product(terms.diagonal(terms.literal(v)), active);
    const gradient = terms.product(terms.product(D, terms.diagonal(residual)), terms.transpose(terms.literal(X)));
    const exact = floats(evaluate(context, terms.scale(networks.over(1, m), gradient)));

    const tf = await tensors();
    const found = tf.tidy(() => {
      const [x, targets, signs] = [floats(X), floats(y), floats(v)].map((rows) => tf.tensor3d([rows]));
      const batch = { X: x, y: targets, v: signs } as Parameters<typeof lossGradient>[2];
      return lossGradient(tf, tf.tensor3d([floats(W)]), batch, m);
    });
    const [rows] = await found.array();
    found.dispose();
    exact.forEach((row, i) => {
      row.forEach((entry, j) => {
        expect((rows?.[i] as number[])[j]).to.be.closeTo(entry, 1e-5);
      });
    });
  });
});

describe('trainDiverse', () => {
  const R = (W: readonly (readonly number[])[]): number =>
    penalty({
      rows: W.length,
      columns: (W[0] as readonly number[]).length,
      entries: W.flatMap((row) => row.map((entry) => toDyadic(entry, 16))),
    });

  it('lowers R with the penalty and raises it with a negative one, against none', async () => {
    const runs = [problem(4, 6, 12)];
    const trained = async (weight: number): Promise<number> => {
      const [W] = await trainDiverse(runs, { steps: 200, rate: 0.02, penalty: weight });
      return R(W as number[][]);
    };
    const [more, none, less] = [await trained(10), await trained(0), await trained(-10)];
    expect(more).to.be.lessThan(none - 0.005);
    expect(less).to.be.greaterThan(none + 0.005);
  });

  it('trains runs side by side as each would be trained alone', async () => {
    const runs = ['a', 'b', 'c'].map((label) => problem(3, 4, 8, label));
    const training = { steps: 30, rate: 0.02, penalty: 1 };
    const together = await trainDiverse(runs, training);
    for (const [index, run] of runs.entries()) {
      const [alone] = await trainDiverse([run], training);
      together[index]?.forEach((row, i) => {
        row.forEach((entry, j) => {
          expect(entry).to.be.closeTo((alone?.[i] as number[])[j] as number, 1e-4);
        });
      });
    }
  });

  it('reports, stops when the report throws, and leaves no tensors behind', async () => {
    const tf = await tensors();
    const before = tf.memory().numTensors;
    const steps: number[] = [];
    const runs = [problem(3, 4, 8)];
    await trainDiverse(runs, { steps: 60, rate: 0.02, penalty: 1 }, (step) => steps.push(step));
    expect(steps).to.deep.equal([0, 25, 50]);
    expect(tf.memory().numTensors).to.equal(before);
    let message = '';
    try {
      await trainDiverse(runs, { steps: 60, rate: 0.02, penalty: 1 }, (step) => {
        if (step === 25) throw new Error('enough');
      });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).to.equal('enough');
    expect(tf.memory().numTensors).to.equal(before);
  });
});
