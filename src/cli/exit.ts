/** The exit code of a search: what is undecided, and which control did not fail. */
import type { Checked } from '../kernel/index.js';
import { EXIT, type ExitCode } from './terminal.js';

interface Settled {
  readonly variant: string;
  readonly checked?: Checked;
}

/** Undecided claims, then controls that did not fail as they must. */
export function exitOf(runs: readonly (Settled & { readonly controls: readonly Settled[] })[]): ExitCode {
  const all = runs.flatMap((run): readonly Settled[] => [run, ...run.controls]);
  // An experiment may be certified and yet settle nothing.
  if (all.some(({ checked }) => checked === undefined || checked.verdict === 'undecided')) return EXIT.undecided;
  const controls = all.filter(({ variant }) => variant !== 'claim');
  return controls.every(({ checked }) => checked?.verdict === 'fails') ? EXIT.accepted : EXIT.refused;
}
