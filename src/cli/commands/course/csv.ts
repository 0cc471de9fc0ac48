/** Tables as CSV (RFC 4180), for spreadsheets: a cell that one would take for a formula begins with an apostrophe. */
import { UsageError } from '../../../base/usage.js';
import { tame } from '../../../report/tame.js';

export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\n');
}

function cell(text: string): string {
  const plain = tame(text);
  const safe = /^\s*[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The first column of a CSV file, without its heading if that is one of `headings`; empty lines do not count. */
export function firstColumn(text: string, file: string, headings: readonly string[]): readonly string[] {
  const names = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => firstCell(line, `${file}, line ${index + 1}`));
  const [heading] = names;
  return heading !== undefined && headings.includes(heading.toLowerCase()) ? names.slice(1) : names;
}

function firstCell(line: string, place: string): string {
  if (!line.startsWith('"')) return (line.split(/[,;\t]/)[0] as string).trim();
  const quoted = /^"((?:[^"]|"")*)"\s*(?:[,;\t]|$)/.exec(line);
  if (quoted === null) throw new UsageError('unreadable', place, 'a quoted cell that ends', line.slice(0, 40));
  return (quoted[1] as string).replaceAll('""', '"').trim();
}
