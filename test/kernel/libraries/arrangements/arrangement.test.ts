import { expect } from 'chai';
import fc from 'fast-check';
import { workDone, withBudget } from '../../../../src/kernel/core/data/work.js';
import { areGeneral, countCells, normalsOf } from '../../../../src/kernel/libraries/arrangements/arrangement.js';
import { integerRows, rankByMinors, rationals, refuses, choices } from '../../../support.js';

const count = (rows: readonly (readonly number[])[]): number => countCells(normalsOf(rationals(rows)));
const columnsOf = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] as number[]).map((_, n) => rows.map((row) => row[n] as number));

const samples = integerRows(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 })).filter((rows) =>
  columnsOf(rows).every((column) => column.some((entry) => entry !== 0)),
);

/**
 * The patterns by another way: with the coordinate planes beside the others every cell is a cone with at least as many edges as
 * dimensions, and the sum of some that span has the signs of the cell. All sums of at most three edges of the arrangement are tried.
 */
function patternsByTrying(rows: readonly (readonly number[])[]): Set<string> {
  const columns = columnsOf(rows);
  const found = new Set<string>();
  const visit = (weights: readonly number[]): void => {
    const signs = columns.map((x) => Math.sign(x.reduce((sum, entry, i) => sum + entry * (weights[i] as number), 0)));
    if (signs.every((sign) => sign !== 0)) found.add(signs.join());
  };
  raysOf(columns).forEach((ray, i, rays) => {
    visit(ray);
    rays.forEach((other, j) => {
      const two = sumOf(ray, other);
      visit(two);
      for (const third of j < i ? rays : []) visit(sumOf(two, third));
    });
  });
  return found;
}

const sumOf = (a: readonly number[], b: readonly number[]): number[] => a.map((entry, i) => entry + (b[i] as number));

/** Both directions of each line in which enough of the hyperplanes and the coordinate planes meet. */
function raysOf(columns: readonly (readonly number[])[]): number[][] {
  const dimension = (columns[0] as number[]).length;
  if (dimension === 1) return [[1], [-1]];
  const axes = Array.from({ length: dimension }, (_, i) => Array.from({ length: dimension }, (__, j) => +(i === j)));
  const normals = [...columns, ...axes];
  const directions =
    dimension === 2
      ? normals.map(([x, y]) => [-(y as number), x as number])
      : choices(normals.length, 2).map((pair) => {
          const [[a, b, c], [d, e, f]] = pair.map((n) => normals[n]) as [number[], number[]] as unknown as [
            [number, number, number],
            [number, number, number],
          ];
          return [b * f - c * e, c * d - a * f, a * e - b * d];
        });
  const seen = new Map(directions.map((direction) => [direction.join(), direction]));
  return [...seen.values()].flatMap((direction) => [direction, direction.map((entry) => -entry)]);
}

describe('arrangements/arrangement', () => {
  it('counts as many cells as there are patterns of signs, found by trying', () => {
    fc.assert(
      fc.property(samples, (rows) => {
        expect(count(rows)).to.equal(patternsByTrying(rows).size);
      }),
      { numRuns: 150 },
    );
  });

  it('counts 2·Σ C(N − 1, k) cells exactly where the samples are in general position', () => {
    fc.assert(
      fc.property(samples, (rows) => {
        const cover = { 1: [2, 2, 2, 2, 2], 2: [2, 4, 6, 8, 10], 3: [2, 4, 8, 14, 22] }[rows.length]?.[
          (rows[0] as number[]).length - 1
        ];
        const general = areGeneral(normalsOf(rationals(rows)));
        expect(count(rows) === cover).to.equal(general);
        expect(count(rows)).to.be.at.most(cover as number);
      }),
    );
  });

  it('takes samples to be in general position if all minors say so', () => {
    fc.assert(
      fc.property(samples, (rows) => {
        const size = Math.min(rows.length, (rows[0] as number[]).length);
        const general = choices((rows[0] as number[]).length, size).every((chosen) => {
          const part = rows.map((row) => chosen.map((n) => row[n] as number));
          return rankByMinors(part, (minor) => minor === 0n) === size;
        });
        expect(areGeneral(normalsOf(rationals(rows)))).to.equal(general);
      }),
    );
  });

  it('counts a hyperplane once, whatever multiple of its normal a sample is', () => {
    expect(count([[1, 2, -3, 0], [1, 2, -3, 1]])).to.equal(4); // prettier-ignore
    expect(count([[1, -1, 5]])).to.equal(2);
    expect(count([[1], [0], [0], [7]])).to.equal(2);
  });

  it('has Cover’s numbers on the moment curve, in more dimensions too', () => {
    const curve = (dimension: number, samples: number): number[][] =>
      Array.from({ length: dimension }, (_, i) => Array.from({ length: samples }, (__, n) => (n + 1) ** i));
    expect(count(curve(2, 30))).to.equal(60);
    expect(count(curve(3, 12))).to.equal(2 * (1 + 11 + 55));
    expect(count(curve(5, 12))).to.equal(2 * (1 + 11 + 55 + 165 + 330));
    expect(count(curve(9, 5))).to.equal(32);
    expect(areGeneral(normalsOf(rationals(curve(4, 9))))).to.equal(true);
  });

  it('charges what it computes, and refuses zero samples and more than a million traces', () => {
    const rows = [[1, 2, 3, 4], [1, 0, -1, 5], [2, 2, 1, 9]]; // prettier-ignore
    const cost = withBudget(1_000_000, () => {
      count(rows);
      return workDone();
    });
    expect(cost).to.be.greaterThan(1000);
    refuses(() => withBudget(1000, () => count(rows)), 'limit', '$: expected work of at most 1000 units (--work-limit allows more), got more'); // prettier-ignore
    refuses(() => count([[1, 0]]), 'false', '$: expected columns that have a direction, got a zero column, number 2');
    const many = [Array.from({ length: 1500 }, (_, n) => n), Array.from({ length: 1500 }, () => 1)];
    refuses(() => count(many), 'limit', '$.witness: expected at most 1000000 traces of hyperplanes on others, got 1124250'); // prettier-ignore
  });
});
