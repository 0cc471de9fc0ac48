import { expect } from 'chai';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { digestOf } from '../../../../src/kernel/core/text/digest.js';

describe('digest', () => {
  it('is SHA-256 of the canonical bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), (text, n) => {
        fc.pre(!Object.is(n, -0));
        const bytes = `{"a":${JSON.stringify(text)},"b":[${n}]}`;
        expect(digestOf({ b: [n], a: text })).to.equal(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
      }),
    );
  });
});
