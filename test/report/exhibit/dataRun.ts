/** A certificate about a data set, which is not at hand unless it is given. */
import { Registry } from '../../../src/claim/registry.js';
import { Workshop, type Run } from '../../../src/claim/workshop.js';
import { dataSet } from '../../claim/jobs.js';

/** Four samples of two numbers, linearly independent two by two. */
export const DATA = { ...dataSet('bytes', 1, 2, 3, 5, 8, 13, 2, 1), samples: 4, dimension: 2 };

export function withData(): Promise<Run> {
  const workshop = new Workshop(new Registry(), { clock: () => 0 });
  return workshop.certify({ claim: 'sc16/rank-instance', sizes: { d1: 3, N: 4 }, data: DATA, proof: 'recompute' });
}
