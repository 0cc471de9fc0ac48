/** Numbers as a picture's words show them. */
import { numberText } from '../../src/report/exhibit/scale.js';

/** A float with so many significant digits. */
export const rounded = (value: number, digits = 3): string => numberText(Number(value.toPrecision(digits)));

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 2 to a whole power. */
export const powerOfTwo = (exponent: number): string =>
  `2${`${exponent}`.replace('-', '⁻').replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string)}`;

/** `1 seed`, `2 seeds`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `1, 2 and 3`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** The decimals of a fraction whose denominator divides a power of ten, such as `3/8`. */
export function decimalText(fraction: string): string {
  const [numerator, denominator] = [...fraction.split('/'), '1'].map(BigInt) as [bigint, bigint];
  const size = numerator < 0n ? -numerator : numerator;
  let places = 0;
  while ((size * 10n ** BigInt(places)) % denominator !== 0n) places++;
  const digits = `${(size * 10n ** BigInt(places)) / denominator}`.padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${numerator < 0n ? '−' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}
