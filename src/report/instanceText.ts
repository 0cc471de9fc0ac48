/** Where the numbers of an instance come from, in words. */
import type { Entry, Instance } from '../kernel/index.js';
import { counted, shortDigest } from './words.js';

/** `X: 200 samples of fashion-mnist (sha256:…); E and W1 drawn from the seed; w2 written out`. */
export function instanceText(instance: Instance): string {
  const ways = new Map<string, string[]>();
  // In the order of names, whatever the order in the file.
  for (const [name, entry] of Object.entries(instance).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const way = wayOf(name, entry);
    ways.set(way, [...(ways.get(way) ?? []), name]);
  }
  return [...ways].map(([way, names]) => `${listed(names)} ${way}`).join('; ');
}

/** Where the numbers of one matrix come from. */
export function wayOf(name: string, entry: Entry): string {
  switch (entry.kind) {
    case 'draw':
      return entry.label === name ? 'drawn from the seed' : `drawn from the seed under the label ${entry.label}`;
    case 'choice':
      return `columns of ${entry.of}, drawn from the seed${entry.label === name ? '' : ` under the label ${entry.label}`}`;
    case 'dataSet':
      return `from the data set ${entry.name}, ${counted(entry.columns, 'sample')} of ${counted(entry.rows, 'number')} (${shortDigest(entry.sha256)})`;
    case 'matrix':
    case 'packed':
      return 'written out';
  }
}

const MOST_NAMES = 8;

function listed(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${names.slice(0, MOST_NAMES - 1).join(', ')}, … (${names.length} matrices)`;
}
