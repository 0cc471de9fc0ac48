/** The hypothesis of few samples in searches: beyond it a claim says nothing. */
import type { Job } from 'lossproof/search';
import { lastTwo, type Deep } from './deep.js';
import type { TwoLayer } from './twoLayer.js';

/** Ends the search undecided where N > d₀·d₁. */
export function requireFewSamples(job: Pick<Job<TwoLayer>, 'sizes' | 'undecided'>): void {
  const { d0, d1, N } = job.sizes;
  if (N > d0 * d1) job.undecided(beyond(N, 'd0·d1', d0 * d1, 'too-many-samples'));
}

/** Ends the search undecided where N > d_{L−2}·d_{L−1}. */
export function requireFewSamplesDeep(job: Pick<Job<Deep>, 'sizes' | 'undecided'>): void {
  const [inputs, units] = lastTwo(job.sizes);
  const { N } = job.sizes;
  if (N > inputs * units) job.undecided(beyond(N, 'd_{L-2}·d_{L-1}', inputs * units, 'zero-row'));
}

const beyond = (N: number, product: string, value: number, control: string): string =>
  `N = ${N} exceeds ${product} = ${value}, where the claim says nothing; see the control ${control}`;
