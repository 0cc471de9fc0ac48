import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import {
  certificateShape,
  Document,
  FORMAT,
  readCertificate,
  requireSeal,
  seal,
} from '../../../../src/kernel/core/logic/certificate.js';
import { certificateSchema } from '../../../../src/kernel/schema.js';
import { digestOf } from '../../../../src/kernel/core/text/digest.js';
import type { Json } from '../../../../src/kernel/core/text/json.js';
import { asJson, numbers, refusalOf, refuses, sealedText, unsealed, ALL } from '../../../support.js';
import { EVERY_PROPOSITION, EVERY_TERM } from '../../samples.js';

const LABEL = 'X';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const ENTRY = { kind: 'draw', rows: 1, columns: 1, label: LABEL, law: { kind: 'gaussian', bits: 8 }, sha256: DIGEST };

function validator(): ValidateFunction {
  return new Ajv2020({ strict: false }).compile(certificateSchema(ALL) as object);
}

/** A certificate with one part replaced, as plain JSON. */
function spoiled(change: (certificate: Record<string, unknown>) => void): unknown {
  const certificate = JSON.parse(sealedText()) as Record<string, unknown>;
  change(certificate);
  return certificate;
}

describe('certificate', () => {
  it('is read back as it was sealed, whatever the layout of its text', () => {
    const sealed = seal(unsealed());
    expect(readCertificate(JSON.stringify(sealed), ALL)).to.deep.equal(sealed);
    const reversed = Object.fromEntries(Object.entries(sealed).reverse());
    expect(readCertificate(JSON.stringify(reversed, null, 2), ALL)).to.deep.equal(sealed);
    requireSeal(readCertificate(JSON.stringify(reversed, null, 2), ALL));
    expect(readCertificate(new Document(JSON.stringify(reversed)), ALL)).to.deep.equal(sealed);
  });

  it('is parsed once, into a document that nobody can change', () => {
    const document = new Document(sealedText());
    expect(document.json).to.deep.equal(JSON.parse(sealedText()));
    const json = document.json as { claim: { id: string } };
    expect(() => (json.claim.id = 'other/claim')).to.throw(TypeError);
    expect(() => Object.assign(document, { json: null })).to.throw(TypeError);
    expect(() => Object.assign(Document.prototype, { json: null })).to.throw(TypeError);
  });

  it('is identified by the digest of all of it but the digest', () => {
    const certificate = unsealed();
    const { digest, ...rest } = seal(certificate);
    expect(rest).to.deep.equal(certificate);
    expect(digest).to.equal(digestOf(asJson(certificate)));
    requireSeal({ ...rest, digest });
    refuses(
      () => {
        requireSeal({ ...rest, digest: DIGEST });
      },
      'mismatch',
      `$.digest: expected the digest of the rest, ${digest}, got ${DIGEST}`,
    );
    refuses(
      () => {
        requireSeal({ ...rest, seed: 'other', digest });
      },
      'mismatch',
      `$.digest: expected the digest of the rest, ${digestOf(asJson({ ...certificate, seed: 'other' }))}, got ${digest}`,
    );
  });

  it('has a format of its own name', () => {
    expect(FORMAT).to.equal('lossproof/certificate@2');
  });

  it('is refused in the earlier format, with what to do', () => {
    const text = JSON.stringify({ format: 'lossproof/certificate@1' });
    refuses(
      () => readCertificate(text, ALL),
      'mismatch',
      '$.format: expected "lossproof/certificate@2"; make the certificate again: lossproof certify, with the same claim, sizes and seed, got "lossproof/certificate@1"',
    );
  });

  /** Certificates that the reader refuses with the message, and the schema too unless it cannot express the condition. */
  const REFUSED: readonly (readonly [Record<string, unknown>, message: string, beyondSchema?: true])[] = [
    [
      { format: 'lossproof/certificate@3' },
      '$.format: expected "lossproof/certificate@2", got "lossproof/certificate@3"',
    ],
    [
      { extra: 1 },
      `$.extra: expected only the keys format, claim, variant, sizes, counts, parameters, seed, instance, restsOn, steps, conclusion, hypotheses, controls, digest, got the unknown key "extra"`,
    ],
    [{ claim: { id: 'paper', version: 1 } }, '$.claim.id: expected a claim, "paper/name", got "paper"'],
    [{ claim: { id: 'Paper/name', version: 1 } }, '$.claim.id: expected a claim, "paper/name", got "Paper/name"'],
    [{ claim: { id: 'a/b/c', version: 1 } }, '$.claim.id: expected a claim, "paper/name", got "a/b/c"'],
    [
      { claim: { id: `${'a'.repeat(41)}/b`, version: 1 } },
      `$.claim.id: expected a claim, "paper/name", got "${'a'.repeat(41)}/b"`,
    ],
    [{ claim: { id: 'a/b', version: 0 } }, '$.claim.version: expected a whole number from 1 to 1000000, got 0'],
    [{ claim: { id: 'a/b' } }, '$.claim: expected the key "version", got nothing'],
    [{ variant: 'two words' }, '$.variant: expected lower-case words joined by hyphens, got "two words"'],
    [{ variant: '' }, '$.variant: expected lower-case words joined by hyphens, got ""'],
    [{ variant: 'a'.repeat(61) }, `$.variant: expected lower-case words joined by hyphens, got "${'a'.repeat(56)}…`],
    [{ sizes: { N: -1 } }, '$.sizes.N: expected a whole number from 0 to 1000000000, got -1'],
    [{ sizes: { N: 1_000_000_001 } }, '$.sizes.N: expected a whole number from 0 to 1000000000, got 1000000001'],
    [{ sizes: { 'N ': 1 } }, '$.sizes: expected a name of at most 32 letters and digits, got "N "'],
    [{ sizes: [] }, '$.sizes: expected an object, got []'],
    [
      { parameters: { s: '2/4' } },
      '$.parameters.s: expected a rational number in lowest terms, as a decimal string, got "2/4"',
      true,
    ],
    [
      { parameters: { s: 1 } },
      '$.parameters.s: expected a rational number in lowest terms, as a decimal string, got 1',
    ],
    [{ seed: 'a seed' }, '$.seed: expected a seed of letters, digits, ".", "_" and "-", got "a seed"'],
    [{ seed: 'x'.repeat(65) }, `$.seed: expected a seed of letters, digits, ".", "_" and "-", got "${'x'.repeat(56)}…`],
    [{ seed: '\ns' }, '$.seed: expected a seed of letters, digits, ".", "_" and "-", got "\\ns"'],
    [{ instance: { X: { ...ENTRY, rows: 0 } } }, '$.instance.X.rows: expected a whole number from 1 to 1000000, got 0'],
    [{ restsOn: ['x'] }, '$.restsOn[0]: expected a digest, "sha256:" and 64 hexadecimal digits, got "x"'],
    [{ steps: [] }, '$.steps: expected a list of at least 1, got []'],
    [{ steps: [{ rule: '', premises: [], witness: {} }] }, '$.steps[0].rule: expected the name of a rule, got ""'],
    [{ steps: [{ rule: 'a1', premises: [], witness: {} }] }, '$.steps[0].rule: expected the name of a rule, got "a1"'],
    [
      { steps: [{ rule: 'a\n', premises: [], witness: {} }] },
      '$.steps[0].rule: expected the name of a rule, got "a\\n"',
    ],
    [
      { steps: [{ rule: 'a', premises: [-1], witness: {} }] },
      '$.steps[0].premises[0]: expected a whole number from 0 to 1000000, got -1',
    ],
    [{ steps: [{ rule: 'a', premises: [], witness: [] }] }, '$.steps[0].witness: expected an object, got []'],
    [{ steps: [{ rule: 'a', premises: [] }] }, '$.steps[0]: expected the key "witness", got nothing'],
    [
      { hypotheses: [{ id: 'a', status: 'proved', used: true }] },
      '$.hypotheses[0].status: expected "checked" or "assumed" or "violated", got "proved"',
    ],
    [
      { hypotheses: [{ id: 'A', status: 'checked', used: true }] },
      '$.hypotheses[0].id: expected lower-case words joined by hyphens, got "A"',
    ],
    [
      { controls: [DIGEST.toUpperCase()] },
      `$.controls[0]: expected a digest, "sha256:" and 64 hexadecimal digits, got "${DIGEST.toUpperCase().slice(0, 56)}…`,
    ],
    [{ digest: 'sha256:' }, '$.digest: expected a digest, "sha256:" and 64 hexadecimal digits, got "sha256:"'],
  ];

  describe('JSON Schema', () => {
    let validate: ValidateFunction;
    before(() => {
      validate = validator();
    });

    it('names its draft and itself', () => {
      expect(certificateSchema(ALL)).to.deep.include({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'lossproof/certificate@2',
        title: 'lossproof certificate',
        type: 'object',
        additionalProperties: false,
      });
    });

    it('accepts what the reader accepts: every term, proposition, law and status', () => {
      for (const conclusion of EVERY_PROPOSITION) {
        const certificate = spoiled((c) => (c['conclusion'] = conclusion));
        certificateShape.read(certificate as Json, '$', ALL);
        expect(validate(certificate), conclusion.kind).to.equal(true);
      }
      for (const matrix of EVERY_TERM) {
        const certificate = spoiled((c) => (c['conclusion'] = { kind: 'entriesNonzero', matrix }));
        certificateShape.read(certificate as Json, '$', ALL);
        expect(validate(certificate), matrix.kind).to.equal(true);
      }
      const full = spoiled((c) => {
        c['claim'] = { id: `${'a-9'.padEnd(40, 'b')}/${'c-8'.padEnd(60, 'd')}`, version: 1_000_000 };
        c['variant'] = 'no-bias-2'.padEnd(60, 'z');
        c['sizes'] = { N: 0, d1: 1_000_000_000 };
        c['seed'] = 'A.z_9-'.padEnd(64, '0');
        c['instance'] = { X: ENTRY, y: numbers([[1, '-1/2']]) };
        c['restsOn'] = [DIGEST];
        c['steps'] = [{ rule: 'a'.padEnd(60, 'Z'), premises: [0, 1_000_000], witness: { any: [null] } }];
        c['hypotheses'] = ['checked', 'assumed', 'violated'].map((status) => ({
          id: 'some-word-1',
          status,
          used: false,
        }));
        c['controls'] = [DIGEST, DIGEST];
      });
      certificateShape.read(full as Json, '$', ALL);
      expect(validate(full)).to.equal(true);
    });

    for (const [part, message, beyondSchema] of REFUSED) {
      it(`refuses ${JSON.stringify(part).slice(0, 50)}${beyondSchema ? ' only in the reader' : ', as the reader does'}`, () => {
        const certificate = spoiled((c) => Object.assign(c, part));
        refuses(() => readCertificate(JSON.stringify(certificate), ALL), 'malformed', message);
        expect(validate(certificate)).to.equal(beyondSchema ?? false);
      });
    }

    it('refuses a missing part, as the reader does', () => {
      for (const key of Object.keys(seal(unsealed()))) {
        const certificate = spoiled((c) => Reflect.deleteProperty(c, key));
        refuses(
          () => readCertificate(JSON.stringify(certificate), ALL),
          'malformed',
          `$: expected the key "${key}", got nothing`,
        );
        expect(validate(certificate), key).to.equal(false);
      }
    });

    it('refuses spoiled terms and propositions, as the reader does', () => {
      const bad: unknown[] = [
        { kind: 'entriesNonzero', matrix: { kind: 'data', name: 'x y' } },
        { kind: 'entriesNonzero', matrix: { kind: 'inverse', of: { kind: 'data', name: 'x' } } },
        { kind: 'entriesNonzero', matrix: { ...numbers([[1]]), entries: ['06'] } },
        { kind: 'entriesNonzero', matrix: { ...numbers([[1]]), entries: ['-0'] } },
        { kind: 'entriesNonzero', matrix: { ...numbers([[1]]), rows: 1.5 } },
        { kind: 'genericRank', sizes: 'some' },
        { kind: 'conjunction', of: [] },
        { kind: 'entriesNonzero' },
        { kind: 'entriesNonzero', matrix: { kind: 'data', name: 'x' }, rank: 1 },
        null,
      ];
      for (const conclusion of bad) {
        const certificate = spoiled((c) => (c['conclusion'] = conclusion));
        expect(refusalOf(() => certificateShape.read(certificate as Json, '$', ALL)).code).to.equal('malformed');
        expect(validate(certificate), JSON.stringify(conclusion)).to.equal(false);
      }
    });
  });
});
