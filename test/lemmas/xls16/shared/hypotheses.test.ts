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

/** The side of each hypothesis that the checker can prove, and what makes it true. */
const SIDES = [
  [distinctSamples, 'broken', (X: Rows) => X[0]?.length !== 1 && same(column(X, 0), column(X, 1))],
  [diverseUnits, 'broken', (_: Rows, W: Rows) => W.length > 1 && W.every((row) => same(row, W[0]))],
  [everySampleSeen, 'broken', (X: Rows, W: Rows) => column(values(X, W), 0).every((value) => value < 0)],
  [directedInputs, 'holds', (X: Rows) => (X[0] ?? []).every((_, j) => column(X, j).some((entry) => entry !== 0))],
  [
    genericUnits,
    'holds',
    (X: Rows, W: Rows) =>
      values(X, W)
        .flat()
        .every((value) => value !== 0),
  ],
] as const;

describe('hypotheses', () => {
  for (const [hypothesis, side, isTrue] of SIDES) {
    it(`are proved exactly where they are so: ${hypothesis.id}, ${side}`, () => {
      fc.assert(
        fc.property(networks, ([X, W]) => {
          // At w·x = 0 indicators depend on a convention.
          fc.pre(hypothesis.id !== 'every-sample-seen' || !values(X, W).flat().includes(0));
          const sizes = { d: X.length, n: W.length, m: X[0]?.length ?? 0 };
          const evidence = evidenceFor(hypothesis, { sizes, parameters: {} });
          expect(Object.keys(evidence)).to.deep.equal([side]);
          const proposition = evidence[side] ?? expect.fail('evidence was expected');
          const proved = inferOutright(contextOf({ X: numbers(X), W: numbers(W) }), proposition) !== undefined;
          expect(proved, JSON.stringify({ X, W })).to.equal(isTrue(X, W));
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
