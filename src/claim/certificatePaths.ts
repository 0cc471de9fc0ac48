/** Where the certificates of a run go under certificates/: the claim's own name, with what tells it from its siblings. */
import type { Run } from './certify.js';
import { showSizes } from './subject.js';

/** `sc16/gradient.json`; of a control `sc16/gradient.dropped-activation.json`; at other sizes `sc16/gradient.d0=2,d1=3,N=4.json`. */
export function placeOf(run: Run, taken: ReadonlySet<string>): string {
  const control = run.variant === 'claim' ? '' : `.${run.variant}`;
  const plain = `${run.claim.id}${control}.json`;
  return taken.has(plain) ? `${run.claim.id}.${showSizes(run.subject.sizes)}${control}.json` : plain;
}

/** Every certificate that belongs to the given runs, each once: first the runs themselves, then controls and what they rest on. */
export function placedRuns(runs: readonly Run[]): ReadonlyMap<string, Run> {
  const placed = new Map<string, Run>();
  const known = new Set<Run>();
  const place = (run: Run): void => {
    if (known.has(run)) return;
    known.add(run);
    placed.set(placeOf(run, new Set(placed.keys())), run);
  };
  const withControls = (run: Run): void => {
    place(run);
    run.controls.forEach(place);
  };
  runs.forEach(withControls);
  const rest = (run: Run): void => {
    for (const cited of [...run.restsOn, ...run.controls.flatMap((control) => control.restsOn)]) {
      withControls(cited);
      rest(cited);
    }
  };
  runs.forEach(rest);
  return placed;
}
