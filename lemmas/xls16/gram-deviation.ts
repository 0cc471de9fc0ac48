/** The search for proofs of xls16/gram-deviation: the identity is proved at every size, and its sides are enclosed on the data. */
import {
  defineClaim,
  proveEverySize,
  rationals,
  type Certified,
  type Exhibit,
  type Job,
  type Rational,
  type Step,
  type Subject,
} from 'lossproof/search';
import statement, {
  agreement,
  atEverySize,
  difference,
  disagreement,
  largestDiscrepancy,
  misfit,
  TOLERANCE,
} from './gram-deviation.statement.js';
import { laws } from './shared/laws.js';
import { boundsOf, compare, provedBounds, proveSumByFloats, requireDirections } from './shared/proving.js';
import { squaredDeviation } from './shared/terms.js';

/** Angles of samples that are nearly parallel have wide balls; of a few samples intervals enclose them closely. */
const MOST_BY_INTERVALS = 40;

function proveAgreement(job: Job<'d' | 'n' | 'm', never>): Step {
  const { n, m } = job.sizes;
  const enclosed = proveSumByFloats(job, misfit(n));
  const room = rationals.subtract(rationals.parseRational(TOLERANCE) as Rational, boundsOf(enclosed).upper);
  if (rationals.sign(room) >= 0) return compare(job, agreement(n), [enclosed]);
  if (m <= MOST_BY_INTERVALS) return compare(job, agreement(n));
  return job.undecided('two samples are so nearly parallel that floating point cannot enclose their angle closely');
}

function exhibits(certified: Certified): readonly Exhibit[] {
  const { n } = certified.subject.sizes as Subject<'n'>['sizes'];
  const row = (name: string, bounds: readonly number[]) => [name, ...bounds.map((bound) => bound.toPrecision(8))];
  return [
    {
      kind: 'table',
      title: 'Discrepancy and deviation',
      caption: 'Enclosures on the recorded data, rounded for display; slices are those of pairs of recorded samples.',
      columns: ['quantity', 'at least', 'at most'],
      rows: [
        row('largest discrepancy on a slice', provedBounds(certified, largestDiscrepancy(n))),
        row('‖G_n − G‖_F', provedBounds(certified, squaredDeviation(n)).map(Math.sqrt)),
      ],
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'the Gram matrix of a Khatri–Rao product is the entrywise product of the Gram matrices of its factors',
    'the identity holds at every size, and for whatever numbers stand in the place of K, so for the probabilities (π − θ)/2π',
    'on the recorded data both Gram matrices are enclosed in floating point and the two sides are compared',
  ],
  memory: ({ d, n, m }) => 60 * m * m + 500 * (d + n) * m + 500 * d * n,
  search: (job) => {
    const { n } = job.sizes;
    requireDirections(job, job.drawOrTake('X', laws.inputs));
    job.draw('W', laws.units);
    const known = proveEverySize(job, atEverySize());
    // The exhibits show these two.
    proveSumByFloats(job, largestDiscrepancy(n));
    proveSumByFloats(job, squaredDeviation(n));
    job.conclude(known, proveAgreement(job));
  },
  controls: {
    'dropped-inner-product': (job) => {
      const { n } = job.sizes;
      job.draw('X', laws.inputs);
      job.draw('W', laws.units);
      compare(job, disagreement(n), [proveSumByFloats(job, difference(n))]);
    },
  },
  exhibits,
});
