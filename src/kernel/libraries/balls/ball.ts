/**
 * Balls: a double m, the midpoint, and a double r, the radius, which represent a real number x with |x − m| ≤ r. Matrices of balls
 * are computed in tiles, so that a matrix need never be in memory as a whole.
 *
 * Radii are bounds that are themselves computed in floating point. `outward` makes a bound from the computed value b̂ of an
 * expression of at most sixteen operations + × ÷ √ on nonnegative numbers. Over the reals its value b is at most b̂·(1 − u)⁻¹⁶ plus
 * η/2 for each product or quotient that underflows, if no such result is multiplied, divided or rooted further. (1 + 2⁻⁴⁸)(1 − u)¹⁷
 * ≥ 1, where the seventeenth rounding is that of the multiplication, and 2⁻¹⁰²² is far more than sixteen η. An overflow becomes
 * ∞ or NaN and stays so under + and ×; the code that finally uses a ball refuses such numbers.
 */
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';

/** u; η is LEAST: for a finite result, |x − fl(x)| ≤ u·|fl(x)| + η/2. */
export const UNIT = Number.EPSILON / 2;
export const LEAST = Number.MIN_VALUE;
/** 2⁻¹⁰²², the least positive number that a double holds with 53 bits. */
export const TINY = 2.2250738585072014e-308;
const MARGIN = 1 + 16 * Number.EPSILON;

export function outward(bound: number): number {
  return bound * MARGIN + TINY;
}

/** A range of rows or columns: `from`, …, `to` − 1. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A rectangular part of a matrix, row by row. */
export interface Tile {
  readonly mid: Float64Array;
  readonly rad: Float64Array;
}

/** A matrix of balls, of which a tile is computed when it is requested. */
export interface Source {
  readonly rows: number;
  readonly columns: number;
  tile(rows: Range, columns: Range): Tile;
}

/** A matrix of balls that is stored as a whole. */
export interface Ball extends Tile {
  readonly rows: number;
  readonly columns: number;
}

/** The largest number of entries of a stored matrix: 512 MiB of midpoints. */
const LARGEST_BALL = 2 ** 26;
/** Filling and reading one entry of a tile costs about so much, whatever the operation. */
const TILE_UNITS = 4;

export function emptyTile(length: number): Tile {
  spend(TILE_UNITS * length);
  return { mid: new Float64Array(length), rad: new Float64Array(length) };
}

export function lengthOf({ from, to }: Range): number {
  return to - from;
}

/** Computes and stores a whole matrix of balls. */
export function gathered(source: Source): Ball {
  const { rows, columns } = source;
  if (rows * columns > LARGEST_BALL) {
    throw new Refusal('limit', '$', `a matrix of at most ${LARGEST_BALL} entries`, `${rows} × ${columns}`);
  }
  return { rows, columns, ...source.tile({ from: 0, to: rows }, { from: 0, to: columns }) };
}

export function kept({ rows, columns, mid, rad }: Ball): Source {
  const tile = (down: Range, across: Range): Tile => {
    const width = lengthOf(across);
    const found = emptyTile(lengthOf(down) * width);
    for (let i = down.from, to = 0; i < down.to; i++, to += width) {
      const from = i * columns + across.from;
      found.mid.set(mid.subarray(from, from + width), to);
      found.rad.set(rad.subarray(from, from + width), to);
    }
    return found;
  };
  return { rows, columns, tile };
}

export function transposed(source: Source): Source {
  const tile = (down: Range, across: Range): Tile => {
    const [height, width] = [lengthOf(down), lengthOf(across)];
    const { mid, rad } = source.tile(across, down);
    const turn = (entries: Float64Array): Float64Array => {
      const turned = new Float64Array(entries.length);
      for (let i = 0, to = 0; i < height; i++) {
        for (let j = 0; j < width; j++) turned[to++] = entries[j * height + i] as number;
      }
      return turned;
    };
    return { mid: turn(mid), rad: turn(rad) };
  };
  return { rows: source.columns, columns: source.rows, tile };
}

export type Operation = 'sum' | 'difference' | 'hadamard';

/** Applies an operation entry by entry; each midpoint is rounded once. */
export function entrywise(operation: Operation, left: Source, right: Source): Source {
  const { rows, columns } = left;
  if (right.rows !== rows || right.columns !== columns) {
    throw new Refusal('mismatch', '$', `a right operand of ${rows} × ${columns}`, `${right.rows} × ${right.columns}`);
  }
  const combine = { sum: add, difference: subtract, hadamard: multiply }[operation];
  return { rows, columns, tile: (down, across) => combine(left.tile(down, across), right.tile(down, across)) };
}

/** Multiplies every entry by one ball. */
export function scaled(factor: { readonly mid: number; readonly rad: number }, source: Source): Source {
  const { rows, columns } = source;
  const tile = (down: Range, across: Range): Tile => {
    const of = source.tile(down, across);
    const { length } = of.mid;
    return multiply(of, {
      mid: new Float64Array(length).fill(factor.mid),
      rad: new Float64Array(length).fill(factor.rad),
    });
  };
  return { rows, columns, tile };
}

function add(a: Tile, b: Tile): Tile {
  const found = emptyTile(a.mid.length);
  for (let k = 0; k < a.mid.length; k++) {
    const mid = (a.mid[k] as number) + (b.mid[k] as number);
    found.mid[k] = mid;
    found.rad[k] = outward((a.rad[k] as number) + (b.rad[k] as number) + UNIT * Math.abs(mid));
  }
  return found;
}

function subtract(a: Tile, b: Tile): Tile {
  return add(a, { mid: b.mid.map((entry) => -entry), rad: b.rad });
}

/** Products entry by entry: |xy − m_x·m_y| ≤ |m_x|·r_y + r_x·(|m_y| + r_y). */
export function multiply(a: Tile, b: Tile): Tile {
  const found = emptyTile(a.mid.length);
  for (let k = 0; k < a.mid.length; k++) {
    const [x, y, r, s] = [a.mid[k] as number, b.mid[k] as number, a.rad[k] as number, b.rad[k] as number];
    const mid = x * y;
    found.mid[k] = mid;
    found.rad[k] = outward(Math.abs(x) * s + r * (Math.abs(y) + s) + UNIT * Math.abs(mid));
  }
  return found;
}
