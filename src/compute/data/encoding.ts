/** Encodings of numbers in files: their widths, byte orders, and conversion to typed arrays. */
import { endianness } from 'node:os';
import type { Rational } from '../../kernel/index.js';
import { UsageError } from '../../base/usage.js';

const ARRAYS = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

export type Encoding = keyof typeof ARRAYS;
export type Numbers = InstanceType<(typeof ARRAYS)[Encoding]>;
export type ByteOrder = 'LE' | 'BE';

/** A table of numbers. The last index runs fastest; the first counts samples. */
export interface Table {
  readonly shape: readonly number[];
  readonly encoding: Encoding;
  readonly values: Numbers;
}

/** A table of numbers that have no encoding, such as decimal fractions of a text. */
export interface ExactTable {
  readonly shape: readonly number[];
  readonly encoding?: never;
  readonly values: readonly Rational[];
}

/** The size limit for files, packed and unpacked. */
export const MOST_BYTES = 2 ** 29;
const MOST_DIMENSIONS = 4;

export function widthOf(encoding: Encoding): number {
  return ARRAYS[encoding].BYTES_PER_ELEMENT;
}

/** Converts numbers to an array of the given type, which rounds or wraps those that it cannot represent. */
export function numbersOf(values: readonly number[], encoding: Exclude<Encoding, 'int64' | 'uint64'>): Numbers {
  return ARRAYS[encoding].from(values);
}

/** The numbers that bytes in the given order are; those of one byte share its memory. */
export function decode(bytes: Uint8Array, encoding: Encoding, order: ByteOrder): Numbers {
  const width = widthOf(encoding);
  const native = reordered(bytes, width, order);
  // In memory, wider numbers begin at multiples of their width; a copy begins at zero.
  const { buffer, byteOffset, length } = width > 1 && native === bytes ? new Uint8Array(bytes) : native;
  return new ARRAYS[encoding](buffer as ArrayBuffer, byteOffset, length / width);
}

/** The exact values of 16-bit floats (IEEE 754, binary16): a sign, five bits of exponent, ten of fraction. */
export function halves(bits: Uint16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(bits, (half) => {
    const [sign, exponent, fraction] = [half >>> 15 === 0 ? 1 : -1, (half >>> 10) & 31, half & 1023];
    if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
  });
}

/** The numbers as little-endian bytes on every machine. */
export function littleEndian({ encoding, values }: Table): Uint8Array {
  return reordered(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), widthOf(encoding), 'LE');
}

/**
 * The bytes, converted between the byte order of this machine and `order`; both directions are the same exchange. Bytes that are exchanged
 * are a copy.
 */
function reordered(bytes: Uint8Array, width: number, order: ByteOrder): Uint8Array {
  if (order === endianness() || width === 1) return bytes;
  const copy = new Uint8Array(bytes);
  const { buffer } = copy;
  if (width === 2) Buffer.from(buffer).swap16();
  else if (width === 4) Buffer.from(buffer).swap32();
  else Buffer.from(buffer).swap64();
  return copy;
}

/** Requires that the content has the size stated in the header, before anything of that size is allocated. */
export function requireContent(
  path: string,
  shape: readonly number[],
  type: string,
  width: number,
  content: number,
): void {
  if (shape.length < 1 || shape.length > MOST_DIMENSIONS) {
    throw badData(path, `1 to ${MOST_DIMENSIONS} dimensions`, `${shape.length}`);
  }
  const shown = shape.join(' × ');
  let bytes = width;
  for (const size of shape) {
    if (size === 0) throw badData(path, 'at least one entry in each dimension', shown);
    // Both factors are below 2⁵³ and the first at most 2²⁹: a rounded product is still too large.
    bytes *= size;
    if (bytes > MOST_BYTES) throw badData(path, `at most ${MOST_BYTES / 2 ** 20} MiB of numbers`, `${shown} ${type}`);
  }
  if (content !== bytes) {
    const remedy =
      content < bytes ? 'the file is cut short: fetch it again' : 'the header does not belong to the content';
    throw badData(path, `${bytes} bytes of numbers for ${shown} ${type}`, `${content}`, remedy);
  }
}

export function requireFinite(path: string, { encoding, values, shape }: Table): void {
  if (encoding !== 'float32' && encoding !== 'float64') return;
  const bad = (values as Float64Array).findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return;
  throw badData(
    path,
    'finite numbers',
    `${values[bad] as number} at index (${indexOf(bad, shape).join(', ')}), counted from 0`,
    'claims are about real numbers: drop or mend such entries',
  );
}

/** The index of entry number `position` of the table. */
function indexOf(position: number, shape: readonly number[]): number[] {
  let rest = position;
  return shape
    .toReversed()
    .map((size) => {
      const index = rest % size;
      rest = Math.floor(rest / size);
      return index;
    })
    .reverse();
}

export function badData(path: string, expected: string, got: string, hint?: string): UsageError {
  return new UsageError('bad-data', path, expected, got, hint);
}
