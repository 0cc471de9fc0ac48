/** What a screen reader is given to say of a run: short sentences, and few of them. What is on the page is longer. */
import type { Answer } from '../engine/messages.js';

/** A long run is mentioned again after so many seconds. */
const EVERY = 30;

export function spokenAnswer(answer: Answer): string {
  switch (answer.kind) {
    case 'accepted': {
      const verdict = answer.isBound ? (answer.verdict ?? 'no verdict') : 'not bound to a claim';
      return `Accepted: ${verdict}, ${answer.steps === 1 ? '1 step' : `${answer.steps} steps`}.`;
    }
    case 'refused':
      return `Refused at ${answer.path}.`;
    case 'undecided':
      return 'Undecided: neither proved nor refuted.';
    case 'misuse':
      return 'Nothing was checked.';
  }
}

export function spokenWait(seconds: number): string {
  const passed = Math.floor(seconds / EVERY) * EVERY;
  return passed === 0 ? 'Running.' : `Still running after ${passed} seconds.`;
}

/** Of several files: how many there are with each word, such as `holds` or `refused`. */
export function spokenFiles(words: readonly string[]): string {
  const kinds = [...new Set(words)].map((word) => `${words.filter((each) => each === word).length} ${word}`);
  return `${words.length === 1 ? '1 file' : `${words.length} files`}: ${kinds.join(', ')}.`;
}
