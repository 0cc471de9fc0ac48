/** Runs the search of a claim in a page, with the same workshop as on the command line, and shows what comes of it. */
import type { Claim } from '../../src/claim/definition.js';
import { certificateText } from '../../src/claim/certificateText.js';
import { Workshop } from '../../src/claim/workshop.js';
import { LIBRARIES } from '../../src/kernel/full.js';
import { html, type Markup } from '../../src/report/markup.js';
import { exhibitsDrawn, exhibitsOf } from '../../src/report/exhibit/exhibits.js';
import { typesetter } from '../../src/report/typeset.js';
import { acceptedParts } from '../parts/accepted.js';
import type { Answer, CertifyRequest } from './messages.js';

export async function certified(
  { claim, variant, preset, sizes, parameters, seed }: CertifyRequest,
  find: (id: string) => Promise<Claim>,
  progress: (line: string) => void,
): Promise<Answer> {
  const workshop = new Workshop({ get: async (id) => ({ claim: await find(id), page: '' }) }, { progress });
  const run = await workshop.certify({
    claim,
    variant,
    seed,
    ...(preset === undefined ? {} : { preset }),
    ...(sizes === undefined ? {} : { sizes }),
    ...(parameters === undefined ? {} : { parameters }),
  });
  const { checked, reason, seconds } = run;
  if (checked === undefined) return { kind: 'undecided', reason: reason ?? 'the search found no proof', seconds };
  const typeset = await typesetter();
  const exhibited = variant === 'claim' ? exhibitsOf(run) : undefined;
  const pictures: readonly Markup[] = exhibited === undefined ? [] : [exhibitsDrawn(exhibited, `made-${claim}`)];
  return {
    kind: 'accepted',
    isBound: checked.bound,
    ...(checked.verdict === undefined ? {} : { verdict: checked.verdict }),
    steps: checked.certificate.steps.length,
    html: html`${acceptedParts(checked, typeset, LIBRARIES)} ${pictures}`.text,
    text: certificateText(checked.certificate),
    seconds,
  };
}
