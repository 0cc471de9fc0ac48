/** The paths of certificates under certificates/: the claim's id, with sizes and the name of the control where they are needed. */
import type { Run } from './workshop.js';
import { showSizes } from './subject.js';

/** `sc16/gradient.json`; of a control `sc16/gradient.dropped-activation.json`; at other sizes `sc16/gradient.d0=2,d1=3,N=4.json`. */
function certificatePath(run: Run, taken: ReadonlySet<string>): string {
  const control = run.variant === 'claim' ? '' : `.${run.variant}`;
  const plain = `${run.claim.id}${control}.json`;
  return taken.has(plain) ? `${run.claim.id}.${showSizes(run.subject.sizes)}${control}.json` : plain;
}

/** The path with a part of the digest, `sc16/gradient.0123456789ab.json`, which no other certificate has. */
export function addressedPath(path: string, digest: string): string {
  const start = 'sha256:'.length;
  return `${path.replace(/\.json$/, '')}.${digest.slice(start, start + 12)}.json`;
}

/** Every run whose certificate belongs to the given runs, by its path: the runs with their controls first, then those they rest on. */
export function runsByPath(runs: readonly Run[]): ReadonlyMap<string, Run> {
  const placed = new Map<string, Run>();
  const known = new Set<Run>();
  const place = (run: Run): void => {
    if (known.has(run)) return;
    known.add(run);
    placed.set(certificatePath(run, new Set(placed.keys())), run);
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
