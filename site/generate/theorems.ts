/** The theorems about every size that Coq checks, by claim. */
import { formalTheorems, shortName } from '../../src/formal/theorems.js';

/** The names of the theorems of each claim that has some; controls and facts of rules are on the page about Coq. */
export async function theoremsOf(): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { claim, kind, theorem } of await formalTheorems()) {
    if (kind !== 'theorem') continue;
    const before = names.get(claim);
    const name = shortName(theorem).replace(/_proved$/, '');
    names.set(claim, before === undefined ? name : `${before}, ${name}`);
  }
  return names;
}
