/** Tables from files: the first bytes decide the format, and a gzip file holds either. */
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { readTable } from '../../../src/compute/data/table.js';
import { expectTable, idx, itRefuses, npy, tables } from './files.js';

describe('readTable', () => {
  it('reads either format, zipped or not, whatever the name of the file', () => {
    const names = ['data.npy', 'data-idx3-ubyte.gz', 'data'];
    fc.assert(
      fc.property(
        tables(['uint8', 'float64']),
        fc.constantFrom(idx, npy),
        fc.boolean(),
        fc.constantFrom(...names),
        (given, write, zipped, name) => {
          const file = write(given.shape, given.values, given.name);
          expectTable(readTable(zipped ? gzipSync(file) : file, name), given);
        },
      ),
    );
  });

  const whole = idx([2, 3], [1, 2, 3, 4, 5, 6], 'int16');

  itRefuses(readTable, [
    ['an empty file', new Uint8Array(0), /expected an \.npy, \.npz, CSV, TSV or IDX file, got an empty file/],
    [
      'another format',
      Buffer.from('\u0089HDF\r\n\u001a\n', 'latin1'),
      /begins with the bytes 894844460d0a; save the array/,
    ],
    ['a damaged gzip file', gzipSync(whole).subarray(0, -9), /expected a whole gzip file, got unexpected end of file/],
    ['bytes behind the gzip file', Buffer.concat([gzipSync(whole), Buffer.of(7)]), /expected a whole gzip file/],
    ['a gzip bomb', gzipSync(new Uint8Array(2 ** 29 + 1), { level: 1 }), /at most 512 MiB when unpacked, got more/],
  ]);
});
