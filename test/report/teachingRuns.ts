/** Real runs at teaching sizes, made once for all the tests of reports; and runs that went wrong, made from them. */
import { Workshop, type Run } from '../../src/claim/workshop.js';
import type { Claim } from '../../src/claim/definition.js';
import { Registry } from '../../src/claim/registry.js';

const registry = new Registry();
const workshop = new Workshop(registry, { clock: () => 0 });

export async function teachingRun(claim: string): Promise<Run> {
  return workshop.certify({ claim, preset: 'teaching' });
}

export async function teachingRuns(): Promise<readonly Run[]> {
  const runs: Run[] = [];
  // Of one paper: what else is in lemmas/ is not what these tests are about.
  const claims = (await registry.list()).filter((id) => id.startsWith('sc16/'));
  for (const id of claims) runs.push(await teachingRun(id));
  return runs;
}

/** More samples than the claim speaks of: the search says so and gives up. */
export async function undecidedRun(): Promise<Run> {
  return workshop.certify({ claim: 'sc16/zero-error', sizes: { d0: 2, d1: 2, N: 5 } });
}

/** The first control proves the claim instead of its failure. */
export function withFailingControl(run: Run): Run {
  const [first, ...others] = run.controls as [Run, ...Run[]];
  return { ...run, controls: [{ ...first, checked: run.checked as NonNullable<Run['checked']> }, ...others] };
}

export const HOSTILE = '<script>alert("1")</script>\u001b[31m\u202e\'&amp;<img src=x onerror=alert(1)>';

/** Every text that a plug-in may choose freely, chosen with ill intent. */
export function hostileRun(run: Run): Run {
  const { claim } = run;
  const hostile: Claim = {
    ...claim,
    title: HOSTILE,
    paper: HOSTILE,
    statement: { tex: `\\text{${HOSTILE}}\\href{javascript:alert(1)}{x}`, english: HOSTILE },
    method: [HOSTILE],
    hypotheses: claim.hypotheses.map((hypothesis) => ({ ...hypothesis, english: HOSTILE })),
    references: [HOSTILE],
    controls: Object.fromEntries(
      Object.entries(claim.controls).map(([name, control]) => [name, { ...control, title: HOSTILE }]),
    ),
  };
  return {
    ...run,
    claim: hostile,
    reason: HOSTILE,
    controls: run.controls.map((control) => ({ ...control, claim: hostile })),
  };
}
