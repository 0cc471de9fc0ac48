/** Rational numbers and the ranges in which numbers lie, in doubles, for tables and figures. */
import { rationals, toFloat, type Rational } from 'lossproof/search';

export type Range = readonly [lower: number, upper: number];

/** The double nearest to a rational number that is written out. */
export const floatOf = (text: string): number => toFloat(rationals.parseRational(text) as Rational);

/** The two ends of an enclosure. */
export const rangeOf = ({ lower, upper }: { readonly lower: string; readonly upper: string }): Range => [
  floatOf(lower),
  floatOf(upper),
];

const DIGITS = 4;

/** One number where both ends are the same in the digits that are shown. */
export function rangeText(range: Range): string {
  const [lower, upper] = range.map(shortly) as [string, string];
  return lower === upper ? lower : `${lower} to ${upper}`;
}

function shortly(value: number): string {
  return String(Number(value.toPrecision(DIGITS))).replace('-', '−');
}
