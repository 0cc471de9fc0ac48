/** The states of regions: how many units each cell has, where only 0, 1 and more than one matter. */
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';

/** The cells of one unit, and those of two or more, each in rising order; the others have none. */
export interface State {
  readonly single: readonly number[];
  readonly several: readonly number[];
}

const MOST_STATES = 100_000;
/** Of 20 cells, for 20 units, one may have several units and any 18 or fewer of the others one: 20·(2¹⁹ − 1) states, and there are more. */
const MOST_DEEP = 19;
const tooMany = (): Refusal => new Refusal('limit', '$.witness', `at most ${MOST_STATES} states of regions`, 'more');

/**
 * All states of so many units: one with cells of several units takes all units that are left, and one without needs as many cells of one
 * unit as there are units.
 */
export function statesOf(cells: number, units: number): readonly State[] {
  return statesWithin(cells, units).filter(({ single, several }) => several.length > 0 || single.length === units);
}

/**
 * All states of any number of units from 1 up to so many, in the order in which a cell is added after all earlier ones, alone first.
 */
export function statesWithin(cells: number, units: number): readonly State[] {
  if (Math.min(cells, units) > MOST_DEEP) throw tooMany();
  const found: State[] = [];
  const extend = (from: number, left: number, { single, several }: State): void => {
    spend(1);
    if (left < units) found.push({ single, several });
    if (found.length > MOST_STATES) throw tooMany();
    if (left === 0) return;
    for (let cell = from; cell < cells; cell++) {
      extend(cell + 1, left - 1, { single: [...single, cell], several });
      if (left > 1) extend(cell + 1, left - 2, { single, several: [...several, cell] });
    }
  };
  extend(0, units, { single: [], several: [] });
  return found;
}
