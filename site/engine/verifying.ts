/** Checks a certificate in a page, with the kernel and the statements of the claims alone. */
import { Archive, Document, Refusal, Verifier } from '../../src/verify.js';
import { digestOf, loadLibraries, type Json } from '../../src/kernel/index.js';
import { typesetter } from '../../src/report/typeset.js';
import { acceptedParts } from '../parts/accepted.js';
import type { Answer, VerifyRequest } from './messages.js';
import type { ClaimStatement } from '../../src/statement/index.js';

/** A page shows no more than this; the command line reads larger files. */
const MOST_CHARACTERS = 32 * 2 ** 20;

export async function verified(
  { text, others, reseal }: VerifyRequest,
  statement: (id: string) => Promise<ClaimStatement | undefined>,
): Promise<Answer> {
  const started = performance.now();
  if (text.length > MOST_CHARACTERS)
    return {
      kind: 'misuse',
      message: `expected a file of at most ${MOST_CHARACTERS / 2 ** 20} million characters, got ${Math.ceil(text.length / 2 ** 20)} million; lossproof verify reads it`,
    };
  const document = new Document(reseal === true ? resealed(text) : text);
  if (!isCertificate(document.json))
    return {
      kind: 'misuse',
      message: 'expected a certificate of lossproof, got other JSON; a certificate has a format, a claim and steps',
    };
  const archive = new Archive();
  archive.addTexts(others);
  const verifier = new Verifier({ statement, archive, dataOf: () => Promise.resolve(() => undefined) });
  const { checked } = await verifier.verify(document);
  const seconds = (performance.now() - started) / 1000;
  const { bound: isBound, verdict, certificate } = checked;
  return {
    kind: 'accepted',
    isBound,
    ...(verdict === undefined ? {} : { verdict }),
    steps: certificate.steps.length,
    html: acceptedParts(checked, await typesetter(), await loadLibraries([document])).text,
    seconds,
  };
}

function isCertificate(json: Json): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && 'steps' in json;
}

/** The text with the digest that its content has, as whoever tampers with a certificate would write it. */
function resealed(text: string): string {
  const { json } = new Document(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Refusal('malformed', '$', 'an object, a certificate', 'something else');
  const { digest, ...rest } = json as { readonly [key: string]: Json };
  return JSON.stringify(digest === undefined ? rest : { ...rest, digest: digestOf(rest) });
}
