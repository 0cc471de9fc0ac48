/** Gzip files, whole and from their beginning, against the packer of Node. */
import fc from 'fast-check';
import { expect } from 'chai';
import { gzipSync } from 'node:zlib';
import { isGzip, unzipped, unzippedBeginning } from '../../../src/compute/data/gzip.js';
import { misuseOf } from './files.js';

describe('compute/data/gzip', () => {
  it('unpacks what was packed, and from the first bytes no more than its beginning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.nat(3000), async (bytes, taken) => {
        const file = gzipSync(bytes);
        expect(isGzip(file)).to.equal(true);
        expect(Buffer.compare(unzipped(file, 'file'), bytes)).to.equal(0);
        const begun = await unzippedBeginning(file.subarray(0, 10 + taken), 'file', taken);
        expect(Buffer.compare(begun, bytes.subarray(0, begun.length))).to.equal(0);
        if (10 + taken >= file.length) expect(begun.length).to.equal(bytes.length);
      }),
    );
    expect(isGzip(Uint8Array.of(0x1f))).to.equal(false);
    expect(isGzip(Uint8Array.of())).to.equal(false);
  });

  it('says what is wrong with a file that is cut short, but not where its beginning is asked for', async () => {
    const file = gzipSync(Uint8Array.from({ length: 2000 }, (_, at) => (at * 77) % 256));
    const cut = file.subarray(0, file.length - 9);
    expect(misuseOf(() => unzipped(cut, 'file')).message).to.match(
      /file: expected a whole gzip file, got .*; the file is damaged: fetch it again/,
    );
    expect((await unzippedBeginning(cut, 'file', 2000)).length).to.be.above(0);
  });
});
