/** Text that is almost a certificate. */
import { expect } from 'chai';
import fc from 'fast-check';
import { check } from '../../src/kernel/index.js';
import { readCertificate } from '../../src/kernel/core/logic/certificate.js';
import { Refusal } from '../../src/kernel/core/text/refusal.js';
import { refusalOf, refuses, sealedText, ALL } from '../support.js';
import { LIBRARIES } from '../../src/kernel/full.js';

const HONEST = sealedText();
const digestIn = (text: string): string => (JSON.parse(text) as { digest: string }).digest;

/** Sealed with the digest of a lenient reader's idea of it. */
function forged(from: string, to: string): string {
  expect(HONEST.split(from).length, from).to.be.greaterThan(1);
  return HONEST.replace(from, to);
}

describe('hostile text', () => {
  it('with one character altered anywhere is refused, or is the same certificate', () => {
    const place = fc.nat({ max: HONEST.length - 1 });
    const character = fc.constantFrom(...Array.from('0123456789abcdefxyz"{}[],:-+.eE \\\n\u0000é'));
    fc.assert(
      fc.property(place, fc.oneof(character, fc.constant('')), (at, insert) => {
        const text = HONEST.slice(0, at) + insert + HONEST.slice(at + 1);
        try {
          expect(check(text, LIBRARIES).certificate).to.deep.equal(readCertificate(HONEST, ALL));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('cut short anywhere is refused', () => {
    for (let length = 0; length < HONEST.length; length++) {
      expect(refusalOf(() => check(HONEST.slice(0, length), LIBRARIES)).code).to.equal('malformed');
    }
  });

  it('with a key twice is refused, whichever value comes first', () => {
    refuses(
      () => check(forged('"seed":"seed"', '"seed":"seed","seed":"other"'), LIBRARIES),
      'malformed',
      '$.seed: expected each key once, got a duplicate',
    );
    refuses(
      () => check(forged('"rule":"arithmetic"', '"rule":"arithmetic","r\\u0075le":"axiom"'), LIBRARIES),
      'malformed',
      '$.steps[0].rule: expected each key once, got a duplicate',
    );
  });

  it('with numbers in another spelling is refused', () => {
    const cases: [string, string, string][] = [
      ['"2","3"', '"2","03"', '$.steps[0].witness.left[1]'],
      ['"2","3"', '"4/2","3"', '$.steps[0].witness.left[0]'],
      ['"2","3"', '"-0","3"', '$.steps[0].witness.left[0]'],
      ['"2","3"', '"2.0","3"', '$.steps[0].witness.left[0]'],
      ['"2","3"', '2,"3"', '$.steps[0].witness.left[0]'],
      ['"N":2', '"N":2.0', '$.sizes.N'],
      ['"N":2', '"N":02', '$.sizes.N'],
      ['"N":2', '"N":-0', '$.sizes.N'],
      ['"N":2', '"N":2e0', '$.sizes.N'],
      ['"N":2', '"N":1e3', '$.sizes.N'],
      ['"N":2', '"N":9007199254740993', '$.sizes.N'],
      ['"version":1', '"version":1E0', '$.claim.version'],
    ];
    for (const [from, to, path] of cases) {
      // Witnesses are read after the digest is compared, so a certificate with another witness is sealed anew.
      const text = forged(from, to);
      const refusal = refusalOf(() => check(path.includes('witness') ? resealed(text) : text, LIBRARIES));
      expect([refusal.code, refusal.path], to).to.deep.equal(['malformed', path]);
    }
  });

  it('with keys that objects inherit is refused', () => {
    refuses(
      () => check(forged('{"format"', '{"__proto__":{"digest":"x"},"format"'), LIBRARIES),
      'malformed',
      '$: expected an ordinary key, got "__proto__"',
    );
    for (const key of ['constructor', 'toString', 'hasOwnProperty']) {
      const refusal = refusalOf(() => check(forged('{"format"', `{"${key}":1,"format"`), LIBRARIES));
      expect([refusal.code, refusal.path]).to.deep.equal(['malformed', `$.${key}`]);
    }
    const witness = forged('"witness":{', '"witness":{"__proto__":{"certificate":"x"},');
    refuses(
      () => check(witness, LIBRARIES),
      'malformed',
      '$.steps[0].witness: expected an ordinary key, got "__proto__"',
    );
  });

  it('nested beyond any use is refused before it exhausts the stack', () => {
    const deep = `${'{"kind":"transpose","of":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const refusal = refusalOf(() => check(forged('"witness":{', `"witness":{"matrix":${deep},`), LIBRARIES));
    expect(refusal.code).to.equal('limit');
  });

  it('with another digest is refused', () => {
    const digest = digestIn(HONEST);
    const other = `sha256:${'0'.repeat(64)}`;
    refuses(
      () => check(forged(digest, other), LIBRARIES),
      'mismatch',
      `$.digest: expected the digest of the rest, ${digest}, got ${other}`,
    );
    const altered = forged('"seed":"seed"', '"seed":"other"');
    refuses(
      () => check(altered, LIBRARIES),
      'mismatch',
      `$.digest: expected the digest of the rest, ${digestIn(sealedText({ seed: 'other' }))}, got ${digest}`,
    );
  });

  it('is the same certificate in any layout', () => {
    const { digest, ...rest } = JSON.parse(HONEST) as Record<string, unknown>;
    expect(check(JSON.stringify({ digest, ...rest }, null, 4), LIBRARIES).certificate.digest).to.equal(digest);
  });

  it('of an unknown version is refused', () => {
    refuses(
      () => check(forged('certificate@2', 'certificate@3'), LIBRARIES),
      'malformed',
      '$.format: expected "lossproof/certificate@2", got "lossproof/certificate@3"',
    );
  });

  it('that is no certificate at all is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        refusalOf(() => check(text, LIBRARIES));
      }),
    );
  });
});

function resealed(text: string): string {
  const certificate = JSON.parse(text) as Record<string, unknown>;
  delete certificate['digest'];
  return sealedText(certificate);
}
