/** Readers of IDX and .npy: what was written is what is read, and everything else is refused with a reason. */
import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { readTable } from '../../../src/compute/data/table.js';
import { content, idx, misuseOf, npy, npyWithHeader, TYPES, type Name } from './files.js';

const NAMES = Object.keys(TYPES) as Name[];
const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });

function entry(name: Name): fc.Arbitrary<bigint | number> {
  const finite = { noNaN: true, noDefaultInfinity: true };
  if (name === 'float32') return fc.float(finite);
  if (name === 'float64') return fc.double(finite);
  return fc.bigInt({ min: TYPES[name].least, max: TYPES[name].most });
}

function tables(names: readonly Name[]) {
  return fc.tuple(shapes, fc.constantFrom(...names)).chain(([shape, name]) => {
    const count = shape.reduce((product, size) => product * size, 1);
    return fc.record({
      shape: fc.constant(shape),
      name: fc.constant(name),
      values: fc.array(entry(name), { minLength: count, maxLength: count }),
      zipped: fc.boolean(),
    });
  });
}

/** As numbers of the same kind as typed arrays give them. */
function plain(values: readonly (bigint | number)[], name: Name): (bigint | number)[] {
  return values.map((value) => (name === 'int64' ? BigInt(value) : Number(value)));
}

describe('readTable', () => {
  it('reads what IDX holds, of every type, zipped or not', () => {
    const names = NAMES.filter((name) => TYPES[name].idx !== undefined);
    fc.assert(
      fc.property(tables(names), ({ shape, name, values, zipped }) => {
        const file = idx(shape, values, name);
        const table = readTable(zipped ? gzipSync(file) : file, 'file');
        expect([table.shape, table.encoding, Array.from<bigint | number>(table.values)]).to.deep.equal([
          shape,
          name,
          plain(values, name),
        ]);
      }),
    );
  });

  it('reads what .npy holds, of every type, version and order', () => {
    const options = fc.record({ version: fc.integer({ min: 1, max: 3 }), little: fc.boolean(), fortran: fc.boolean() });
    fc.assert(
      fc.property(tables(NAMES), options, ({ shape, name, values, zipped }, how) => {
        const file = npy(shape, values, name, how);
        const table = readTable(zipped ? gzipSync(file) : file, 'file');
        expect([table.shape, table.encoding, Array.from<bigint | number>(table.values)]).to.deep.equal([
          shape,
          name,
          plain(values, name),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a file that does not begin at the start of its memory', () => {
    const file = npy([2, 2], [1, 2, 3, 4], 'float64');
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect(Array.from<bigint | number>(readTable(shifted.subarray(3), 'file').values)).to.deep.equal([1, 2, 3, 4]);
  });

  it('reads truth values, and headers as Python 2 and other writers have them', () => {
    for (const header of [
      "{'descr': '|b1', 'fortran_order': False, 'shape': (2, 2), }",
      "{'shape': (2L, 2L), 'fortran_order': False, 'descr': '<b1'}",
      "{ 'fortran_order' : True , 'descr':'|b1', 'shape' :(2,2,) }",
    ]) {
      const { encoding, values } = readTable(npyWithHeader(header, [0, 1, 1, 0]), 'file');
      expect([encoding, [...(values as Uint8Array)]], header).to.deep.equal(['uint8', [0, 1, 1, 0]]);
    }
  });

  it('reads what NumPy writes', function () {
    const program = [
      'import io, sys, numpy',
      'out = []',
      "for dtype in ['?', 'u1', 'i1', '<i2', '>i2', '<u4', '>i8', '<f4', '>f8']:",
      "  for order in 'CF':",
      '    file = io.BytesIO()',
      '    numpy.save(file, numpy.asarray((numpy.arange(24) % 2).reshape(2, 3, 4), dtype=dtype, order=order))',
      '    out.append(file.getvalue().hex())',
      "print('\\n'.join(out))",
    ].join('\n');
    let written: string;
    try {
      written = execFileSync('python3', ['-c', program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return this.skip();
    }
    for (const line of written.trim().split('\n')) {
      const { shape, values } = readTable(Buffer.from(line, 'hex'), 'file');
      expect(shape).to.deep.equal([2, 3, 4]);
      expect(Array.from<bigint | number>(values).map(Number)).to.deep.equal(
        Array.from({ length: 24 }, (_, k) => k % 2),
      );
    }
  });

  const whole = idx([2, 3], [1, 2, 3, 4, 5, 6], 'int16');
  const header = (shape: string, type = '<f8'): string =>
    `{'descr': '${type}', 'fortran_order': False, 'shape': ${shape}, }`;

  const hostile: readonly (readonly [what: string, file: Uint8Array, message: RegExp])[] = [
    ['an empty file', new Uint8Array(0), /expected an IDX or a \.npy file, gzipped or not, got an empty file/],
    ['another format', Buffer.from('PK\u0003\u0004 archive'), /begins with the bytes 504b03042061; save the array/],
    ['an unknown IDX type', Uint8Array.of(0, 0, 0x0a, 1, 0, 0, 0, 1, 7), /one of 0x08, 0x09, .*, got 0x0a/],
    ['an IDX file of no dimension', Uint8Array.of(0, 0, 8, 0, 7), /expected 1 to 4 dimensions, got 0/],
    ['an IDX file of five', idx([1, 1, 1, 1, 1], [7], 'uint8'), /expected 1 to 4 dimensions, got 5/],
    ['half an IDX header', whole.slice(0, 11), /expected an IDX header of 12 bytes, got 11 bytes in all/],
    ['a truncated IDX file', whole.slice(0, -1), /12 bytes of numbers for 2 × 3 int16, got 11; the file is cut short/],
    ['trailing bytes', Uint8Array.of(...whole, 0), /expected 12 bytes .*, got 13; the header does not belong/],
    ['no samples', idx([0, 3], [], 'uint8'), /expected at least one entry in each dimension, got 0 × 3/],
    ['a huge IDX shape', idx([2 ** 32 - 1, 2 ** 32 - 1, 2 ** 32 - 1], [], 'float64'), /at most 512 MiB of numbers/],
    ['a huge .npy shape', npyWithHeader(header('(9007199254740991, 9007199254740991)'), []), /at most 512 MiB/],
    [
      'a shape beyond all numbers',
      npyWithHeader(header(`(${'9'.repeat(40)}, 1)`), []),
      /'shape': \(…\)\} of one plain/,
    ],
    ['a truncated .npy file', npy([3, 3], [1, 2, 3, 4, 5, 6, 7, 8], 'float32'), /expected 36 bytes .*, got 32/],
    ['a magic number alone', Uint8Array.of(0x93, ...Buffer.from('NUMPY')), /version 1\.0, 2\.0 or 3\.0 .*, got 0\.0/],
    [
      'a later version',
      npyWithHeader(header('(1,)'), [], 4),
      /version 1\.0, 2\.0 or 3\.0 of the \.npy format, got 4\.0/,
    ],
    ['half a length', Uint8Array.of(0x93, ...Buffer.from('NUMPY'), 2, 0, 9), /expected a \.npy header, got 9 bytes/],
    ['a short header', npy([1, 1], [1], 'float32').slice(0, 40), /expected a header of 118 bytes, got 30 bytes of it/],
    [
      'a header of gigabytes',
      Uint8Array.of(0x93, ...Buffer.from('NUMPY'), 2, 0, 255, 255, 255, 255),
      /header of at most 10000 bytes, got 4294967295/,
    ],
    ['a header that is no dictionary', npyWithHeader('[1, 2]', []), /of one plain type, got \[1, 2\]; records/],
    ['a field twice', npyWithHeader("{'shape': (1,), 'shape': (2,), 'descr': '<f8'}", []), /of one plain type/],
    ['a field too few', npyWithHeader("{'descr': '<f8', 'shape': (1,)}", []), /of one plain type/],
    ['a field of another name', npyWithHeader("{'constructor': True}", []), /of one plain type/],
    ['a field of another kind', npyWithHeader("{'descr': True}", []), /of one plain type/],
    ['a number for a tuple', npyWithHeader(header('(5)'), []), /of one plain type/],
    [
      'records',
      npyWithHeader("{'descr': [('x', '<f8')], 'fortran_order': False, 'shape': (1,), }", []),
      /records and obj/,
    ],
    ['objects', npyWithHeader(header('(1,)', '|O8'), []), /expected a type b1, .*, got "\|O8"; convert it with astype/],
    ['half floats', npyWithHeader(header('(1,)', '<f2'), []), /got "<f2"/],
    ['no order of bytes', npyWithHeader(header('(1,)', '|f8'), []), /got "\|f8"/],
    ['a number alone', npyWithHeader(header('()'), content([1], 'float64', true)), /expected 1 to 4 dimensions, got 0/],
    ['truth values beyond 1', npyWithHeader(header('(2,)', '|b1'), [1, 2]), /bytes 0 and 1 for truth values, got 2/],
    ['a NaN', npy([2, 2], [1, 2, NaN, 4], 'float64'), /expected finite numbers, got NaN at index \(1, 0\)/],
    ['an infinity', idx([2, 1, 2], [1, -Infinity, 3, 4], 'float32'), /got -Infinity at index \(0, 0, 1\)/],
    ['a damaged gzip file', gzipSync(whole).subarray(0, -9), /expected a whole gzip file, got unexpected end of file/],
    ['bytes behind the gzip file', Buffer.concat([gzipSync(whole), Buffer.of(7)]), /expected a whole gzip file/],
    ['a gzip bomb', gzipSync(new Uint8Array(2 ** 29 + 1), { level: 1 }), /at most 512 MiB when unpacked, got more/],
  ];

  for (const [what, file, message] of hostile) {
    it(`refuses ${what}`, () => {
      const misuse = misuseOf(() => readTable(file, 'some/file'));
      expect(misuse.message).to.match(message);
      expect([misuse.code, misuse.path]).to.deep.equal(['bad-data', 'some/file']);
    });
  }

  it('refuses any single wrong byte in the frame of a file, or reads a table of just the bytes that there are', () => {
    const files = [idx([2, 2], [1, 2, 3, 4], 'int16'), npy([2, 2], [1, 2, 3, 4], 'int16')];
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 1, max: 255 }), (file, place, change) => {
        const frame = file.length - 8;
        const spoiled = Uint8Array.from(file);
        spoiled[place % frame] = (spoiled[place % frame] as number) ^ change;
        try {
          const { shape, values } = readTable(spoiled, 'file');
          expect(values.byteLength).to.equal(8);
          expect(shape.reduce((product, size) => product * size, 1)).to.equal(values.length);
        } catch (error) {
          expect(error).to.have.property('name', 'UsageError');
        }
      }),
      { numRuns: 500 },
    );
  });
});
