import { expect } from 'chai';
import { matrices, rationals, toFloat, type Matrix, type Rational } from 'lossproof/search';
import { descend, type Problem } from '../../../../lemmas/xls16/shared/descent.js';
import { rationals as matrix } from '../../../support.js';

const floats = ({ rows, columns, entries }: Matrix<Rational>): readonly (readonly number[])[] =>
  Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns).map(toFloat));

function lossOf(weights: Matrix<Rational>, { inputs, targets, signs }: Problem): number {
  const [W, X, [v = []], [y = []]] = [weights, inputs, signs, targets].map(floats) as [
    number[][],
    number[][],
    number[][],
    number[][],
  ];
  const output = (l: number): number =>
    W.reduce(
      (sum, w, k) =>
        sum +
        (v[k] as number) *
          Math.max(
            0,
            w.reduce((dot, each, i) => dot + each * (X[i]?.[l] as number), 0),
          ),
      0,
    );
  return y.reduce((sum, target, l) => sum + (output(l) - target) ** 2, 0) / (2 * y.length);
}

const PROBLEM: Problem = {
  inputs: matrix([
    [1, -2, 3, 0],
    [2, 1, -1, 2],
  ]),
  targets: matrix([[2, 1, -1, 1]]),
  signs: matrix([[1, -1, 1]]),
};
const START = matrix([
  [1, 1],
  [2, -1],
  [-1, 1],
]);

describe('gradient descent', () => {
  it('lowers the loss to a small part', () => {
    // The mean of |x|² is 6, and 49/20 is nearly its root.
    const entries = START.entries.map((w) => rationals.divide(w, rationals.rational(49n, 20n)));
    const before = lossOf({ ...START, entries }, PROBLEM);
    expect(lossOf(descend(START, PROBLEM), PROBLEM), `from ${before}`).to.be.below(before / 10);
  });

  it('gives fractions with a denominator of 2²², for inputs of a length between 2 and 4', () => {
    for (const { denominator } of descend(START, PROBLEM).entries) expect(2n ** 22n % denominator).to.equal(0n);
  });

  it('takes longer inputs as well as short ones, with weights that are shorter by as much', () => {
    const scaled = matrices.matrix(2, 4, (i, j) =>
      rationals.multiply(rationals.rational(256n), matrices.at(PROBLEM.inputs, i, j)),
    );
    const [short, long] = [PROBLEM, { ...PROBLEM, inputs: scaled }].map((problem) => floats(descend(START, problem)));
    for (const [i, row] of (short ?? []).entries()) {
      for (const [j, entry] of row.entries()) expect((long?.[i]?.[j] as number) * 256).to.be.closeTo(entry, 1e-5);
    }
  });
});
