/** The scales of a figure's axes: positions of numbers, and the ticks. */
import type { Axis } from '../../claim/exhibit.js';

interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Scale {
  /** 0 at the least number shown, 1 at the most. */
  readonly position: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** `values` are the numbers of the marks on this axis; there is at least one, and they are positive for a logarithmic scale. */
export function scaleOf({ scale, domain }: Axis, values: readonly number[]): Scale {
  return scale === 'log' ? logarithmic(domain, values) : linear(domain, values);
}

type Domain = Axis['domain'];

const MOST_TICKS = 7;

function linear(domain: Domain, values: readonly number[]): Scale {
  const [least, most] = spread(domain ?? extent(values.map(withoutTiny)), (value) => {
    const half = Math.abs(value) / 2 || 1;
    return [value - half, value + half];
  });
  const step = roundStep((most - least) / (MOST_TICKS - 1));
  // Without a given domain, the axis ends on ticks.
  const [first, last] = domain === undefined ? [Math.floor, Math.ceil] : [Math.ceil, Math.floor];
  const [from, to] = [first(least / step), last(most / step)];
  const [low, high] = domain === undefined ? [from * step, to * step] : [least, most];
  return {
    position: (value) => (value - low) / (high - low),
    ticks: Array.from({ length: to - from + 1 }, (_, i) => tickAt((from + i) * step)),
  };
}

/** Steps between numbers that are smaller still cannot be computed in double precision. */
const TINY = 1e-300;
const withoutTiny = (value: number): number => (Math.abs(value) < TINY ? 0 : value);

/** The least number that is 1, 2 or 5 times a power of ten and at least `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10);
}

function logarithmic(domain: Domain, values: readonly number[]): Scale {
  const [least, most] = spread(domain ?? extent(values), (value) => [value / 2, value * 2]).map(Math.log10) as [
    number,
    number,
  ];
  const margin = domain === undefined ? (most - least) * 0.04 : 0;
  const [low, high] = [least - margin, most + margin];
  const decades = Math.floor(high) - Math.ceil(low);
  const every = Math.max(1, Math.ceil((decades + 1) / MOST_TICKS));
  // An axis with few powers of ten also has ticks at 2 and 5 times these.
  const factors = decades < 2 ? [1, 2, 5] : [1];
  const ticks: Tick[] = [];
  for (let power = Math.floor(low / every) * every; power <= high; power += every) {
    for (const factor of factors) {
      const place = power + Math.log10(factor);
      if (place >= low && place <= high) ticks.push(tickAt(factor * 10 ** power));
    }
  }
  return { position: (value) => (Math.log10(value) - low) / (high - low), ticks };
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

function spread(
  [least, most]: readonly [number, number],
  around: (value: number) => readonly [number, number],
): readonly [number, number] {
  // Numbers that agree to nine digits cannot be told apart on the drawing.
  const apart = most - least > 1e-9 * Math.max(Math.abs(least), Math.abs(most));
  return apart ? [least, most] : around(least);
}

function tickAt(value: number): Tick {
  return { value, label: numberText(value) };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Formats a number with at most six significant digits, a true minus sign, and a power of ten if it is very large or small. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(6));
  if (rounded === 0) return '0';
  const size = Math.abs(rounded);
  if (size >= 1e-3 && size < 1e6) return String(rounded).replace('-', '−');
  const [digits, power] = rounded.toExponential().split('e') as [string, string];
  const raised = `10${power
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string)}`;
  const text = digits === '1' ? raised : digits === '-1' ? `-${raised}` : `${digits}·${raised}`;
  return text.replace('-', '−');
}
