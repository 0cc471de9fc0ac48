/** All sentences under audit, document by document. */
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
