/**
 * The nature of a scheme: its axes, its meaning at each choice of sizes, and two facts that hold at all sizes at once. docs/transfer.md
 * proves them, kind by kind.
 *
 * Take any sets of indices, one for each width, and subsets of them; π sets every symbol to 0 that has an index outside the subsets.
 * - The scheme is *natural*: π maps an entry whose own indices lie in the subsets to that entry of the instance over the subsets.
 * - A member of an axis is *carried*: π maps every entry to 0 whose index there lies outside.
 * A sum over an index is natural where one factor carries it, for the terms outside vanish then; a constant or a derivative carries
 * nothing. So a contraction of two such things is refused: it would be a polynomial in the size.
 * `extras` bounds the indices of each width that a monomial of an entry has beside the entry's own; `degrees` its degree in the symbols of
 * each name.
 */
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';
import * as t from '../algebra/term.js';
import type { Term } from '../algebra/term.js';
import {
  added,
  bare,
  block,
  isUnit,
  largest,
  lengthOf,
  membersOf,
  merged,
  pairs,
  requireSame,
  requireUnit,
  times,
  uncarried,
  type Axis,
  type Counts,
  type WidthSizes,
} from './axis.js';
import type { Scheme, SchemeSymbols } from './scheme.js';

export interface Nature {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly extras: Counts;
  readonly degrees: Counts;
  /** The term that the scheme denotes at these sizes. */
  readonly at: (sizes: WidthSizes) => Term;
}

type Binary = Extract<Scheme, { readonly left: Scheme }>;
type Unary = Extract<Scheme, { readonly kind: 'transpose' | 'diagonal' | 'vector' | 'scale' }>;
type Derivative = Extract<Scheme, { readonly kind: 'gradient' | 'hessian' }>;

const NONE: Counts = new Map();
/** The work for one part of an axis or a count. */
const UNITS = 50;
const either = (x: boolean, y: boolean): boolean => x || y;
const both = (x: boolean, y: boolean): boolean => x && y;

/** Reads schemes that share their symbols. */
export class Natures {
  /** All widths that were read. */
  readonly widths = new Set<string>();
  /** The axes of each symbol, by its name. */
  readonly #symbols = new Map<string, Nature>();

  read(scheme: Scheme, path: string): Nature {
    const nature = this.#read(scheme, path);
    const { rows, columns, extras, degrees } = nature;
    spend(UNITS * (rows.flat().length + columns.flat().length + extras.size + degrees.size + 1));
    return nature;
  }

  #read(scheme: Scheme, path: string): Nature {
    switch (scheme.kind) {
      case 'symbols':
        return this.#symbolsOf(scheme, path);
      case 'constant': {
        const [rows, columns] = this.#axes(scheme, false);
        const at = (sizes: WidthSizes): Term =>
          t.constant(scheme.value, lengthOf(rows, sizes), lengthOf(columns, sizes));
        return { rows, columns, extras: NONE, degrees: NONE, at };
      }
      case 'transpose':
      case 'diagonal':
      case 'vector':
      case 'scale':
        return unary(scheme, this.read(scheme.of, `${path}.of`), path);
      case 'gradient':
      case 'hessian':
        return this.#derivative(scheme, path);
      case 'substitute':
        return this.#substitution(scheme, path);
      default:
        return this.#binary(scheme, path);
    }
  }

  #axes({ rows, columns }: { rows: readonly string[]; columns: readonly string[] }, carried: boolean): [Axis, Axis] {
    [...rows, ...columns].forEach((width) => this.widths.add(width));
    return [block(rows, carried), block(columns, carried)];
  }

  /** A symbol with other axes elsewhere would be another symbol under the same names. */
  #symbolsOf({ name, ...widths }: SchemeSymbols, path: string): Nature {
    const [rows, columns] = this.#axes(widths, true);
    const known = this.#symbols.get(name) ?? {
      rows,
      columns,
      extras: NONE,
      degrees: new Map([[name, 1]]),
      at: (sizes: WidthSizes) => t.symbols(name, lengthOf(rows, sizes), lengthOf(columns, sizes)),
    };
    requireSame(known.rows, rows, `${path}.rows`);
    requireSame(known.columns, columns, `${path}.columns`);
    this.#symbols.set(name, known);
    return known;
  }

  #binary(scheme: Binary, path: string): Nature {
    const { kind } = scheme;
    const [left, right] = [this.read(scheme.left, `${path}.left`), this.read(scheme.right, `${path}.right`)];
    const at = (sizes: WidthSizes): Term => ({ kind, left: left.at(sizes), right: right.at(sizes) });
    const alternatives = {
      extras: largest(left.extras, right.extras),
      degrees: largest(left.degrees, right.degrees),
      at,
    };
    const factors = { extras: added(left.extras, right.extras), degrees: added(left.degrees, right.degrees), at };
    const same = (axis: 'rows' | 'columns'): void => {
      requireSame(left[axis], right[axis], `${path}.right`);
    };
    switch (kind) {
      case 'sum':
      case 'difference':
        same('rows');
        same('columns');
        return {
          ...alternatives,
          rows: merged(left.rows, right.rows, both),
          columns: merged(left.columns, right.columns, both),
        };
      case 'stack':
        same('columns');
        return {
          ...alternatives,
          rows: [...left.rows, ...right.rows],
          columns: merged(left.columns, right.columns, both),
        };
      case 'hadamard':
        same('rows');
        same('columns');
        return {
          ...factors,
          rows: merged(left.rows, right.rows, either),
          columns: merged(left.columns, right.columns, either),
        };
      case 'khatriRao':
        same('columns');
        return {
          ...factors,
          rows: pairs(left.rows, right.rows, `${path}.right`),
          columns: merged(left.columns, right.columns, either),
        };
      case 'kronecker':
        return {
          ...factors,
          rows: pairs(left.rows, right.rows, `${path}.right`),
          columns: pairs(left.columns, right.columns, `${path}.right`),
        };
      case 'product': {
        requireSame(left.columns, right.rows, `${path}.right`);
        const free = uncarried(merged(left.columns, right.rows, either));
        if (free !== undefined) {
          const expected = `a sum over the indices of ${free} in which one factor carries them`;
          throw new Refusal('false', path, expected, 'one in which none does');
        }
        const extras = added(left.extras, right.extras, membersOf(left.columns));
        return { ...factors, extras, rows: left.rows, columns: right.columns };
      }
    }
  }

  /** A derivative of what is natural is natural, but it may lose the symbols that carry an index. */
  #derivative(scheme: Derivative, path: string): Nature {
    const of = this.read(scheme.of, `${path}.of`);
    requireUnit(of.rows, `${path}.of`);
    requireUnit(of.columns, `${path}.of`);
    const { extras, degrees } = of;
    if (scheme.kind === 'gradient') {
      const by = this.read(scheme.by, `${path}.by`);
      const at = (sizes: WidthSizes): Term => t.gradient(of.at(sizes), by.at(sizes));
      return { extras, degrees, rows: bare(by.rows), columns: bare(by.columns), at };
    }
    const all = scheme.by.map((by, index) => this.read(by, `${path}.by[${index}]`));
    const axis = bare(all.flatMap((by) => pairs(by.rows, by.columns, path)));
    const at = (sizes: WidthSizes): Term =>
      t.hessian(
        of.at(sizes),
        all.map((by) => by.at(sizes)),
      );
    return { extras, degrees, rows: axis, columns: axis, at };
  }

  /** What replaces a symbol must carry all its indices, as the symbol did; then nothing outside the subsets is put in. */
  #substitution({ of, replaced, by }: Extract<Scheme, { kind: 'substitute' }>, path: string): Nature {
    const [outer, inner] = [this.read(of, `${path}.of`), this.read(by, `${path}.by`)];
    const symbol = this.read(replaced, `${path}.replaced`);
    requireSame(symbol.rows, inner.rows, `${path}.by`);
    requireSame(symbol.columns, inner.columns, `${path}.by`);
    const free = uncarried([...inner.rows, ...inner.columns]);
    if (free !== undefined) {
      throw new Refusal(
        'false',
        `${path}.by`,
        `something that carries the indices of ${free}`,
        'something that does not',
      );
    }
    const degree = outer.degrees.get(replaced.name) ?? 0;
    const others = new Map([...outer.degrees].filter(([name]) => name !== replaced.name));
    return {
      rows: outer.rows,
      columns: outer.columns,
      extras: added(outer.extras, times(degree, inner.extras)),
      degrees: added(others, times(degree, inner.degrees)),
      at: (sizes) => t.substitute(outer.at(sizes), replaced.name, inner.at(sizes)),
    };
  }
}

function unary(scheme: Unary, of: Nature, path: string): Nature {
  switch (scheme.kind) {
    case 'transpose':
      return { ...of, rows: of.columns, columns: of.rows, at: (sizes) => t.transpose(of.at(sizes)) };
    case 'scale':
      return { ...of, at: (sizes) => t.scale(scheme.factor, of.at(sizes)) };
    case 'diagonal': {
      const isColumn = isUnit(of.columns);
      requireUnit(isColumn ? of.columns : of.rows, `${path}.of`);
      const axis = isColumn ? of.rows : of.columns;
      return { ...of, rows: axis, columns: axis, at: (sizes) => t.diagonal(of.at(sizes)) };
    }
    case 'vector': {
      const rows = pairs(of.rows, of.columns, `${path}.of`);
      // Column i of I ∘ Mᵀ has row i of M in its block i, and zeros elsewhere.
      const at = (sizes: WidthSizes): Term => {
        const ones = t.constant('1', lengthOf(of.rows, sizes), 1);
        return t.product(t.khatriRao(t.diagonal(ones), t.transpose(of.at(sizes))), ones);
      };
      return { ...of, rows, columns: block([], false), at };
    }
  }
}
