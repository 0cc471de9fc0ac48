/** The certificate, `lossproof/certificate@1`: its shape, its strict reader, its digest. docs/certificate-format.md is normative. */
import { digestOf } from './digest.js';
import { instanceShape } from './instance.js';
import { parseJson, type Json } from './json.js';
import { digestText } from './proposition.js';
import { propositionShape, propositionUnion } from './propositionShape.js';
import { Refusal } from './refusal.js';
import { realMatrixUnion, realUnion } from './real.js';
import { anyObject, dictionary, integer, list, literal, object, text, rationalText, type Read } from './shape.js';
import { nameText, termUnion } from './term.js';

export const FORMAT = 'lossproof/certificate@1';

export const claimText = text(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/, 'a claim, "paper/name"');
export const wordText = text(/^[a-z0-9-]{1,60}$/, 'lower-case words joined by hyphens');
export const seedText = text(/^[A-Za-z0-9._-]{1,64}$/, 'a seed of letters, digits, ".", "_" and "-"');

export const certificateShape = object({
  format: literal(FORMAT),
  claim: object({ id: claimText, version: integer(1, 1_000_000) }),
  /** `claim`, or the control that this certificate is of. */
  variant: wordText,
  sizes: dictionary(nameText, integer(0, 1_000_000_000)),
  parameters: dictionary(nameText, rationalText),
  seed: seedText,
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
export type Unsealed = Omit<Certificate, 'digest'>;

/** Reads text as a certificate; says nothing about its truth. */
export function readCertificate(source: string): Certificate {
  return certificateShape.read(parseJson(source), '$');
}

export function seal(certificate: Unsealed): Certificate {
  return { ...certificate, digest: digestOf(certificate as unknown as Json) };
}

export function requireSeal({ digest, ...rest }: Certificate): void {
  const actual = digestOf(rest as unknown as Json);
  if (actual !== digest) throw new Refusal('mismatch', '$.digest', `the digest of the rest, ${actual}`, digest);
}

/** The same as JSON Schema (2020-12), made from the shapes that the reader uses. */
export function certificateSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: FORMAT,
    title: 'lossproof certificate',
    ...(certificateShape.schema as object),
    $defs: {
      term: termUnion.schema,
      real: realUnion.schema,
      realMatrix: realMatrixUnion.schema,
      proposition: propositionUnion.schema,
    },
  };
}
