/**
 * The work of a check, counted by operations and never by time, so that a check ends alike on every machine. A unit is about ten
 * nanoseconds on a machine of 2020. What depends on sizes is charged before or while it is computed; outside a check nothing counts.
 */
import { Refusal } from '../text/refusal.js';

interface Budget {
  readonly limit: number;
  spent: number;
}

/** Checks are synchronous, so one variable is enough; a check within a check, in a caller's function, has a budget of its own. */
let budget: Budget | undefined;

/** Returns what stands for the running check, and for no other; undefined outside a check. */
export function spend(units: number): object | undefined {
  if (budget === undefined) return undefined;
  budget.spent += Math.ceil(units);
  if (!isSpent()) return budget;
  throw new Refusal('limit', '$', `work of at most ${budget.limit} units (--work-limit allows more)`, 'more');
}

/** True if nothing may be spent any more: such a refusal says nothing about what was being computed. */
export function isSpent(): boolean {
  return budget !== undefined && budget.spent > budget.limit;
}

/** The units that the running check has spent so far. */
export function workDone(): number {
  return budget?.spent ?? 0;
}

/** Runs a computation that may spend so many units. */
export function withBudget<T>(limit: number, run: () => T): T {
  const outer = budget;
  budget = { limit, spent: 0 };
  try {
    return run();
  } finally {
    budget = outer;
  }
}
