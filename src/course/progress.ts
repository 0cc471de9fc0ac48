/** A progress file: the certificates of one learner, each as it was written, under the learner's name. */
import { readableJson } from '../claim/certificateText.js';
import { UsageError } from '../base/usage.js';
import type { Document, Json } from '../kernel/index.js';
import { learnerCalled, type Learner } from './learner.js';

/** The format of a progress file, as its first field says. */
export const PROGRESS_FORMAT = 'lossproof/progress@1';

/** More than any course has; a file with more is not read on. */
const MOST_CERTIFICATES = 500;

export interface Progress {
  readonly learner: Learner;
  readonly certificates: readonly Json[];
}

/** True for the JSON of a progress file. */
export function isProgress(json: Json): boolean {
  return fieldsOf(json)?.['format'] === PROGRESS_FORMAT;
}

/** Reads a progress file. What its certificates prove, and for whom they were drawn, is checked when they are graded. */
export function readProgress({ json }: Document): Progress {
  const fields = fieldsOf(json) ?? {};
  const { learner, certificates } = fields;
  if (typeof learner !== 'string') throw new UsageError('unreadable', 'learner', 'the name of the learner', 'no text');
  if (!Array.isArray(certificates) || certificates.length > MOST_CERTIFICATES) {
    throw new UsageError(
      'unreadable',
      'certificates',
      `a list of at most ${MOST_CERTIFICATES} certificates`,
      'another value',
    );
  }
  return { learner: learnerCalled(learner), certificates };
}

/** The text of a progress file with these certificates. */
export function progressText({ name }: Learner, documents: readonly Document[]): string {
  const certificates = documents.map(({ json }) => json);
  return `${readableJson({ format: PROGRESS_FORMAT, learner: name, certificates })}\n`;
}

function fieldsOf(json: Json): { readonly [key: string]: Json } | undefined {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return undefined;
  return json as { readonly [key: string]: Json };
}
