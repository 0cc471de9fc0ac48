/** Gives numbers an encoding that certificates have: that of the file, or the first of two that holds every number exactly. */
import { ENCODINGS, rationals, type Encoding, type Rational } from '../../kernel/index.js';
import { toFloat } from '../float.js';
import { badData, type ExactTable, type Table } from './encoding.js';
import { isExactly } from './pack.js';

/** A table whose numbers a certificate can have as bytes. */
export interface PackedTable extends Table {
  readonly encoding: Encoding;
}

/** The limit of numbers that certificates have written out. */
const MOST_WRITTEN = 1_000_000;

/**
 * Numbers of 64 bits and of texts become 32-bit integers or, where these do not hold them, 64-bit floats. Numbers that neither
 * holds stay as they are, and a certificate has them written out.
 */
export function settled(table: Table | ExactTable, path: string): PackedTable | ExactTable {
  const { shape } = table;
  if (table.encoding === undefined) {
    const nearest = Float64Array.from(table.values, toFloat);
    const isExact = table.values.every((value, at) => isExactly(nearest[at] as number, value));
    return isExact ? { shape, ...narrowest(nearest) } : written(table, path);
  }
  const { encoding, values } = table;
  const known = ENCODINGS.find((each) => each === encoding);
  if (known !== undefined) return { shape, encoding: known, values };
  const wide = values as BigInt64Array | BigUint64Array;
  const nearest = new Float64Array(wide.length);
  for (let at = 0; at < wide.length; at++) {
    nearest[at] = Number(wide[at]);
    // A certificate has such numbers written out.
    if (BigInt(nearest[at] as number) !== wide[at]) return written({ shape, values: Array.from(wide, whole) }, path);
  }
  return { shape, ...narrowest(nearest) };
}

function narrowest(values: Float64Array<ArrayBuffer>): Pick<PackedTable, 'encoding' | 'values'> {
  const integers = Int32Array.from(values);
  return values.every((value, at) => value === integers[at])
    ? { encoding: 'int32', values: integers }
    : { encoding: 'float64', values };
}

function written(table: ExactTable, path: string): ExactTable {
  const count = table.values.length;
  if (count <= MOST_WRITTEN) return table;
  const expected = `at most ${MOST_WRITTEN} numbers where 64-bit floats do not hold all of them exactly`;
  throw badData(path, expected, `${count}`, 'round them to float64, or keep fewer samples');
}

const whole = (value: bigint): Rational => rationals.rational(value);
