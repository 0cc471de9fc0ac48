import { expect } from 'chai';
import fc from 'fast-check';
import { createCipheriv, createHash } from 'node:crypto';
import { Stream } from '../../../../src/kernel/core/data/stream.js';

/** ChaCha20 by OpenSSL, whose 32-bit counter and nonce are together 16 bytes, here all zero. */
function openssl(name: string, bytes: number): Buffer {
  const key = createHash('sha256').update(`lossproof/stream@1\n${name}`).digest();
  return createCipheriv('chacha20', key, Buffer.alloc(16)).update(Buffer.alloc(bytes));
}

const take = (stream: Stream, count: number): number[] => Array.from({ length: count }, () => stream.byte());

describe('stream', () => {
  it('is the ChaCha20 key stream of the hash of its name, across refills', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 1, max: 9000 }), (label, bytes) => {
        const name = { label, claim: 'a/b' };
        const expected = openssl(`{"claim":"a/b","label":${JSON.stringify(label)}}`, bytes);
        expect(take(new Stream(name), bytes)).to.deep.equal([...expected]);
      }),
      { numRuns: 20 },
    );
  });

  it('has a test vector', () => {
    expect(Buffer.from(take(new Stream('vector'), 16)).toString('hex')).to.equal('a981d3e0656bc8433c0ac66ce5e61b38');
  });

  it('reads words with the least significant byte first', () => {
    const stream = new Stream('words');
    const bytes = openssl('"words"', 4000);
    for (let i = 0; i < 1000; i++) expect(stream.word()).to.equal(bytes.readUInt32LE(4 * i));
  });

  it('draws below a bound by throwing words away', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 2 ** 32 })), (count) => {
        const stream = new Stream(count);
        const bytes = openssl(String(count), 4 * 400);
        const limit = BigInt(count) * (2n ** 32n / BigInt(count));
        const expected = Array.from({ length: 400 }, (_, i) => BigInt(bytes.readUInt32LE(4 * i)))
          .filter((word) => word < limit)
          .map((word) => Number(word % BigInt(count)));
        for (const value of expected) expect(stream.below(count)).to.equal(value);
      }),
    );
  });

  it('throws away the first word at the limit itself', () => {
    // A stream whose words are given: the limit for count 3 is 2³² − 1.
    const words = [2 ** 32 - 1, 2 ** 32 - 2];
    const stream = Object.create(Stream.prototype, { word: { value: () => words.shift() } }) as Stream;
    expect(stream.below(3)).to.equal((2 ** 32 - 2) % 3);
    expect(words).to.deep.equal([]);
  });

  it('lets nobody change how it is read', () => {
    expect(Object.isFrozen(Stream.prototype)).to.equal(true);
  });
});
