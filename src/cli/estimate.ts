/** Estimates how long the rest of several pieces of work takes. */
import { secondsText } from '../report/words.js';

/** In parentheses, from the seconds of the pieces so far; the remaining ones may be larger. Empty without a piece to judge by. */
export function remainingText(seconds: readonly number[], count: number, done = seconds.length): string {
  if (seconds.length === 0 || done === count) return '';
  const mean = seconds.reduce((sum, each) => sum + each, 0) / seconds.length;
  return ` (about ${secondsText(mean * (count - done))} left)`;
}
