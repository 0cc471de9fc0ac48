import { expect } from 'chai';
import fc from 'fast-check';
import { base64OfBytes, base64Text, bytesOfBase64 } from '../../../../src/kernel/core/text/base64.js';
import { refuses } from '../../../support.js';

describe('base64', () => {
  it('is what everybody else takes it to be, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 10_000 }), (bytes) => {
        const text = base64OfBytes(bytes);
        expect(text).to.equal(Buffer.from(bytes).toString('base64'));
        expect(base64Text.read(text, '$')).to.equal(text);
        expect(bytesOfBase64(text)).to.deep.equal(bytes);
      }),
    );
  });

  it('C8: reads megabytes', () => {
    const text = base64OfBytes(new Uint8Array(9 * 2 ** 20));
    expect(base64Text.read(text, '$')).to.equal(text);
    expect(bytesOfBase64(text)).to.have.length(9 * 2 ** 20);
    refuses(() => base64Text.read(`${text}A`, '$'), 'malformed', '$: expected bytes in base64, got string');
  });

  it('reads only the one spelling', () => {
    for (const text of ['A', 'AA', 'AAA', 'AA=', 'A===', 'AA==AA==', 'AA A', 'AAA\n', 'AA-_', '====', 4, null]) {
      refuses(
        () => base64Text.read(text, '$.bytes'),
        'malformed',
        `$.bytes: expected bytes in base64, got ${typeof text}`,
      );
    }
    for (const text of ['AB==', 'AAB=']) {
      expect(base64Text.read(text, '$')).to.equal(text);
      refuses(
        () => bytesOfBase64(text),
        'malformed',
        `$: expected base64 whose unused last bits are zero, got ${text}`,
      );
    }
  });
});
