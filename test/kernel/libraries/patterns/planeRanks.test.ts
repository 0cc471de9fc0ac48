import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { planeRankProbability } from '../../../../src/kernel/libraries/patterns/planeRanks.js';
import { refusalOf } from '../../../support.js';
import { withBudget } from '../../../../src/kernel/core/data/work.js';

const at = (units: number, samples: number, slope: string): string =>
  q.formatRational(planeRankProbability(units, samples, q.parseRational(slope) as q.Rational));

/** The rank of rows of numbers that are not near one another. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const best = left.slice(rank).reduce((at, row, i) => {
      const size = Math.abs(row[column] as number);
      return size > Math.abs(left[at]?.[column] ?? 0) ? rank + i : at;
    }, rank);
    const pivot = left[best]?.[column] ?? 0;
    if (Math.abs(pivot) < 1e-9) continue;
    [left[rank], left[best]] = [left[best] as number[], left[rank] as number[]];
    for (let i = rank + 1; i < left.length; i++) {
      const row = left[i] as number[];
      const factor = (row[column] as number) / pivot;
      for (let k = column; k < row.length; k++)
        row[k] = (row[k] as number) - factor * ((left[rank] as number[])[k] as number);
    }
    rank++;
  }
  return rank;
}

/** A generator of pairs of independent standard normal numbers, from a seed. */
function normals(seed: number): () => readonly [number, number] {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    return (((mixed ^ (mixed >>> 16)) >>> 0) + 0.5) / 2 ** 32;
  };
  return () => {
    const [radius, angle] = [Math.sqrt(-2 * Math.log(uniform())), 2 * Math.PI * uniform()];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  };
}

describe('the probability of full rank in the plane', () => {
  it('is what was counted before by other means', () => {
    expect([at(2, 3, '1/10'), at(2, 4, '1/10'), at(3, 6, '1/10'), at(4, 5, '2/3')]).to.deep.equal([
      '11/16',
      '17/40',
      '11/56',
      '17/28',
    ]);
    expect([at(2, 3, '-1'), at(2, 4, '-1'), at(3, 6, '-1'), at(4, 5, '-1')]).to.deep.equal([
      '1/2',
      '1/5',
      '1/28',
      '2/7',
    ]);
  });

  it('is 1 for one sample of positive slopes, and 0 beyond as many samples as weights or where all slopes are equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), (units, more) => {
        expect(at(units, 1, '1/3')).to.equal('1');
        expect(at(units, 2 * units + more, '1/3')).to.equal('0');
        expect(at(units, 3, '1')).to.equal('0');
      }),
    );
    // With slope 0 a sample may be off in both units: then its column is zero.
    expect(at(2, 1, '0')).to.equal('3/4');
  });

  for (const [units, samples, slope] of [
    [2, 3, '1/10'],
    [2, 4, '-1'],
    [3, 4, '0'],
    [3, 5, '-1/2'],
  ] as const) {
    it(`is near the share of ranks in drawn networks: ${units} units, ${samples} samples, slope ${slope}`, () => {
      const rho = slope
        .split('/')
        .map(Number)
        .reduce((a, b) => a / b);
      const draw = normals(units * 100 + samples);
      const draws = 20_000;
      let full = 0;
      for (let i = 0; i < draws; i++) {
        const weights = Array.from({ length: units }, draw);
        const rows = Array.from({ length: samples }, draw).map((x) =>
          weights.flatMap(([a, b]) => (a * x[0] + b * x[1] > 0 ? x : [rho * x[0], rho * x[1]])),
        );
        if (rankOf(rows) === samples) full++;
      }
      const expected = at(units, samples, slope)
        .split('/')
        .map(Number)
        .reduce((a, b) => a / b);
      // Five standard deviations.
      expect(Math.abs(full / draws - expected)).to.be.below(5 * Math.sqrt((expected * (1 - expected)) / draws));
    });
  }

  it('is charged, and refused beyond a budget', () => {
    expect(refusalOf(() => withBudget(1_000_000, () => at(5, 8, '1/2'))).code).to.equal('limit');
  });
});
