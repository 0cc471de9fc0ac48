/** The certificate, `lossproof/certificate@1`: its shape, its strict reader, its digest. docs/certificate-format.md is normative. */
import { instanceShape } from '../data/instance.js';
import { digestOf } from '../text/digest.js';
import { deepFreeze, isList, parseJson, type Json } from '../text/json.js';
import { Refusal } from '../text/refusal.js';
import {
  anyObject,
  dictionary,
  digestText,
  integer,
  list,
  literal,
  nameText,
  object,
  rationalText,
  text,
  type Read,
  type Vocabulary,
} from '../text/shape.js';
import { propositionShape } from './proposition.js';

export const FORMAT = 'lossproof/certificate@1';

export const claimText = text(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/, 'a claim, "paper/name"');
export const wordText = text(/^[a-z0-9-]{1,60}$/, 'lower-case words joined by hyphens');
export const seedText = text(/^[A-Za-z0-9._-]{1,64}$/, 'a seed of letters, digits, ".", "_" and "-"');

const headerFields = {
  claim: object({ id: claimText, version: integer(1, 1_000_000) }),
  /** `claim`, or the control that this certificate is of. */
  variant: wordText,
  sizes: dictionary(nameText, integer(0, 1_000_000_000)),
  parameters: dictionary(nameText, rationalText),
  seed: seedText,
};

export const certificateShape = object({
  format: literal(FORMAT),
  ...headerFields,
  instance: instanceShape,
  /** Certificates that steps cite, by digest. */
  restsOn: list(digestText),
  steps: list(
    object({
      rule: text(/^[a-zA-Z]{1,60}$/, 'the name of a rule'),
      premises: list(integer(0, 1_000_000)),
      witness: anyObject,
    }),
    1,
  ),
  /** What the last step proves. */
  conclusion: propositionShape,
  hypotheses: list(object({ id: wordText, status: literal('checked', 'assumed', 'violated') })),
  /** Certificates of this claim's controls, by digest. */
  controls: list(digestText),
  digest: digestText,
});

export type Certificate = Read<typeof certificateShape>;
export type Header = Pick<Certificate, keyof typeof headerFields>;
export type Unsealed = Omit<Certificate, 'digest'>;

/** A text that the strict parser has read, once, and that nobody can change. What it says of itself is not yet checked. */
export class Document {
  readonly json: Json;
  /** The digest that it says it has. */
  readonly digest: string | undefined;
  /** The claim that it says it is about. */
  readonly claim: string | undefined;

  constructor(source: string) {
    this.json = deepFreeze(parseJson(source));
    this.digest = asText(fieldOf(this.json, 'digest'));
    this.claim = asText(fieldOf(fieldOf(this.json, 'claim'), 'id'));
    Object.freeze(this);
  }

  /** The digests that it lists under a key, such as restsOn. */
  digestsAt(key: string): readonly string[] {
    const found = fieldOf(this.json, key);
    return found !== undefined && isList(found) ? found.filter((each) => typeof each === 'string') : [];
  }
}
Object.freeze(Document.prototype);

function fieldOf(value: Json | undefined, key: string): Json | undefined {
  if (value === undefined || value === null || typeof value !== 'object' || isList(value)) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Reads a certificate; says nothing about its truth. */
export function readCertificate(source: string | Document, vocabulary: Vocabulary): Certificate {
  const { json } = typeof source === 'string' ? new Document(source) : source;
  return certificateShape.read(json, '$', vocabulary);
}

/** Reads what a certificate is about, without its proof. */
export function readHeader({ json }: Document): Header {
  const keys = Object.keys(headerFields);
  const fields = keys.flatMap((key) => {
    const value = fieldOf(json, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return object(headerFields).read(Object.fromEntries(fields), '$');
}

export function seal(certificate: Unsealed): Certificate {
  return { ...certificate, digest: digestOf(certificate as unknown as Json) };
}

export function requireSeal({ digest, ...rest }: Certificate): void {
  const actual = digestOf(rest as unknown as Json);
  if (actual !== digest) throw new Refusal('mismatch', '$.digest', `the digest of the rest, ${actual}`, digest);
}
