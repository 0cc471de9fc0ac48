import { expect } from 'chai';
import { statesOf, statesWithin } from '../../../../src/kernel/libraries/arrangements/states.js';
import { refuses } from '../../../support.js';

/** The states of all ways to put units into cells, one unit after the other. */
function statesByTrying(cells: number, units: number): Set<string> {
  const found = new Set<string>();
  for (let code = 0; code < cells ** units; code++) {
    const counts = Array.from({ length: cells }, () => 0);
    for (let unit = 0, rest = code; unit < units; unit++, rest = Math.floor(rest / cells)) {
      counts[rest % cells] = (counts[rest % cells] as number) + 1;
    }
    found.add(counts.map((count) => Math.min(count, 2)).join(''));
  }
  return found;
}

const textOf = (cells: number, single: readonly number[], several: readonly number[]): string =>
  Array.from({ length: cells }, (_, cell) => (single.includes(cell) ? 1 : several.includes(cell) ? 2 : 0)).join('');

describe('arrangements/states', () => {
  it('are those of all ways to put units into cells, each once', () => {
    for (const [cells, units] of [
      [2, 1],
      [2, 5],
      [4, 1],
      [4, 2],
      [6, 3],
      [4, 4],
      [3, 6],
    ] as const) {
      const texts = statesOf(cells, units).map(({ single, several }) => textOf(cells, single, several));
      expect(new Set(texts).size, `${cells}, ${units}`).to.equal(texts.length);
      expect(new Set(texts)).to.deep.equal(statesByTrying(cells, units));
    }
  });

  it('are those of each number of units, where there may be fewer', () => {
    for (const [cells, most] of [
      [2, 4],
      [4, 3],
      [6, 1],
    ] as const) {
      const texts = statesWithin(cells, most).map(({ single, several }) => textOf(cells, single, several));
      expect(new Set(texts).size).to.equal(texts.length);
      const each = Array.from({ length: most }, (_, i) => [...statesByTrying(cells, i + 1)]);
      expect(new Set(texts)).to.deep.equal(new Set(each.flat()));
    }
  });

  it('are in the order that certificates have', () => {
    const shown = statesOf(3, 2).map(({ single, several }) => `${single.join()}|${several.join()}`);
    expect(shown).to.deep.equal(['0,1|', '0,2|', '|0', '1,2|', '|1', '|2']);
  });

  it('are refused where there are too many', () => {
    for (const [cells, units] of [
      [100, 5],
      [20, 20],
      [1_000_000, 1_000_000],
    ] as const) {
      refuses(() => statesOf(cells, units), 'limit', '$.witness: expected at most 100000 states of regions, got more');
    }
    expect(statesOf(2, 1_000_000)).to.have.length(5);
    expect(statesOf(20_000, 1)).to.have.length(20_000);
  });
});
