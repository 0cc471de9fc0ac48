/** A claim with a survey that is quick to certify: 3·n = 3n. It waits a little, so that there is time to stop it. Also a plug-in. */
import {
  defineClaim,
  defineStatement,
  rules,
  these,
  type Certified,
  type Exhibit,
  type Job,
  type Proposition,
} from 'lossproof/search';

type P = 'pause';

const product = (
  n: number,
  relation: 'equals' | 'differs',
  right: number,
): Extract<Proposition, { kind: 'comparison' }> => ({
  kind: 'comparison',
  left: ['3', String(n)],
  relation,
  right: [String(right)],
});

function prove(job: Job<'n', P>, { left, relation, right }: ReturnType<typeof product>): void {
  job.prove(rules.arithmetic, [], { left, relation, right });
}

const sizesOf = ({ subject }: Certified): number => (subject.sizes as { readonly n: number }).n;

function exhibits(certified: readonly Certified[]): readonly Exhibit[] {
  return [
    {
      kind: 'map',
      title: 'Odd or even',
      caption: 'Which n is which.',
      x: { label: 'n', values: certified.map((each) => String(sizesOf(each))) },
      y: { label: 'factor', values: ['3'] },
      classes: [
        { letter: 'O', label: 'odd' },
        { letter: 'E', label: 'even' },
      ],
      cells: certified.map((each, x) => ({ x, y: 0, class: (sizesOf(each) + 1) % 2, note: `n = ${sizesOf(each)}` })),
    },
    {
      kind: 'figure',
      title: 'Three times n',
      caption: 'A straight line.',
      x: { label: 'n', scale: 'linear' },
      y: { label: '3n', scale: 'linear' },
      marks: [{ kind: 'line', label: '3n', points: certified.map((each) => [sizesOf(each), 3 * sizesOf(each)]) }],
    },
    {
      kind: 'table',
      title: 'Products',
      caption: 'Each n | with 3n.',
      columns: ['n', '3n', 'seed'],
      rows: certified.map((each) => [String(sizesOf(each)), String(3 * sizesOf(each)), each.checked.certificate.seed]),
    },
  ];
}

export const statement = defineStatement({
  id: 'test/three-times',
  title: 'Three times n',
  paper: 'a test',
  statement: { tex: '3 n = 3n', english: 'Three times n is 3n.' },
  scope: these('all'),
  sizes: { n: { default: 2, least: 1, most: 100, says: 'a number' } },
  parameters: { pause: { default: '0', says: 'seconds to wait before the proof' } },
  outcomes: ({ sizes: { n } }) => [{ finding: 'holds', proposition: product(n, 'equals', 3 * n) }],
  controls: {
    'one-more': {
      title: '3n + 1 is another number',
      kind: 'spoils',
      breaks: [],
      outcomes: ({ sizes: { n } }) => [{ finding: 'fails', proposition: product(n, 'differs', 3 * n + 1) }],
    },
  },
  references: ['none'],
});

export default defineClaim(statement, {
  method: ['it is multiplied'],
  search: async (job) => {
    const { n } = job.sizes;
    if (n === 7) return job.undecided('seven is left open');
    const [seconds, parts = '1'] = job.parameters.pause.split('/') as [string, string?];
    await new Promise((resolve) => setTimeout(resolve, (1000 * Number(seconds)) / Number(parts)));
    job.progress('multiplying');
    prove(job, product(n, 'equals', 3 * n));
  },
  controls: {
    'one-more': (job) => {
      prove(job, product(job.sizes.n, 'differs', 3 * job.sizes.n + 1));
    },
  },
  survey: {
    title: 'Three times many numbers',
    question: 'Which products are there?',
    cells: {
      teaching: [{ sizes: { n: 1 } }, { sizes: { n: 2 } }, { sizes: { n: 3 }, seed: 'other' }],
      audit: [1, 2, 3, 7, 8].map((n) => ({ sizes: { n }, parameters: { pause: '1/5' } })),
    },
    exhibits,
  },
});
