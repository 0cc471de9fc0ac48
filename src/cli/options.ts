/** Parses options of the command line. */
import type { Share } from '../jobs/shares.js';
import { UsageError } from '../base/usage.js';

export function seedOf(seed: string): string {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(seed)) return seed;
  throw new UsageError('bad-seed', 'seed', 'at most 64 letters, digits, ".", "_" and "-"', JSON.stringify(seed));
}

export function wholeNumbers(text: string): { readonly [name: string]: number } {
  const entries = Object.entries(assignments(text, 'size', 'd0=4,d1=6,N=16')).map(([name, value]) => {
    if (!/^[0-9]{1,15}$/.test(value)) throw new UsageError('impossible-size', `size ${name}`, 'a whole number', value);
    return [name, Number(value)];
  });
  return Object.fromEntries(entries) as { readonly [name: string]: number };
}

export function assignments(text: string, what: string, example: string): { readonly [name: string]: string } {
  const entries = text.split(',').map((part) => {
    const match = /^\s*([A-Za-z][A-Za-z0-9]*)=(\S+)\s*$/.exec(part);
    if (match === null) throw new UsageError(`bad-${what}`, what, `name=value pairs such as ${example}`, part);
    return [match[1] as string, match[2] as string] as const;
  });
  const twice = entries.find(([name], index) => entries.findIndex(([other]) => other === name) < index);
  if (twice !== undefined) throw new UsageError(`bad-${what}`, what, `each ${what} once`, `${twice[0]} twice`);
  return Object.fromEntries(entries);
}

/** A number of units of work. */
export function workOf(text: string): number {
  if (/^[1-9][0-9]{0,14}$/.test(text)) return Number(text);
  throw new UsageError('bad-limit', '--work-limit', 'a whole number of units from 1 to 10^15', JSON.stringify(text));
}

/** A number of threads. */
export function jobsOf(text: string): number {
  if (/^[1-9][0-9]{0,2}$/.test(text)) return Number(text);
  throw new UsageError('bad-jobs', '--jobs', 'a whole number of threads from 1 to 999', JSON.stringify(text));
}

/** A share of a survey, such as 3/40. */
export function shareOf(text: string): Share {
  const [share, of] = (/^([1-9][0-9]{0,5})\/([1-9][0-9]{0,5})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (share !== undefined && of !== undefined && share <= of) return { share, of };
  throw new UsageError('bad-shard', '--shard', 'K/N such as 3/40, with K from 1 to N', JSON.stringify(text));
}

/** A number of tasks of a job. */
export function tasksOf(text: string): number {
  if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
  throw new UsageError('bad-tasks', '--tasks', 'a whole number of tasks from 1 to 999999', JSON.stringify(text));
}
