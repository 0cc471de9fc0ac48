import { expect } from 'chai';
import fc from 'fast-check';
import {
  directedInputs,
  distinctSamples,
  diverseUnits,
  everySampleSeen,
  fewSamples,
  genericUnits,
} from '../../../../lemmas/xls16/shared/hypotheses.js';
import { inferOutright } from '../../../../src/kernel/core/logic/theorem.js';
import { evidenceFor } from '../../../../src/statement/hypothesis.js';
import { contextOf, integerRows, numbers } from '../../../support.js';

type Rows = readonly (readonly number[])[];

const size = fc.integer({ min: 1, max: 3 });
const networks = fc
  .tuple(size, size, size)
  .chain(([d, n, m]) =>
    fc.tuple(integerRows(fc.constant(d), fc.constant(m)), integerRows(fc.constant(n), fc.constant(d))),
  );

const column = (rows: Rows, j: number): readonly number[] => rows.map((row) => row[j] as number);
const values = (X: Rows, W: Rows): Rows =>
  W.map((w) => (X[0] ?? []).map((_, j) => column(X, j).reduce((sum, x, i) => sum + x * (w[i] as number), 0)));
const same = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const columnsOf = (X: Rows): readonly (readonly number[])[] => (X[0] ?? []).map((_, j) => column(X, j));

/** What makes each hypothesis true. */
const MEANINGS = [
  [distinctSamples, (X: Rows) => new Set(columnsOf(X).map(String)).size === columnsOf(X).length],
  [diverseUnits, (_: Rows, W: Rows) => !W.every((row) => same(row, W[0]))],
  [everySampleSeen, (X: Rows, W: Rows) => columnsOf(values(X, W)).every((each) => each.some((value) => value > 0))],
  [directedInputs, (X: Rows) => columnsOf(X).every((each) => each.some((entry) => entry !== 0))],
  [
    genericUnits,
    (X: Rows, W: Rows) =>
      values(X, W)
        .flat()
        .every((value) => value !== 0),
  ],
] as const;

describe('hypotheses', () => {
  for (const [hypothesis, isTrue] of MEANINGS) {
    it(`are proved where they are so, and refuted where they are not: ${hypothesis.id}`, () => {
      fc.assert(
        fc.property(networks, ([X, W]) => {
          // At w·x = 0 indicators depend on a convention.
          fc.pre(hypothesis.id !== 'every-sample-seen' || !values(X, W).flat().includes(0));
          const sizes = { d: X.length, n: W.length, m: X[0]?.length ?? 0 };
          const { holds, broken } = evidenceFor(hypothesis, { sizes, parameters: {} });
          const context = contextOf({ X: numbers(X), W: numbers(W) });
          const proved = [holds, broken].map(
            (side) => inferOutright(context, side ?? expect.fail('evidence was expected')) !== undefined,
          );
          const expected = isTrue(X, W);
          expect(proved, JSON.stringify({ X, W })).to.deep.equal([expected, !expected]);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('have a negation where it can be proved too: few-samples', () => {
    for (const [d, n, m] of [
      [2, 3, 6],
      [2, 3, 7],
      [1, 1, 1],
    ] as const) {
      const { holds, broken } = evidenceFor(fewSamples, { sizes: { d, n, m }, parameters: {} });
      const proved = [holds, broken].map(
        (side) => side !== undefined && inferOutright(contextOf(), side) !== undefined,
      );
      expect(proved, `d = ${d}, n = ${n}, m = ${m}`).to.deep.equal([m <= d * n, m > d * n]);
    }
  });
});
