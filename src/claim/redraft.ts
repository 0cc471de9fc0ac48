/** Makes the instance of a certificate again, without its steps: the search runs until it takes the first one. */
import { canonicalJson, Refusal, type Certificate, type Instance } from '../kernel/full.js';
import type { DataSet } from '../compute/data/dataSet.js';
import type { Subject } from '../statement/index.js';
import { searchOf, type Claim } from './definition.js';
import { Job, Undecided } from './job.js';
import { takenBy } from './ownData.js';
import { settingOf } from './setting.js';

/** Ends a search whose instance is complete. */
class Complete extends Error {
  override readonly name = 'Complete';
}

class InstanceOnly extends Job {
  protected override open(): never {
    throw new Complete();
  }
}

/**
 * Requires that the search makes this very instance at the subject and the seed: what it draws or takes from the data comes out the
 * same, and what it found, such as a trained point, may be any that the certificate has.
 */
export async function requireDrafted(
  claim: Claim,
  { subject, seed, data }: { readonly subject: Subject; readonly seed: string; readonly data?: DataSet | undefined },
  recorded: Certificate,
): Promise<void> {
  const made = await instanceOf(
    claim,
    new InstanceOnly({
      ...settingOf(claim, 'claim', { subject, seed }),
      recorded,
      ...(data === undefined ? {} : { data, taken: takenBy(claim, { data }) }),
      cite: () => Promise.reject(new Complete()),
      progress: () => undefined,
    }),
  );
  for (const name of new Set([...Object.keys(made), ...Object.keys(recorded.instance)])) {
    const [wanted, found] = [made[name], recorded.instance[name]];
    if (shown(wanted) === shown(found)) continue;
    const [expected, got] =
      wanted?.kind === found?.kind ? [shown(wanted), shown(found)] : [kindOf(wanted), kindOf(found)];
    throw new Refusal('mismatch', `$.instance.${name}`, `as the search makes it, ${expected}`, got);
  }
}

async function instanceOf(claim: Claim, job: InstanceOnly): Promise<Instance> {
  try {
    await searchOf(claim, 'claim')(job);
  } catch (error) {
    if (error instanceof Undecided)
      throw new Refusal('mismatch', '$.instance', 'one with which the search takes a step', error.message);
    if (!(error instanceof Complete)) throw error;
  }
  return job.instance;
}

const shown = (entry: Instance[string] | undefined): string => (entry === undefined ? 'nothing' : canonicalJson(entry));

const kindOf = (entry: Instance[string] | undefined): string => entry?.kind ?? 'nothing';
