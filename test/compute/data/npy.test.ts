/** NumPy's .npy format: what was written is what is read, and everything else is refused with a reason. */
import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { isNpy, readNpy } from '../../../src/compute/data/npy.js';
import { content, expectTable, itRefuses, itSurvivesWrongBytes, NAMES, npy, npyWithHeader, tables } from './files.js';

describe('readNpy', () => {
  const header = (shape: string, type = '<f8'): string =>
    `{'descr': '${type}', 'fortran_order': False, 'shape': ${shape}, }`;

  it('reads what .npy holds, of every type, version and order', () => {
    const options = fc.record({ version: fc.integer({ min: 1, max: 3 }), little: fc.boolean(), fortran: fc.boolean() });
    fc.assert(
      fc.property(tables(NAMES), options, (given, how) => {
        const file = npy(given.shape, given.values, given.name, how);
        expect(isNpy(file)).to.equal(true);
        expectTable(readNpy(file, 'file'), given);
      }),
      { numRuns: 300 },
    );
  });

  it('U15: reads 16-bit floats exactly, each of them, in either order', () => {
    // By the definition of binary16, as fractions: (−1)^s · 2^(e − 15) · (1 + f/1024), and 2^−14 · f/1024 for e = 0.
    const finite = Array.from({ length: 2 ** 16 }, (_, bits) => bits).filter((bits) => ((bits >> 10) & 31) !== 31);
    const value = (bits: number): number => {
      const [exponent, fraction] = [(bits >> 10) & 31, (bits & 1023) / 1024];
      const size = exponent === 0 ? 2 ** -14 * fraction : 2 ** (exponent - 15) * (1 + fraction);
      return bits >> 15 === 1 ? -size : size;
    };
    for (const order of ['<', '>']) {
      const bytes = finite.flatMap((bits) => (order === '<' ? [bits & 255, bits >> 8] : [bits >> 8, bits & 255]));
      const { encoding, values } = readNpy(npyWithHeader(header(`(${finite.length},)`, `${order}f2`), bytes), 'file');
      expect(encoding).to.equal('float32');
      expect(Array.from<unknown>(values)).to.deep.equal(finite.map(value));
    }
  });

  it('reads a file that does not begin at the start of its memory', () => {
    const file = npy([2, 2], [1, 2, 3, 4], 'float64');
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect(Array.from<bigint | number>(readNpy(shifted.subarray(3), 'file').values)).to.deep.equal([1, 2, 3, 4]);
  });

  it('reads truth values, and headers as Python 2 and other writers have them', () => {
    for (const header of [
      "{'descr': '|b1', 'fortran_order': False, 'shape': (2, 2), }",
      "{'shape': (2L, 2L), 'fortran_order': False, 'descr': '<b1'}",
      "{ 'fortran_order' : True , 'descr':'|b1', 'shape' :(2,2,) }",
    ]) {
      const { encoding, values } = readNpy(npyWithHeader(header, [0, 1, 1, 0]), 'file');
      expect([encoding, [...(values as Uint8Array)]], header).to.deep.equal(['uint8', [0, 1, 1, 0]]);
    }
  });

  it('reads what NumPy writes', function () {
    const program = [
      'import io, sys, numpy',
      'out = []',
      "for dtype in ['?', 'u1', 'i1', '<i2', '>i2', '<u4', '>i8', '>u8', '<f2', '>f2', '<f4', '>f8']:",
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
      const { shape, values } = readNpy(Buffer.from(line, 'hex'), 'file');
      expect(shape).to.deep.equal([2, 3, 4]);
      expect(Array.from<bigint | number>(values).map(Number)).to.deep.equal(
        Array.from({ length: 24 }, (_, k) => k % 2),
      );
    }
  });

  itRefuses(readNpy, [
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
    ['long doubles', npyWithHeader(header('(1,)', '<f16'), []), /expected a type b1, .*, got "<f16"/],
    ['complex numbers', npyWithHeader(header('(1,)', '<c8'), []), /got "<c8"; convert it with astype/],
    [
      'a half float that is infinite',
      npyWithHeader(header('(2,)', '<f2'), [0, 0, 0, 0x7c]),
      /got Infinity at index \(1\)/,
    ],
    ['no order of bytes', npyWithHeader(header('(1,)', '|f8'), []), /got "\|f8"/],
    ['a number alone', npyWithHeader(header('()'), content([1], 'float64', true)), /expected 1 to 4 dimensions, got 0/],
    ['truth values beyond 1', npyWithHeader(header('(2,)', '|b1'), [1, 2]), /bytes 0 and 1 for truth values, got 2/],
    ['a NaN', npy([2, 2], [1, 2, NaN, 4], 'float64'), /expected finite numbers, got NaN at index \(1, 0\)/],
  ]);
  itSurvivesWrongBytes(readNpy, npy([2, 2], [1, 2, 3, 4], 'int16'));
});
