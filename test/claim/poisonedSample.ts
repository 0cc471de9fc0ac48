/** A survey with cells whose search breaks off, each in another way. Also a plug-in. */
import { defineClaim, UsageError, type Claim } from 'lossproof/search';
import sample, { statement } from './surveySample.js';

const { method, survey, searches } = sample;
type Own = typeof sample;

export default defineClaim(
  { ...statement, id: 'test/poisoned' },
  {
    method,
    search: (job) => {
      if (job.sizes.n === 3) throw new TypeError('three is too much');
      // In a thread of a pool this ends the thread alone.
      if (job.sizes.n === 4) process.exit(9);
      if (job.sizes.n === 5) throw new UsageError('bad-data', 'five', 'data', 'none');
      return sample.search(job);
    },
    controls: searches,
    survey: {
      ...(survey as NonNullable<Own['survey']>),
      cells: {
        teaching: [1, 2, 3, 4, 5, 6, 7].map((n) => ({ sizes: { n } })),
        audit: [1, 2].map((n) => ({ sizes: { n } })),
      },
      // Two costs twice as much.
      seconds: ({ sizes: { n } }) => (n === 2 ? 2 : 1),
    },
  },
) satisfies Claim<'n', 'pause', 'one-more'>;
