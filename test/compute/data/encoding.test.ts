/** Encodings of numbers: bytes in either order as DataView has them, and tables that are refused before anything is allocated. */
import { expect } from 'chai';
import fc from 'fast-check';
import {
  badData,
  decode,
  littleEndian,
  MOST_BYTES,
  numbersOf,
  requireContent,
  requireFinite,
  widthOf,
  type Encoding,
} from '../../../src/compute/data/encoding.js';
import { content, misuseOf, NAMES, tables, TYPES } from './files.js';

describe('compute/data/encoding', () => {
  it('decodes numbers in either order, and gives them back little-endian', () => {
    fc.assert(
      fc.property(tables(NAMES), fc.boolean(), ({ shape, name, values }, little) => {
        const bytes = Uint8Array.from(content(values, name, little));
        const decoded = decode(bytes, name, little ? 'LE' : 'BE');
        expect(widthOf(name)).to.equal(TYPES[name].width);
        expect(Array.from<bigint | number>(decoded)).to.deep.equal(
          values.map((value) => (name.endsWith('int64') ? BigInt(value) : Number(value))),
        );
        const again = littleEndian({ shape, encoding: name, values: decoded });
        expect([...again]).to.deep.equal(content(values, name, true));
        // The bytes that were given are not changed.
        expect([...bytes]).to.deep.equal(content(values, name, little));
      }),
    );
  });

  it('gives the bytes of a part of an array, and only those', () => {
    const values = Int16Array.of(1, 2, 3, 4).subarray(1, 3);
    expect([...littleEndian({ shape: [2], encoding: 'int16', values })]).to.deep.equal([2, 0, 3, 0]);
  });

  it('converts numbers as typed arrays do', () => {
    expect(numbersOf([1.9, 256, -1], 'uint8')).to.deep.equal(Uint8Array.of(1, 0, 255));
    expect(numbersOf([0.1], 'float32')).to.deep.equal(Float32Array.of(Math.fround(0.1)));
  });

  it('requires as many bytes as the shape states, neither more nor less', () => {
    const shapes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shapes, fc.constantFrom(...NAMES), fc.integer({ min: -3, max: 3 }), (shape, name, off) => {
        const bytes = TYPES[name].width * shape.reduce((product, size) => product * size, 1);
        const require = (): void => {
          requireContent('file', shape, name, TYPES[name].width, bytes + off);
        };
        if (off === 0) require();
        else {
          expect(misuseOf(require).message).to.equal(
            `file: expected ${bytes} bytes of numbers for ${shape.join(' × ')} ${name}, got ${bytes + off}; ` +
              (off < 0 ? 'the file is cut short: fetch it again' : 'the header does not belong to the content'),
          );
        }
      }),
    );
  });

  it('requires one to four dimensions with entries, and at most 512 MiB', () => {
    const refusal = (shape: readonly number[], encoding: Encoding): string =>
      misuseOf(() => {
        requireContent('file', shape, encoding, widthOf(encoding), 0);
      }).message;
    expect(refusal([], 'uint8')).to.equal('file: expected 1 to 4 dimensions, got 0');
    expect(refusal([1, 1, 1, 1, 1], 'uint8')).to.equal('file: expected 1 to 4 dimensions, got 5');
    expect(refusal([3, 0], 'uint8')).to.equal('file: expected at least one entry in each dimension, got 3 × 0');
    expect(refusal([MOST_BYTES / 8, 2], 'float64')).to.equal(
      'file: expected at most 512 MiB of numbers, got 67108864 × 2 float64',
    );
    requireContent('file', [MOST_BYTES / 8, 1], 'float64', 8, MOST_BYTES);
    const huge = 2 ** 53 - 1;
    expect(refusal([huge, huge, huge, huge], 'float64')).to.match(/^file: expected at most 512 MiB of numbers/);
  });

  it('requires finite numbers, and names the first other by its index', () => {
    const cases = fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
      .chain((shape) => fc.tuple(fc.constant(shape), fc.tuple(...shape.map((size) => fc.nat(size - 1)))));
    fc.assert(
      fc.property(cases, fc.constantFrom(NaN, Infinity, -Infinity), ([shape, index], bad) => {
        const values = new Float64Array(shape.reduce((product, size) => product * size, 1));
        const table = { shape, encoding: 'float64', values } as const;
        requireFinite('file', table);
        values[index.reduce((place, at, k) => place * (shape[k] as number) + at, 0)] = bad;
        const require = (): void => {
          requireFinite('file', table);
        };
        expect(misuseOf(require).message).to.equal(
          `file: expected finite numbers, got ${bad} at index (${index.join(', ')}), counted from 0; ` +
            'claims are about real numbers: drop or mend such entries',
        );
      }),
    );
  });

  it('has errors with a code, for callers that ask', () => {
    const { code, path, expected, got, hint } = badData('file', 'this', 'that', 'do so');
    expect([code, path, expected, got, hint]).to.deep.equal(['bad-data', 'file', 'this', 'that', 'do so']);
  });
});
