/** Runs as plain data, for the way from a thread, and runs again. */
import type { Claim } from '../claim/definition.js';
import type { Run } from '../claim/workshop.js';
import type { Registry } from '../claim/registry.js';

/** A run with the id of its claim in the place of the claim. A run that others share is one object here too. */
export interface PackedRun extends Omit<Run, 'claim' | 'controls' | 'restsOn'> {
  readonly claim: string;
  readonly controls: readonly PackedRun[];
  readonly restsOn: readonly PackedRun[];
}

export function packed(run: Run, known = new Map<Run, PackedRun>()): PackedRun {
  let found = known.get(run);
  if (found === undefined) {
    const each = (other: Run): PackedRun => packed(other, known);
    found = { ...run, claim: run.claim.id, controls: run.controls.map(each), restsOn: run.restsOn.map(each) };
    known.set(run, found);
  }
  return found;
}

/** Unpacks runs from several threads. A certificate that several threads have made becomes one run. */
export class Unpacking {
  private readonly runs = new Map<string, Run>();

  constructor(private readonly registry: Registry) {}

  async unpacked(run: PackedRun): Promise<Run> {
    const key = keyOf(run);
    const known = this.runs.get(key);
    if (known !== undefined) return known;
    const { claim }: { readonly claim: Claim } = await this.registry.get(run.claim);
    const [controls, restsOn]: [Run[], Run[]] = [[], []];
    for (const control of run.controls) controls.push(await this.unpacked(control));
    for (const cited of run.restsOn) restsOn.push(await this.unpacked(cited));
    const found = { ...run, claim, controls, restsOn };
    this.runs.set(key, found);
    return found;
  }
}

function keyOf({ claim, variant, subject, seed, checked }: PackedRun): string {
  return checked?.certificate.digest ?? JSON.stringify([claim, variant, subject, seed]);
}
