/** The search for proofs of xls16/discrepancy-concentration: one rule for every size; one control counts draws. */
import {
  decimalBounds,
  defineClaim,
  rationals,
  reals,
  rules,
  type Exhibit,
  type Rational,
  type Subject,
} from 'lossproof/search';
import statement, { concentrated, exceeded, spread } from './discrepancy-concentration.statement.js';
import { compare, PRECISION } from './shared/proving.js';
import { floatOf } from './shared/ranges.js';

/** The bound that Chebyshev's inequality gives in this dimension and all higher ones, to a few digits, rounded up. */
const best = (d: number, factor: string): string => decimalBounds(reals.discrepancyTailBound(d, factor), 4).upper;

const isWithin = (a: string, b: string): boolean =>
  rationals.atMost(rationals.parseRational(a) as Rational, rationals.parseRational(b) as Rational);

const DIMENSIONS = [2, 3, 4, 6, 10, 30, 100, 1000];

function exhibits({ parameters: { factor } }: Subject<never, 'factor'>): readonly Exhibit[] {
  return [
    {
      kind: 'table',
      title: `The probability that the squared discrepancy reaches ${factor} times its mean`,
      caption: 'At most this, for every number of units in this dimension and all higher ones.',
      columns: ['d', 'at most'],
      rows: DIMENSIONS.map((d) => [`${d}`, `${floatOf(best(d, factor))}`]),
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'given a unit, the mean of k² over another does not depend on the first, so that overlaps of different pairs are uncorrelated',
    'the variance of (L2)² is therefore 2(n−1)/n³ times that of k², and Chebyshev’s inequality bounds the probability for every n',
    'the moments of k fall with the dimension, so that the bound at d = 2, enclosed from closed forms, serves every d',
  ],
  memory: ({ d, n }) => n * (n * 80 + d * 400),
  search: (job) => {
    const { factor, bound } = job.parameters;
    const proved = best(2, factor);
    if (!isWithin(proved, bound)) {
      return job.undecided(`Chebyshev’s inequality gives a probability of at most ${floatOf(proved)}, not of ${bound}`);
    }
    const { dimension } = concentrated(job);
    job.prove(rules.discrepancyTail, [], { dimension, factor, bound, precision: PRECISION });
  },
  controls: {
    'same-unit': (job) => {
      compare(job, exceeded(job));
    },
    'half-the-mean': (job) => {
      job.prove(rules.sampledEvent, [], spread(job));
    },
  },
  exhibits: ({ subject }) => exhibits(subject),
});
