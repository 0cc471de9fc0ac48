/**
 * A learner, and the seed of everything that is drawn for this learner. The name is written in one way first, so that "Ada  Lovelace" and
 * "ada lovelace" are one learner; the seed has the name in readable letters, and 128 bits of its digest, by which a name belongs to a seed.
 */
import { UsageError } from '../base/usage.js';
import { digestOf } from '../kernel/index.js';

export interface Learner {
  /** As the learner writes it, with single spaces. */
  readonly name: string;
  readonly seed: string;
}

const LONGEST_NAME = 100;
const READABLE_LETTERS = 30;
const DIGITS = 32;

const SEED = /^[a-z0-9-]{1,30}\.[0-9a-f]{32}$/;

/** True for seeds that belong to some name. */
export function isSeedOfLearner(seed: string): boolean {
  return SEED.test(seed);
}

/** The learner of this name, with the seed that the problems are drawn from. Capital letters and spaces make no difference. */
export function learnerCalled(text: string): Learner {
  const name = text.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (name === '' || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)) {
    const expected = `a name of 1 to ${LONGEST_NAME} visible characters`;
    throw new UsageError('name', 'name', expected, JSON.stringify(text.slice(0, LONGEST_NAME)));
  }
  const digest = digestOf({ learner: name.toLowerCase() });
  return { name, seed: `${readable(name)}.${digest.slice('sha256:'.length, 'sha256:'.length + DIGITS)}` };
}

function readable(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, READABLE_LETTERS)
    .replace(/^-+|-+$/g, '');
  return letters === '' ? 'learner' : letters;
}
