/** The setting of a search: the key of its draws, its subject, and the matrices and hypotheses of the statement. */
import { countsApart } from '../statement/definition.js';
import { variantOf } from '../statement/bind.js';
import type { Subject } from '../statement/index.js';
import type { Claim } from './definition.js';
import type { JobOptions } from './job.js';

export function settingOf(
  claim: Claim,
  variant: string,
  { subject, seed }: { readonly subject: Subject; readonly seed: string },
): Pick<JobOptions, 'origin' | 'subject' | 'hypotheses' | 'matrices'> {
  return {
    // Counts are no part of the key: more trials are the same draws and some more.
    origin: { claim: claim.id, version: claim.version, sizes: countsApart(claim.sizes, subject.sizes).sizes, seed },
    subject,
    hypotheses: claim.hypotheses,
    matrices: variantOf(claim, variant)?.matrices(subject) ?? {},
  };
}
