/** Volumes of regions, compared with frequencies of random weights, whose regions are decided one by one. */
import { expect } from 'chai';
import { rationals as q, toFloat, type Rational } from 'lossproof/search';
import { cellShares } from '../../../../lemmas/sh17/shared/cellShares.js';
import { decideState } from '../../../../lemmas/sh17/shared/decide.js';
import { cellPoints, modelOf } from '../../../../lemmas/sh17/shared/model.js';
import { statesWithin } from '../../../../lemmas/sh17/shared/states.js';
import { stateVolumes, volumeRows } from '../../../../lemmas/sh17/shared/volumes.js';

const vector = (...entries: readonly number[]): Rational[] => entries.map((entry) => q.rational(BigInt(entry)));
const inputs = [vector(3, 1), vector(-1, 2), vector(2, -5)];
const model = modelOf(inputs, vector(1, 0, 1), q.rational(1n, 10n), cellPoints(inputs));

describe('lemmas/sh17/shared/volumes', () => {
  it('are those of all states together, 1 for each number of units', () => {
    const shares = cellShares(model);
    const volumes = statesWithin(6, 5).map((state) => stateVolumes(state, shares, 5));
    for (const place of [0, 1, 2, 3, 4]) {
      expect(volumes.reduce((sum, each) => sum + (each[place] as number), 0)).to.be.closeTo(1, 1e-12);
    }
  });

  it('are near the frequencies of random weights', () => {
    const units = 3;
    const states = statesWithin(6, units);
    const decisions = states.map((state) => decideState(model, state));
    const bounds = volumeRows(states, decisions, cellShares(model), units).map((row) => row.map(toFloat));
    // Directions at equal distances, all triples of them: no random numbers.
    const directions = Array.from({ length: 40 }, (_, i) => (2 * Math.PI * (i + 0.37)) / 40);
    const floats = inputs.map((x) => x.map(toFloat) as [number, number]);
    const cellOf = (angle: number): number => {
      const signs = floats.map(([x, y]) => Math.sign(x * Math.cos(angle) + y * Math.sin(angle)));
      return model.signs.findIndex((cell) => cell.join() === signs.join());
    };
    const cells = directions.map(cellOf);
    const kinds = new Map(
      states.map((state, s) => {
        const { pushes, error } = decisions[s] as (typeof decisions)[number];
        const kind = pushes.length > 0 ? 'none' : q.isZero(error) ? 'good' : 'poor';
        return [JSON.stringify(state), kind] as const;
      }),
    );
    const counts = { none: 0, good: 0, poor: 0 };
    for (const a of cells) {
      for (const b of cells) {
        for (const c of cells) {
          const those = [...new Set([a, b, c])].sort((m, n) => m - n);
          const times = (cell: number): number => [a, b, c].filter((each) => each === cell).length;
          const state = {
            single: those.filter((cell) => times(cell) === 1),
            several: those.filter((cell) => times(cell) > 1),
          };
          counts[kinds.get(JSON.stringify(state)) as keyof typeof counts]++;
        }
      }
    }
    const last = bounds.at(-1) as number[];
    expect(counts.poor / 40 ** 3).to.be.closeTo(last[0] as number, 0.05);
    expect(counts.good / 40 ** 3).to.be.closeTo(last[2] as number, 0.05);
    for (const [lower, upper] of bounds.flatMap((row) => [row.slice(0, 2), row.slice(2)]) as [number, number][]) {
      expect(upper - lower).to.be.within(0, 4e-9);
    }
  });
});
