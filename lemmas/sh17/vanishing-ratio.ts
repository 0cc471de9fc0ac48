/** The search for proofs of sh17/vanishing-ratio: two rules, and the bounds for the recorded samples. */
import {
  defineClaim,
  rationals,
  rules,
  terms,
  toFloat,
  type Certified,
  type Exhibit,
  type Rational,
} from 'lossproof/search';
import statement, { inNumbers, theorem } from './vanishing-ratio.statement.js';
import { laws } from './shared/laws.js';
import { planeShares } from './shared/planeShares.js';

const PRECISION = 64;
const UNITS = Array.from({ length: 40 }, (_, i) => 5 * (i + 1));

function exhibits({ evaluate }: Certified): readonly Exhibit[] {
  const shares = planeShares(evaluate(terms.data('X')));
  const twice = (term: (share: number) => number): number => 2 * shares.reduce((sum, share) => sum + term(share), 0);
  const poor = (units: number): number => twice((p) => (1 - p) ** units);
  const none = (units: number): number => twice((p) => (1 - p) ** units + units * p * (1 - p) ** (units - 1));
  const points = (bound: (units: number) => number) =>
    UNITS.map((units) => [units, bound(units)] as const).filter(([, value]) => value <= 1);
  return [
    {
      kind: 'figure',
      title: 'Volumes of regions against the number of units',
      caption:
        'Upper bounds, by floating point, for the recorded samples: the volume of the regions with a differentiable local minimum of positive squared error, and the volume of those without a point of squared error 0. Only bounds of at most 1 are drawn; below that number of units they say nothing.',
      x: { label: 'units d₁', scale: 'linear' },
      y: { label: 'volume, at most', scale: 'log' },
      marks: [
        { kind: 'line', label: 'with a bad local minimum', points: points(poor) },
        { kind: 'line', label: 'without a point of no error', points: points(none) },
      ],
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'between two neighbouring cells the slopes differ at one sample only: units in all cells leave no residual, which is rank N',
    'two units in one cell, with output weights of opposite signs, give any vector in the place of one: with two in every cell all outputs are reached',
    'the union bound over the cells, each of which d₁ independent units miss with probability (1 − p)^d₁',
  ],
  search: (job) => {
    const { kind, ...at } = inNumbers(job);
    const X = job.drawOrTake('X', laws.whole);
    const share = Math.min(...planeShares(X));
    const asked = toFloat(rationals.parseRational(at.least) as Rational);
    if (!(asked < share)) {
      job.undecided(
        share > 1e-12
          ? `not every cell has a share of ${at.least}: the smallest is about ${share.toPrecision(3)}`
          : 'two samples are parallel or nearly so, or one is zero',
      );
    }
    const theoremStep = job.prove(rules[theorem.kind], [], {});
    job.conclude(theoremStep, job.prove(rules[kind], [theoremStep], { ...at, precision: PRECISION }));
  },
  controls: {
    'parallel-samples': (job) => {
      job.prove(rules.equalSamples, [], {});
    },
  },
  exhibits,
});
