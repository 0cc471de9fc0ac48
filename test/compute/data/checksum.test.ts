/** The checksum of archives, against its definition bit by bit. */
import { expect } from 'chai';
import fc from 'fast-check';
import { checksum } from '../../../src/compute/data/checksum.js';
import { crc32 } from './files.js';

describe('compute/data/checksum', () => {
  it('is the one that the definition gives', () => {
    // The check value of the catalogue of parametrised algorithms.
    expect(checksum(Buffer.from('123456789'))).to.equal(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(checksum(bytes)).to.equal(crc32(bytes));
      }),
    );
  });
});
