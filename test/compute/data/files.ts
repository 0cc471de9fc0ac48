/** Data files made byte by byte, with nothing of the readers that they test, and the refusals of what is no such file. */
import { UsageError } from '../../../src/base/usage.js';
import { expect } from 'chai';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { ExactTable, Table } from '../../../src/compute/data/encoding.js';

export const TYPES = {
  uint8: { width: 1, idx: 0x08, npy: 'u1', least: 0n, most: 255n },
  int8: { width: 1, idx: 0x09, npy: 'i1', least: -128n, most: 127n },
  uint16: { width: 2, idx: undefined, npy: 'u2', least: 0n, most: 65535n },
  int16: { width: 2, idx: 0x0b, npy: 'i2', least: -32768n, most: 32767n },
  uint32: { width: 4, idx: undefined, npy: 'u4', least: 0n, most: 4294967295n },
  int32: { width: 4, idx: 0x0c, npy: 'i4', least: -2147483648n, most: 2147483647n },
  int64: { width: 8, idx: undefined, npy: 'i8', least: -(2n ** 63n), most: 2n ** 63n - 1n },
  uint64: { width: 8, idx: undefined, npy: 'u8', least: 0n, most: 2n ** 64n - 1n },
  float32: { width: 4, idx: 0x0d, npy: 'f4', least: 0n, most: 0n },
  float64: { width: 8, idx: 0x0e, npy: 'f8', least: 0n, most: 0n },
} as const;
export type Name = keyof typeof TYPES;

/** One number, in either order of bytes. */
function bytesOf(value: bigint | number, name: Name, little: boolean): number[] {
  const view = new DataView(new ArrayBuffer(8));
  const { width } = TYPES[name];
  if (name === 'float32') view.setFloat32(0, Number(value), little);
  else if (name === 'float64') view.setFloat64(0, Number(value), little);
  else {
    const whole = BigInt.asUintN(8 * width, BigInt(value));
    const bytes = Array.from({ length: width }, (_, k) => Number((whole >> BigInt(8 * k)) & 255n));
    return little ? bytes : bytes.reverse();
  }
  return Array.from({ length: width }, (_, k) => view.getUint8(k));
}

export function content(values: readonly (bigint | number)[], name: Name, little: boolean): number[] {
  return values.flatMap((value) => bytesOf(value, name, little));
}

export function idx(shape: readonly number[], values: readonly (bigint | number)[], name: Name): Uint8Array {
  const sizes = shape.flatMap((size) => [size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255]);
  return Uint8Array.from([0, 0, TYPES[name].idx as number, shape.length, ...sizes, ...content(values, name, false)]);
}

export interface NpyOptions {
  readonly version?: number;
  readonly little?: boolean;
  readonly fortran?: boolean;
}

export function npy(
  shape: readonly number[],
  values: readonly (bigint | number)[],
  name: Name,
  { version = 1, little = true, fortran = false }: NpyOptions = {},
): Uint8Array {
  const order = TYPES[name].width === 1 ? '|' : little ? '<' : '>';
  const tuple = shape.length === 1 ? `(${shape[0] ?? ''},)` : `(${shape.join(', ')})`;
  const text = `{'descr': '${order}${TYPES[name].npy}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': ${tuple}, }`;
  return npyWithHeader(text, content(fortran ? columnsFirst(shape, values) : values, name, little), version);
}

export function npyWithHeader(header: string, entries: readonly number[], version = 1): Uint8Array {
  const before = version === 1 ? 10 : 12;
  const text = `${header}${' '.repeat(63 - ((header.length + before) % 64))}\n`;
  const length =
    version === 1
      ? [text.length & 255, text.length >> 8]
      : [text.length & 255, (text.length >> 8) & 255, (text.length >> 16) & 255, 0];
  return Uint8Array.from([0x93, ...Buffer.from('NUMPY'), version, 0, ...length, ...Buffer.from(text), ...entries]);
}

/** CRC-32, bit by bit: the remainder of the bytes as a polynomial over the field of two elements. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    for (let bit = 0; bit < 8; bit++) {
      const odd = ((rest ^ (byte >> bit)) & 1) === 1;
      rest = (rest >>> 1) ^ (odd ? 0xedb88320 : 0);
    }
  }
  return (rest ^ 0xffffffff) >>> 0;
}

export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deflated?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  /** What the archive says of the size after unpacking. */
  readonly size?: number;
}

/** A ZIP archive: local headers with their contents, the central directory, its end, a comment. Local headers have an extra field. */
export function zip(members: readonly ZipMember[], comment = ''): Uint8Array {
  const [locals, central]: [number[], number[]] = [[], []];
  const two = (value: number): number[] => [value & 255, (value >>> 8) & 255];
  const four = (value: number): number[] => [...two(value & 0xffff), ...two(value >>> 16)];
  for (const { name, bytes, deflated = false, flags = 0, method = deflated ? 8 : 0, checksum, size } of members) {
    const content = deflated ? deflateRawSync(bytes) : bytes;
    const named = [...Buffer.from(name)];
    const sizes = [...four(checksum ?? crc32(bytes)), ...four(content.length), ...four(size ?? bytes.length)];
    const common = [...two(20), ...two(flags), ...two(method), ...four(0), ...sizes, ...two(named.length)];
    const place = four(locals.length);
    locals.push(...four(0x04034b50), ...common, ...two(4), ...named, 1, 0, 0, 0, ...content);
    central.push(...four(0x02014b50), ...two(20), ...common, ...two(0), ...two(0), ...two(0), ...two(0), ...four(0));
    central.push(...place, ...named);
  }
  const count = two(members.length);
  const end = [...four(0x06054b50), 0, 0, 0, 0, ...count, ...count, ...four(central.length), ...four(locals.length)];
  return Uint8Array.from([...locals, ...central, ...end, ...two(comment.length), ...Buffer.from(comment)]);
}

/** The entries of a table, given with the last index fastest, with the first index fastest: by the definition of both orders. */
function columnsFirst<T>(shape: readonly number[], values: readonly T[]): T[] {
  return values.map((_, place) => {
    let rest = place;
    const index = shape.map((size) => {
      const here = rest % size;
      rest = Math.floor(rest / size);
      return here;
    });
    return values[index.reduce((sum, here, k) => sum * (shape[k] as number) + here, 0)] as T;
  });
}

/** The misuse that `action` is answered with. */
export function misuseOf(action: () => unknown): UsageError {
  try {
    action();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  return expect.fail('expected a UsageError');
}

export async function misuseIn(action: Promise<unknown>): Promise<UsageError> {
  const error: unknown = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UsageError) return error;
  throw error instanceof Error ? error : new Error('expected a UsageError');
}

export const NAMES = Object.keys(TYPES) as Name[];
const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });

function entry(name: Name): fc.Arbitrary<bigint | number> {
  const finite = { noNaN: true, noDefaultInfinity: true };
  if (name === 'float32') return fc.float(finite);
  if (name === 'float64') return fc.double(finite);
  return fc.bigInt({ min: TYPES[name].least, max: TYPES[name].most });
}

/** Random tables of some types. */
export function tables(names: readonly Name[]) {
  return fc.tuple(shapes, fc.constantFrom(...names)).chain(([shape, name]) => {
    const count = shape.reduce((product, size) => product * size, 1);
    return fc.record({
      shape: fc.constant(shape),
      name: fc.constant(name),
      values: fc.array(entry(name), { minLength: count, maxLength: count }),
    });
  });
}

/** As numbers of the same kind as typed arrays give them. */
function plain(values: readonly (bigint | number)[], name: Name): (bigint | number)[] {
  return values.map((value) => (name.endsWith('int64') ? BigInt(value) : Number(value)));
}

/** A table must have this shape, this type and these numbers. */
export function expectTable(
  { shape, encoding, values }: Table | ExactTable,
  given: { readonly shape: readonly number[]; readonly name: Name; readonly values: readonly (bigint | number)[] },
): void {
  expect([shape, encoding, Array.from<unknown>(values)]).to.deep.equal([
    given.shape,
    given.name,
    plain(given.values, given.name),
  ]);
}

/** Files that a reader must refuse, each with a message and a test of its own. */
export function itRefuses(
  read: (file: Uint8Array, path: string) => unknown,
  files: readonly (readonly [what: string, file: Uint8Array, message: RegExp])[],
): void {
  for (const [what, file, message] of files) {
    it(`refuses ${what}`, () => {
      const misuse = misuseOf(() => read(file, 'some/file'));
      expect(misuse.message).to.match(message);
      expect([misuse.code, misuse.path]).to.deep.equal(['bad-data', 'some/file']);
    });
  }
}

/** Spoiling any byte of a file before its last eight must be refused, or leave a table of just those eight bytes. */
export function itSurvivesWrongBytes(read: (file: Uint8Array, path: string) => Table, file: Uint8Array): void {
  it('refuses any single wrong byte in the frame of a file, or reads a table of just the bytes that there are', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 9), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const spoiled = Uint8Array.from(file);
        spoiled[place] = (spoiled[place] as number) ^ change;
        try {
          const { shape, values } = read(spoiled, 'file');
          // Numbers of 16 bits may turn into floats, which are read as those of 32 bits.
          expect(values.byteLength).to.be.oneOf([8, 16]);
          expect(shape.reduce((product, size) => product * size, 1)).to.equal(values.length);
        } catch (error) {
          expect(error).to.have.property('name', 'UsageError');
        }
      }),
      { numRuns: 500 },
    );
  });
}
