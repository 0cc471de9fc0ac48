/** The axes of schemes, and the counts of indices that nature.ts keeps. */
import { Refusal } from '../../core/text/refusal.js';

/** One index of a tuple. It is carried if every monomial of an entry contains a symbol that has this index, in this width. */
interface Member {
  readonly width: string;
  readonly carried: boolean;
}

/** Blocks one after another; the indices of a block are tuples, one index for each member, the last one running fastest. */
export type Axis = readonly (readonly Member[])[];

/** A number for each name; those that are absent are 0. */
export type Counts = ReadonlyMap<string, number>;

/** The positive sizes of all widths. */
export type WidthSizes = ReadonlyMap<string, number>;

/** What is counted stays small, so that numbers stay exact whatever is multiplied, and instances can be computed. */
const MOST_INDICES = 100;
const MOST_MEMBERS = 10_000;
const MOST_LINES = 1_000_000;

export const block = (widths: readonly string[], carried: boolean): Axis => [
  widths.map((width) => ({ width, carried })),
];

export function requireSame(a: Axis, b: Axis, path: string): void {
  if (textOf(a) !== textOf(b)) throw new Refusal('mismatch', path, `the axis ${textOf(a)}`, textOf(b));
}

export const isUnit = (axis: Axis): boolean => textOf(axis) === UNIT;

export function requireUnit(axis: Axis, path: string): void {
  if (!isUnit(axis)) throw new Refusal('mismatch', path, 'an axis of size 1', textOf(axis));
}

const UNIT = '1';
const textOf = (axis: Axis): string =>
  axis.map((members) => members.map(({ width }) => width).join('×') || UNIT).join(' + ');

/** Two axes of the same widths, carried where `whether` says. */
export function merged(a: Axis, b: Axis, whether: (x: boolean, y: boolean) => boolean): Axis {
  return a.map((members, i) =>
    members.map(({ width, carried }, j) => ({ width, carried: whether(carried, b[i]?.[j]?.carried === true) })),
  );
}

/** Pairs of an index of each axis, the second one running fastest; blocks stay in order only if the second axis is one block, or the first of size 1. */
export function pairs(a: Axis, b: Axis, path: string): Axis {
  if (isUnit(a)) return b;
  const [members, ...more] = b;
  if (members === undefined || more.length > 0) throw new Refusal('mismatch', path, 'an axis of one block', textOf(b));
  limited(a.flat().length + a.length * (1 + members.length), MOST_MEMBERS);
  return a.map((left) => [...left, ...members]);
}

export const bare = (axis: Axis): Axis =>
  axis.map((members) => members.map(({ width }) => ({ width, carried: false })));

/** The first width of a member that is not carried. */
export const uncarried = (axis: Axis): string | undefined => axis.flat().find(({ carried }) => !carried)?.width;

/** For each width, the most members of one block. */
export function membersOf(axis: Axis): Counts {
  return largest(...axis.map((members) => added(...members.map(({ width }) => new Map([[width, 1]])))));
}

/** The number of indices of an axis at some sizes. */
export function lengthOf(axis: Axis, sizes: WidthSizes): number {
  return axis
    .map((members) =>
      members.reduce((length, { width }) => limited(length * (sizes.get(width) as number), MOST_LINES), 1),
    )
    .reduce((total, length) => limited(total + length, MOST_LINES), 0);
}

export const added = (...all: readonly Counts[]): Counts => combined(all, (x, y) => x + y);
export const largest = (...all: readonly Counts[]): Counts => combined(all, (x, y) => Math.max(x, y));
export const times = (factor: number, counts: Counts): Counts =>
  new Map([...counts].map(([name, count]) => [name, limited(factor * count, MOST_INDICES)]));

function combined(all: readonly Counts[], combine: (x: number, y: number) => number): Counts {
  const result = new Map<string, number>();
  for (const [name, count] of all.flatMap((counts) => [...counts])) {
    result.set(name, limited(combine(result.get(name) ?? 0, count), MOST_INDICES));
  }
  return result;
}

function limited(count: number, most: number): number {
  if (count > most) throw new Refusal('limit', '$.witness', `counts of at most ${most}`, `${count}`);
  return count;
}
