/**
 * All sentences under audit, document by document. The claim’s control, one-hidden-layer, is in review-audit.statement.ts: a theorem that
 * is offered for one of these sentences is not proved of another network.
 */
import { linearSentences } from './linearSentences.js';
import { minimaSentences } from './minimaSentences.js';
import { regionsSentences } from './regionsSentences.js';
import type { Sentence } from './sentence.js';
import { unitsSentences } from './unitsSentences.js';

export const SENTENCES: readonly Sentence[] = [
  ...minimaSentences,
  ...unitsSentences,
  ...linearSentences,
  ...regionsSentences,
];
