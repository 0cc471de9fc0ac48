/** Reads a number of a text exactly. */
import { rationals, type Rational } from '../../kernel/index.js';

/** No more digits than this before or behind the point. */
const MOST_EXPONENT = 1000;

/** The limit in words, for messages. */
export const NUMBER_LIMIT = `at most ${MOST_EXPONENT} digits before and behind the point`;

/** Whether a text is a number in all but its length. */
export function isBeyondLimit(text: string): boolean {
  const isNumber = /^[+-]?(?=[.]?[0-9])[0-9]*[.]?[0-9]*(?:[eE][+-]?[0-9]+)?$|^-?[0-9]+\/[0-9]+$/.test(text);
  return isNumber && exactNumber(text) === undefined && !/\/0+$/.test(text);
}

/** The exact value of a number such as `3`, `22/7`, `0.25` or `1e-3`; undefined if the text is none. */
export function exactNumber(text: string): Rational | undefined {
  if (text.length > 2 * MOST_EXPONENT) return undefined;
  return rationals.parseRational(text) ?? decimal(text);
}

function decimal(text: string): Rational | undefined {
  const match = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,4}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, units = '', fraction = '', exponent = '0'] = match;
  if (units === '' && fraction === '') return undefined;
  const power = Number(exponent) - fraction.length;
  if (Math.abs(power) > MOST_EXPONENT) return undefined;
  const digits = BigInt(`${units}${fraction}`) * (sign === '-' ? -1n : 1n);
  return power < 0
    ? rationals.rational(digits, 10n ** BigInt(-power))
    : rationals.rational(digits * 10n ** BigInt(power));
}
