/** A certificate that was checked, as a run: what reports show is the same for those that were made here and for those that were read. */
import type { Checked } from '../kernel/index.js';
import type { Registry } from './registry.js';
import type { Run } from './workshop.js';

/** `controls` are the accepted certificates of the claim's controls. The time is that of no search, and is 0. */
export async function checkedRun(
  checked: Checked,
  registry: Pick<Registry, 'get'>,
  controls: readonly Checked[] = [],
): Promise<Run> {
  const { certificate, hypotheses, restsOn } = checked;
  const { variant, sizes, counts, parameters, seed } = certificate;
  const { claim } = await registry.get(certificate.claim.id);
  return {
    claim,
    variant,
    subject: { sizes: { ...sizes, ...counts }, parameters },
    seed,
    checked,
    hypotheses,
    restsOn: await Promise.all(restsOn.map((source) => checkedRun(source, registry))),
    controls: await Promise.all(controls.map((control) => checkedRun(control, registry))),
    recalled: [],
    seconds: 0,
  };
}
