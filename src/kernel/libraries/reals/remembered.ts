/**
 * Values that are computed once in a process. Each check that asks for one is charged for it once, as if it had computed it, so that no
 * check depends on what was checked before.
 */
import { spend, withBudget, workDone } from '../../core/data/work.js';

/** The most that one value may cost. */
const MOST_UNITS = 1_000_000_000;

/** `compute` must give the same value for the same key, and a value that nobody can change. */
export function remembered<V>(compute: (key: number) => V): (key: number) => V {
  const known = new Map<number, { readonly value: V; readonly units: number }>();
  const charged = new WeakMap<object, Set<number>>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      // With a budget of its own, so that its cost does not depend on what the check has been charged for already.
      found = withBudget(MOST_UNITS, () => ({ value: compute(key), units: workDone() }));
      known.set(key, found);
    }
    const check = spend(0);
    if (check === undefined) return found.value;
    const keys = charged.get(check) ?? new Set();
    charged.set(check, keys);
    if (!keys.has(key)) spend(found.units);
    keys.add(key);
    return found.value;
  };
}
