/** The states of regions, in the order of the kernel: which cells have one unit, and which have more. */
export interface State {
  readonly single: readonly number[];
  readonly several: readonly number[];
}

/** With a cell of several units all others that are left may be there too; without one, as many cells have a unit as there are units. */
export const statesOf = (cells: number, units: number): readonly State[] =>
  statesWithin(cells, units).filter(({ single, several }) => several.length > 0 || single.length === units);

/** The states of any number of units from 1 up to so many. */
export function statesWithin(cells: number, units: number): readonly State[] {
  const after = (from: number, left: number, state: State): readonly State[] => {
    const own = left < units ? [state] : [];
    if (left === 0) return own;
    const later = Array.from({ length: Math.max(cells - from, 0) }, (_, i) => from + i).flatMap((cell) => [
      ...after(cell + 1, left - 1, { ...state, single: [...state.single, cell] }),
      ...(left > 1 ? after(cell + 1, left - 2, { ...state, several: [...state.several, cell] }) : []),
    ]);
    return [...own, ...later];
  };
  return after(0, units, { single: [], several: [] });
}

/** The number of states of any number of units from 1 up to so many, without making them. */
export function countWithin(cells: number, units: number): number {
  let sum = -1;
  for (let several = 0; 2 * several <= units && several <= cells; several++) {
    for (let single = 0; single <= Math.min(cells - several, units - 2 * several); single++) {
      sum += choose(cells, several) * choose(cells - several, single);
    }
  }
  return sum;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

/** The number of states of so many units, without making them. */
export function stateCount(cells: number, units: number): number {
  let sum = units <= cells ? choose(cells, units) : 0;
  for (let several = 1; several <= Math.min(cells, Math.floor(units / 2)); several++) {
    for (let single = 0; single <= Math.min(cells - several, units - 2 * several); single++) {
      sum += choose(cells, several) * choose(cells - several, single);
    }
  }
  return sum;
}

/** About what one state takes to be decided and checked: 4 to 8 ms were measured, where there are thousands. */
const SECONDS_A_STATE = 0.005;

/** What sizes with more states than a claim takes should be; undefined for others. */
export function tooMany(states: number, most: number): string | undefined {
  if (states <= most) return undefined;
  const minutes = Math.ceil((states * SECONDS_A_STATE) / 60);
  const time = minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
  return `at most ${most} states of regions, not ${states}, which take some ${time} or more`;
}
