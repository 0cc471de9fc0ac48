/** Notation that several libraries share: numbers, names, matrices of numbers, sizes and signs. */
import type { Sizes } from '../kernel/index.js';

export const parentheses = (tex: string): string => `\\left(${tex}\\right)`;

export function fraction(text: string): string {
  const match = /^(-?)(\d+)\/(\d+)$/.exec(text);
  return match === null ? text : `${match[1]}\\tfrac{${match[2]}}{${match[3]}}`;
}

/** The exact decimal of a number whose denominator divides a power of ten (up to 10¹⁰⁰); other numbers stay fractions. */
export function decimal(text: string): string {
  const [numerator, denominator] = text.split('/').map(BigInt) as [bigint, bigint | undefined];
  if (denominator === undefined) return text;
  let places = 1;
  while (places <= 100 && 10n ** BigInt(places) % denominator !== 0n) places++;
  if (places > 100) return text;
  const size = (numerator < 0n ? -numerator : numerator) * (10n ** BigInt(places) / denominator);
  const digits = size.toString().padStart(places + 1, '0');
  return `${numerator < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A name in TeX: a letter with an index, or a word in upright letters. */
export function name(text: string): string {
  return text.replace(/^([A-Za-z])(\d+)$/, '$1_{$2}').replace(/^[A-Za-z]{2,}.*$/, '\\mathrm{$&}');
}

/** A matrix by its numbers if they are few and short, otherwise by its shape. */
export function matrixOfNumbers(rows: number, columns: number, entries: readonly string[]): string {
  if (entries.length > 12 || entries.some((entry) => entry.length > 8)) return `[\\,${rows} \\times ${columns}\\,]`;
  const lines = Array.from({ length: entries.length / columns }, (_, i) =>
    entries
      .slice(i * columns, (i + 1) * columns)
      .map(fraction)
      .join(' & '),
  );
  return `\\begin{pmatrix}${lines.join(' \\\\ ')}\\end{pmatrix}`;
}

/** A list in which only the first and the last item are shown if it is long. */
export function ends(all: readonly string[]): string {
  return all.length <= 2 ? all.join(',\\, ') : `${all[0]}, \\dots, ${all[all.length - 1]}`;
}

/** The side of a bound, in TeX and in English. */
export const BOUNDED = {
  atMost: { sign: '\\le', words: 'at most', side: 'or below' },
  atLeast: { sign: '\\ge', words: 'at least', side: 'or above' },
} as const;

export function sizesInTex(sizes: Sizes | 'every'): string {
  return sizes === 'every'
    ? ',\\quad \\forall\\, d_0, d_1,\\; N \\le d_0 d_1'
    : `,\\quad d_0 = ${sizes.inputs},\\; d_1 = ${sizes.units},\\; N = ${sizes.samples}`;
}

export function sizesInEnglish(sizes: Sizes | 'every'): string {
  return sizes === 'every'
    ? 'for all d₀, d₁ and N ≤ d₀·d₁'
    : `for d₀ = ${sizes.inputs}, d₁ = ${sizes.units}, N = ${sizes.samples}`;
}
