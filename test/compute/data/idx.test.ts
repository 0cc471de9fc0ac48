/** The IDX format: what was written is what is read, and everything else is refused with a reason. */
import { expect } from 'chai';
import fc from 'fast-check';
import { isIdx, readIdx } from '../../../src/compute/data/idx.js';
import { expectTable, idx, itRefuses, itSurvivesWrongBytes, NAMES, tables, TYPES } from './files.js';

describe('readIdx', () => {
  it('reads what IDX holds, of every type', () => {
    const names = NAMES.filter((name) => TYPES[name].idx !== undefined);
    fc.assert(
      fc.property(tables(names), (given) => {
        const file = idx(given.shape, given.values, given.name);
        expect(isIdx(file)).to.equal(true);
        expectTable(readIdx(file, 'file'), given);
      }),
    );
  });

  it('reads a file that does not begin at the start of its memory', () => {
    const file = idx([2, 2], [1, 2, 3, 4], 'float64');
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect([...(readIdx(shifted.subarray(3), 'file').values as Float64Array)]).to.deep.equal([1, 2, 3, 4]);
  });

  const whole = idx([2, 3], [1, 2, 3, 4, 5, 6], 'int16');

  itRefuses(readIdx, [
    ['an unknown IDX type', Uint8Array.of(0, 0, 0x0a, 1, 0, 0, 0, 1, 7), /one of 0x08, 0x09, .*, got 0x0a/],
    ['an IDX file of no dimension', Uint8Array.of(0, 0, 8, 0, 7), /expected 1 to 4 dimensions, got 0/],
    ['an IDX file of five', idx([1, 1, 1, 1, 1], [7], 'uint8'), /expected 1 to 4 dimensions, got 5/],
    ['half an IDX header', whole.slice(0, 11), /expected an IDX header of 12 bytes, got 11 bytes in all/],
    ['a truncated IDX file', whole.slice(0, -1), /12 bytes of numbers for 2 × 3 int16, got 11; the file is cut short/],
    ['trailing bytes', Uint8Array.of(...whole, 0), /expected 12 bytes .*, got 13; the header does not belong/],
    ['no samples', idx([0, 3], [], 'uint8'), /expected at least one entry in each dimension, got 0 × 3/],
    ['a huge IDX shape', idx([2 ** 32 - 1, 2 ** 32 - 1, 2 ** 32 - 1], [], 'float64'), /at most 512 MiB of numbers/],
    ['an infinity', idx([2, 1, 2], [1, -Infinity, 3, 4], 'float32'), /got -Infinity at index \(0, 0, 1\)/],
  ]);
  itSurvivesWrongBytes(readIdx, idx([2, 2], [1, 2, 3, 4], 'int16'));
});

describe('isIdx', () => {
  it('asks for two zero bytes and two more', () => {
    expect(isIdx(Uint8Array.of(0, 0, 8, 1))).to.equal(true);
    for (const bytes of [[], [0, 0, 8], [1, 0, 8, 1], [0, 1, 8, 1]]) {
      expect(isIdx(Uint8Array.from(bytes)), bytes.join()).to.equal(false);
    }
  });
});
