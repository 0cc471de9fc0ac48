/** Steps of a proof that repeat the rules of the steps before them, together. */
import type { ProofStep } from '../../src/report/proof.js';

/** Steps that are repeated this many times in a row, or more, are one line. */
const FEWEST = 3;
/** So many steps may be repeated together, such as two of which the second uses the first. */
const LONGEST_PERIOD = 4;

export interface Run<S> {
  readonly steps: readonly S[];
  /** The number of steps that repeat together; 0 for a step by itself. */
  readonly period: number;
}

/** The steps in their order, those that repeat the rules of the steps before them with these. */
export function runsOf<S extends Pick<ProofStep, 'rule'>>(steps: readonly S[]): readonly Run<S>[] {
  const runs: Run<S>[] = [];
  for (let at = 0; at < steps.length;) {
    const period = [...Array(LONGEST_PERIOD).keys()]
      .map((index) => index + 1)
      .find((length) => repeats(steps, at, length) >= FEWEST);
    const length = period === undefined ? 1 : period * repeats(steps, at, period);
    runs.push({ steps: steps.slice(at, at + length), period: period ?? 0 });
    at += length;
  }
  return runs;
}

/** How often the `period` steps from `start` on occur one after another. */
function repeats(steps: readonly Pick<ProofStep, 'rule'>[], start: number, period: number): number {
  if (steps.slice(start, start + period).some(({ rule }) => rule === 'derived')) return 1;
  let end = start + period;
  while (end < steps.length && steps[end]?.rule === steps[end - period]?.rule) end++;
  return Math.floor((end - start) / period);
}
