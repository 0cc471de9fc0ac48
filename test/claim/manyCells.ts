/** A survey of twelve cells that take a quarter of a second each, and count as twenty. Also a plug-in. */
import { defineClaim } from 'lossproof/search';
import sample, { statement } from './surveySample.js';

const { method, searches: controls } = sample;
const cells = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13].map((n) => ({ sizes: { n }, parameters: { pause: '1/4' } }));

export default defineClaim(
  { ...statement, id: 'test/many' },
  {
    method,
    search: sample.search,
    controls,
    survey: {
      title: 'Three times many more numbers',
      question: 'Which products are there?',
      cells: { teaching: cells.slice(0, 4), audit: cells },
      exhibits: (certified) => [
        {
          kind: 'table',
          title: 'Products',
          caption: 'One in each row.',
          columns: ['n', 'digest'],
          rows: certified.map(({ subject, checked }) => [String(subject.sizes['n']), checked.certificate.digest]),
        },
      ],
      seconds: () => 20,
    },
  },
);
