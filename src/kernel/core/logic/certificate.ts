/** Certificates of format `lossproof/certificate@2`: shape, strict reader, digest. docs/certificate-format.md is normative. */
import { instanceShape } from '../data/instance.js';
import { digestOf } from '../text/digest.js';
import { deepFreeze, parseJson, type Json } from '../text/json.js';
import { Refusal } from '../text/refusal.js';
import * as shape from '../text/shape.js';
import type { Read, Vocabulary } from '../text/shape.js';
import { propositionShape } from './proposition.js';

export const FORMAT = 'lossproof/certificate@2';
const EARLIER = 'lossproof/certificate@1';

const claimText = shape.text(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/, 'a claim, "paper/name"');
const wordText = shape.text(/^[a-z0-9-]{1,60}$/, 'lower-case words joined by hyphens');
const seedText = shape.text(/^[A-Za-z0-9._-]{1,64}$/, 'a seed of letters, digits, ".", "_" and "-"');

export const headerFields = {
  claim: shape.object({ id: claimText, version: shape.integer(1, 1_000_000) }),
  /** `claim`, or the name of the control that the certificate is about. */
  variant: wordText,
  sizes: shape.dictionary(shape.nameText, shape.integer(0, 1_000_000_000)),
  /** Numbers of trials or runs. They stand outside the key of the streams, so that more trials begin with the same draws. */
  counts: shape.dictionary(shape.nameText, shape.integer(0, 1_000_000)),
  parameters: shape.dictionary(shape.nameText, shape.rationalText),
  seed: seedText,
};

export const certificateShape = shape.object({
  format: shape.literal(FORMAT),
  ...headerFields,
  instance: instanceShape,
  /** The digests of the certificates that steps cite. */
  restsOn: shape.list(shape.digestText),
  steps: shape.list(
    shape.object({
      rule: shape.text(/^[a-zA-Z]{1,60}$/, 'the name of a rule'),
      premises: shape.list(shape.integer(0, 1_000_000)),
      witness: shape.anyObject,
    }),
    1,
  ),
  /** The proposition that the last step proves. */
  conclusion: propositionShape,
  hypotheses: shape.list(
    shape.object({
      id: wordText,
      status: shape.literal('checked', 'assumed', 'violated'),
      /** False if the proof does not need the hypothesis. */
      used: shape.literal(true, false),
    }),
  ),
  /** The digests of the certificates of the claim's controls. */
  controls: shape.list(shape.digestText),
  digest: shape.digestText,
});

export type Certificate = Read<typeof certificateShape>;
export type Header = Pick<Certificate, keyof typeof headerFields>;
export type Unsealed = Omit<Certificate, 'digest'>;

/** A text that the strict parser has read once; its content is frozen. */
export class Document {
  readonly json: Json;

  constructor(source: string) {
    this.json = deepFreeze(parseJson(source));
    Object.freeze(this);
  }
}
Object.freeze(Document.prototype);

/** Reads a certificate. That it can be read does not mean that it is true. */
export function readCertificate(source: string | Document, vocabulary: Vocabulary): Certificate {
  const { json } = typeof source === 'string' ? new Document(source) : source;
  if ((json as { readonly format?: Json } | null)?.format === EARLIER) {
    const expected = `"${FORMAT}"; make the certificate again: lossproof certify, with the same claim, sizes and seed`;
    throw new Refusal('mismatch', '$.format', expected, `"${EARLIER}"`);
  }
  return certificateShape.read(json, '$', vocabulary);
}

export function seal(certificate: Unsealed): Certificate {
  return { ...certificate, digest: digestOf(certificate) };
}

export function requireSeal({ digest, ...rest }: Certificate): void {
  const actual = digestOf(rest);
  if (actual !== digest) throw new Refusal('mismatch', '$.digest', `the digest of the rest, ${actual}`, digest);
}
