/** U11: certificates as text for people. */
import { expect } from 'chai';
import fc from 'fast-check';
import { certificateText, readableJson } from '../../src/claim/certificateText.js';
import type { Json } from '../../src/kernel/index.js';
import { asJson, unsealed } from '../support.js';
import { seal } from '../../src/kernel/index.js';

describe('claim/certificateText', () => {
  it('prints JSON for people that is the same JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.parse(readableJson(value as Json))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(readableJson({ a: [1, 'b', null], c: [], d: {}, e: [{ f: true }] })).to.equal(
      '{\n  "a": [1, "b", null],\n  "c": [],\n  "d": {},\n  "e": [\n    {\n      "f": true\n    }\n  ]\n}',
    );
  });

  it('prints a certificate that is the same JSON, with a line end', () => {
    const certificate = seal(unsealed());
    const text = certificateText(certificate);
    expect(JSON.parse(text)).to.deep.equal(asJson(certificate));
    expect(text.endsWith('}\n')).to.equal(true);
  });
});
