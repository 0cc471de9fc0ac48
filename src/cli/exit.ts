/** Determines the exit code of a search. */
import type { Checked } from '../kernel/index.js';
import { EXIT, type ExitCode } from './exitCodes.js';

interface Settled {
  readonly variant: string;
  readonly checked?: Checked;
  readonly isSetAside?: true;
}

/** `internal` if the search of one broke off, `undecided` if a claim or control is undecided, `refused` if a control did not fail, and otherwise `accepted`. */
export function exitOf(runs: readonly (Settled & { readonly controls: readonly Settled[] })[]): ExitCode {
  const all = runs.flatMap((run): readonly Settled[] => [run, ...run.controls]);
  if (all.some(({ isSetAside }) => isSetAside === true)) return EXIT.internal;
  // An experiment may have a certificate and still be undecided.
  if (all.some(({ checked }) => checked === undefined || checked.verdict === 'undecided')) return EXIT.undecided;
  const controls = all.filter(({ variant }) => variant !== 'claim');
  return controls.every(({ checked }) => checked?.verdict === 'fails') ? EXIT.accepted : EXIT.refused;
}
