/**
 * Models on which prefixes of quantifiers are true or false. Each name has a finite domain; a predicate is a table of truths.
 * Almost every point means all but a negligible set of exceptions. As measures do, a model lets almost everything have almost
 * every section, in every order; no model lets more follow.
 */
import type { Quantifier } from '../../../../src/kernel/core/logic/reach.js';

export type Prefix = readonly Quantifier[];
export type Name = Exclude<Quantifier['of'], 'everything'>;

/** The ranges that a scope may be written with and that a model can interpret. */
export const RANGES = ['all', 'almost-every', 'some', 'given'] as const;

/** The sets of points that are negligible: those of point 0 alone, or those of one point at most, whichever it is. */
export const NEGLIGIBLE = {
  'point 0': (exceptions: readonly number[]) => exceptions.every((point) => point === 0),
  'any one point': (exceptions: readonly number[]) => exceptions.length <= 1,
} as const;

export interface Model {
  readonly names: readonly Name[];
  readonly negligible: keyof typeof NEGLIGIBLE;
  /** The number of points of each domain. */
  readonly size: number;
  /** A truth for each combination of points, the last name counting fastest. */
  readonly table: readonly boolean[];
  /** The place of the recorded combination in the table. */
  readonly recorded: number;
}

export function isTrue(prefix: Prefix, model: Model): boolean {
  const { names, negligible, size, table, recorded } = model;
  const [first] = prefix;
  if (first?.of === 'everything') {
    const each = ordersOf(names).map((order) => order.map((of) => ({ range: first.range, of })));
    return each.every((one) => isTrue(one, model));
  }
  const strides = names.map((_, axis) => size ** (names.length - 1 - axis));
  const points = Array.from({ length: size }, (_, point) => point);
  const holdsFrom = (depth: number, place: number): boolean => {
    const quantifier = prefix[depth];
    if (quantifier === undefined) return table[place] === true;
    const stride = strides[names.indexOf(quantifier.of as Name)] as number;
    const holds = (point: number): boolean => holdsFrom(depth + 1, place + point * stride);
    if (quantifier.range === 'all') return points.every(holds);
    if (quantifier.range === 'almost-every') return NEGLIGIBLE[negligible](points.filter((point) => !holds(point)));
    if (quantifier.range === 'some') return points.some(holds);
    if (quantifier.range === 'given') return holds(Math.floor(recorded / stride) % size);
    throw new TypeError(`no model interprets the range ${quantifier.range}`);
  };
  return holdsFrom(0, 0);
}

/** All prefixes of these names, in every order and of every range, and those of one range for everything. */
export function prefixesOf(names: readonly Name[]): readonly Prefix[] {
  const ranged = ([of, ...rest]: readonly Name[]): readonly Prefix[] =>
    of === undefined ? [[]] : ranged(rest).flatMap((inner) => RANGES.map((range) => [{ range, of }, ...inner]));
  return [...ordersOf(names).flatMap(ranged), ...RANGES.map((range) => [{ range, of: 'everything' } as const])];
}

/** Every table on these names, with every recorded combination. */
export function* everyModel(fixed: Pick<Model, 'names' | 'negligible' | 'size'>): Generator<Model> {
  const count = fixed.size ** fixed.names.length;
  for (let code = 0; code < 2 ** count; code++) {
    const table = Array.from({ length: count }, (_, place) => ((code >> place) & 1) === 1);
    for (let recorded = 0; recorded < count; recorded++) yield { ...fixed, table, recorded };
  }
}

function ordersOf(names: readonly Name[]): readonly (readonly Name[])[] {
  if (names.length === 0) return [[]];
  return names.flatMap((first) => ordersOf(names.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
