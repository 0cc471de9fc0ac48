/** The cores of this machine that the process may use. */
import { availableParallelism } from 'node:os';

export function coresHere(): number {
  return availableParallelism();
}
