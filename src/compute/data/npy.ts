/**
 * NumPy's .npy format, versions 1 to 3 (NumPy Enhancement Proposal 1 and the documentation of numpy.lib.format): a magic
 * number, the version, the length of the header, the header as the text of a Python dictionary, then the entries.
 */
import { badData, decode, halves, requireContent, requireFinite, type Encoding, type Table } from './encoding.js';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** The default limit of NumPy's own reader. */
const LONGEST_HEADER = 10_000;

const TYPES: { readonly [type: string]: Encoding | 'float16' } = {
  b1: 'uint8',
  u1: 'uint8',
  i1: 'int8',
  u2: 'uint16',
  i2: 'int16',
  u4: 'uint32',
  i4: 'int32',
  u8: 'uint64',
  i8: 'int64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
};

export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

export function readNpy(bytes: Uint8Array, path: string): Table {
  const { text, start } = headerOf(bytes, path);
  const header = dictionary(text, path);
  const { type, order } = typeOf(header.descr, path);
  const encoding = TYPES[type] as Encoding | 'float16';
  const width = Number(type.slice(1));
  requireContent(path, header.shape, encoding, width, bytes.length - start);
  const content = bytes.subarray(start);
  if (type === 'b1' && content.some((byte) => byte > 1)) {
    throw badData(path, 'bytes 0 and 1 for truth values', `${content.find((byte) => byte > 1) as number}`);
  }
  const rows = header.columnsFirst ? rowsFirst(content, header.shape, width) : content;
  const { shape } = header;
  const table: Table =
    encoding === 'float16'
      ? { shape, encoding: 'float32', values: halves(decode(rows, 'uint16', order) as Uint16Array) }
      : { shape, encoding, values: decode(rows, encoding, order) };
  requireFinite(path, table);
  return table;
}

function headerOf(bytes: Uint8Array, path: string): { readonly text: string; readonly start: number } {
  const [major = 0, minor = 0] = [bytes[6], bytes[7]];
  if (major < 1 || major > 3 || minor !== 0) {
    throw badData(path, 'version 1.0, 2.0 or 3.0 of the .npy format', `${major}.${minor}`);
  }
  const lengthBytes = major === 1 ? 2 : 4;
  const begin = 8 + lengthBytes;
  if (bytes.length < begin) throw badData(path, 'a .npy header', `${bytes.length} bytes in all`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, begin);
  const length = lengthBytes === 2 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > LONGEST_HEADER) throw badData(path, `a header of at most ${LONGEST_HEADER} bytes`, `${length}`);
  const start = begin + length;
  if (bytes.length < start) throw badData(path, `a header of ${length} bytes`, `${bytes.length - begin} bytes of it`);
  // The header is Latin-1, or UTF-8 from version 3 on. Only ASCII is accepted below, which is the same in both.
  return { text: Buffer.from(bytes.subarray(begin, start)).toString('latin1'), start };
}

interface Header {
  readonly descr: string;
  readonly columnsFirst: boolean;
  readonly shape: readonly number[];
}

/** One `'key': value` of the dictionary, with the comma or the end that follows. */
const FIELD = /\s*'(\w+)'\s*:\s*(?:'([^'\\]*)'|(True|False)|\(([0-9L,\s]*)\))\s*(,|(?=\}))/y;

/** Parses a Python dictionary that must consist of the three expected fields: a string, a truth value and a tuple of whole numbers. */
function dictionary(text: string, path: string): Header {
  const body = /^\s*\{([^}]*\})\s*$/.exec(text)?.[1];
  const fields = new Map<string, string>();
  const malformed = (): Error =>
    badData(
      path,
      "a header {'descr': …, 'fortran_order': …, 'shape': (…)} of one plain type",
      text.trim().slice(0, 120),
      'records and objects are not read: save one array of numbers',
    );
  if (body === undefined) throw malformed();
  FIELD.lastIndex = 0;
  while (!/^\s*\}$/.test(body.slice(FIELD.lastIndex))) {
    const [, key = '', string, truth, tuple] = FIELD.exec(body) ?? [];
    const wanted = new Map([
      ['descr', string],
      ['fortran_order', truth],
      ['shape', tuple],
    ]).get(key);
    if (wanted === undefined || fields.has(key)) throw malformed();
    fields.set(key, wanted);
  }
  const shape = wholeNumbers(fields.get('shape'));
  if (fields.size !== 3 || shape === undefined) throw malformed();
  return { descr: fields.get('descr') as string, columnsFirst: fields.get('fortran_order') === 'True', shape };
}

/** Parses the inside of a Python tuple, such as `3, 4` or `3,`. Python 2 wrote `3L`. */
function wholeNumbers(tuple: string | undefined): number[] | undefined {
  if (tuple === undefined) return undefined;
  if (tuple.trim() === '') return [];
  if (!/^\s*\d+L?\s*,(\s*\d+L?\s*,)*(\s*\d+L?)?\s*$/.test(tuple)) return undefined;
  const numbers = tuple.split(',').filter((each) => each.trim() !== '');
  const sizes = numbers.map((each) => Number(each.replace('L', '')));
  return sizes.every(Number.isSafeInteger) ? sizes : undefined;
}

function typeOf(descr: string, path: string): { readonly type: string; readonly order: 'LE' | 'BE' } {
  const [, order, type = ''] = /^([<>|])([a-z]\d)$/.exec(descr) ?? [];
  // The last character is the number of bytes; those of one byte have no order.
  if (!Object.hasOwn(TYPES, type) || (order === '|' && !type.endsWith('1'))) {
    const known = Object.keys(TYPES).join(', ');
    throw badData(path, `a type ${known}, with "<" or ">" before it`, JSON.stringify(descr), 'convert it with astype');
  }
  return { type, order: order === '>' ? 'BE' : 'LE' };
}

/** Reorders entries whose first index runs fastest, so that the last index runs fastest. */
function rowsFirst(bytes: Uint8Array, shape: readonly number[], width: number): Uint8Array {
  const result = new Uint8Array(bytes.length);
  const strides = shape.map((_, k) => width * shape.slice(0, k).reduce((product, size) => product * size, 1));
  const index = shape.map(() => 0);
  let source = 0;
  for (let target = 0; target < bytes.length; target += width) {
    for (let byte = 0; byte < width; byte++) result[target + byte] = bytes[source + byte] as number;
    for (let k = shape.length - 1; k >= 0; k--) {
      const [size, stride] = [shape[k] as number, strides[k] as number];
      index[k] = (index[k] as number) + 1;
      source += stride;
      if ((index[k] as number) < size) break;
      index[k] = 0;
      source -= size * stride;
    }
  }
  return result;
}
