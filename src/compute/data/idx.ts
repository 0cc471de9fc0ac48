/**
 * The IDX format (Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits"): two zero bytes, the type, the
 * number of dimensions, each dimension as a 32-bit number, then the entries; everything big-endian.
 */
import { badData, decode, requireContent, requireFinite, widthOf, type Encoding, type Table } from './encoding.js';

const TYPES: { readonly [code: number]: Encoding } = {
  0x08: 'uint8',
  0x09: 'int8',
  0x0b: 'int16',
  0x0c: 'int32',
  0x0d: 'float32',
  0x0e: 'float64',
};

export function isIdx(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0 && bytes[1] === 0;
}

export function readIdx(bytes: Uint8Array, path: string): Table {
  const { shape, encoding, start } = idxHeader(bytes, path);
  requireContent(path, shape, encoding, widthOf(encoding), bytes.length - start);
  const table: Table = { shape, encoding, values: decode(bytes.subarray(start), encoding, 'BE') };
  requireFinite(path, table);
  return table;
}

export interface IdxHeader {
  readonly shape: readonly number[];
  readonly encoding: Encoding;
  /** Where the entries begin. */
  readonly start: number;
}

export function idxHeader(bytes: Uint8Array, path: string): IdxHeader {
  const [code, dimensions] = [bytes[2] as number, bytes[3] as number];
  const encoding = TYPES[code];
  if (encoding === undefined) {
    const known = Object.keys(TYPES).map((each) => hexadecimal(Number(each)));
    throw badData(path, `an IDX type, one of ${known.join(', ')}`, hexadecimal(code));
  }
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) throw badData(path, `an IDX header of ${start} bytes`, `${bytes.length} bytes in all`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, start);
  return { shape: Array.from({ length: dimensions }, (_, k) => view.getUint32(4 + 4 * k)), encoding, start };
}

function hexadecimal(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}
