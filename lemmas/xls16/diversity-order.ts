/** The search for proofs of xls16/diversity-order: it draws all networks and encloses both numbers of each. */
import {
  boundsByFloats,
  decimalsAround,
  defineClaim,
  rationals,
  rules,
  type Certified,
  type Exhibit,
  type Job,
  type Point,
  type Step,
} from 'lossproof/search';
import statement, {
  BOUND,
  LAWS,
  namesOf,
  negativeOverlapOf,
  overlapOf,
  runsOf,
  singularSquareOf,
  type Networks,
} from './diversity-order.statement.js';
import { laws } from './shared/laws.js';
import { boundsOf, PRECISION, proveEigenvalueByFloats } from './shared/proving.js';
import { floatOf } from './shared/ranges.js';

type NetworksJob = Job<keyof Networks['sizes'], never>;

/** Room for the rounding of decimals to bits. */
const ROOM = rationals.rational(1n, 1_000_000_000n);

function drawNetworks(job: NetworksJob): void {
  job.draw('X', LAWS.inputs);
  for (const run of runsOf(job)) {
    const { units, direction, leaning } = namesOf(run);
    job.draw(units, laws.units);
    job.draw(direction, laws.units);
    job.draw(leaning, LAWS.leaning);
  }
}

/** Encloses both numbers of every network, the overlaps as `first` has them. */
function enclose(job: NetworksJob, first: (job: NetworksJob, run: number) => Step): readonly Step[] {
  return runsOf(job).flatMap((run) => {
    const overlap = first(job, run);
    const singular = proveEigenvalueByFloats(job, singularSquareOf(run, job));
    if (singular === undefined) job.undecided(`the smallest eigenvalue of network ${run} is not bounded from below`);
    return [overlap, singular];
  });
}

function proveOverlap(job: NetworksJob, run: number): Step {
  const expression = overlapOf(run, job);
  const { lower, upper } = boundsByFloats(job.context, expression);
  return job.prove(rules.enclosureByFloats, [], { expression, ...decimalsAround(lower, upper, 12) });
}

function proveNegativeOverlap(job: NetworksJob, run: number): Step {
  const overlap = proveOverlap(job, run);
  const { lower, upper } = boundsOf(overlap);
  return job.prove(rules.enclosure, [overlap], {
    expression: negativeOverlapOf(run, job),
    lower: rationals.formatRational(rationals.subtract(rationals.negate(upper), ROOM)),
    upper: rationals.formatRational(rationals.add(rationals.negate(lower), ROOM)),
    precision: PRECISION,
  });
}

/** A dot a network, from the enclosures alone. */
function exhibits({ subject, checked }: Certified): readonly Exhibit[] {
  const { n } = subject.sizes as Networks['sizes'];
  const shown = checked.theorems.flatMap(({ proposition }) =>
    proposition.kind === 'enclosed' && proposition.expression.kind !== 'difference' ? [proposition.upper] : [],
  );
  const numbers = shown.map(floatOf);
  const points = Array.from({ length: numbers.length / 2 }, (_, run): Point => [
    (numbers[2 * run] as number) / (n * n),
    Math.sqrt(Math.max(0, numbers[2 * run + 1] as number)),
  ]);
  return [
    {
      kind: 'figure',
      title: 'Overlap of the units and the smallest singular value',
      caption: `A dot for each of ${points.length} networks of ${n} units: the mean square of the units’ overlaps, which is (L2)² and a number that all have in common, and s_m(D). Networks with a sample that no unit sees have s_m(D) = 0.`,
      x: { label: '(L2)² + E k²', scale: 'linear' },
      y: { label: 's_m(D)', scale: 'linear' },
      marks: [{ kind: 'dots', label: 'networks', points }],
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'each network has units u + (t/4)·c with normal u and c and a whole number t from 0 to 8, all drawn from the seed',
    'the sum of the squares of the overlaps of its units, and the smallest eigenvalue of DᵀD, are enclosed in floating point',
    'the networks are compared in pairs, each once; pairs whose order the enclosures do not show count against the claim',
  ],
  search: (job) => {
    drawNetworks(job);
    job.prove(rules.discordance, enclose(job, proveOverlap), { relation: 'atLeast', bound: BOUND });
  },
  controls: {
    'turned-order': (job) => {
      drawNetworks(job);
      job.prove(rules.discordance, enclose(job, proveNegativeOverlap), { relation: 'atMost', bound: BOUND });
    },
  },
  exhibits,
});
