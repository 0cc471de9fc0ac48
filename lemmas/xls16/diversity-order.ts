/**
 * # xls16/diversity-order
 *
 * Statement: of two random networks of varying diversity the one of lower discrepancy has the larger s_m(D), more often than not.
 * Hypotheses: the recorded networks are independent draws, and all of them; w·x ≠ 0.
 * Method: each network has units u_i + (t/4)c, all of u_i, c and t drawn; (L2)² and s_m(D)² are enclosed; networks 1 and 2, 3 and 4, …
 * are compared, and the pairs in opposite order counted.
 * What the certificate proves: the probability is ½ or more, but for a chance of 1/1000 that the sample misled.
 * Control: the order turned, high discrepancy with the larger s_m(D), which is less frequent than not.
 * References: arXiv:1611.03131.
 */
import {
  decimalsAround,
  defineClaim,
  rationals,
  reals,
  terms,
  toFloat,
  type Certified,
  type Exhibit,
  type Job,
  type Point,
  type Proposition,
  type Rational,
  type Real,
  type Step,
  type Subject,
  type Term,
} from 'lossproof';
import { gramOf, laws, paper, references, size, X } from './_setting.js';

type Sizes = 'd' | 'n' | 'm' | 'runs';
const ROOM = rationals.rational(1n, 1_000_000_000n);

type Relation = 'atLeast' | 'atMost';

const INPUTS = { kind: 'uniformNonzero', from: -9, to: 9 } as const;
const LEANING = { kind: 'uniform', from: 0, to: 8 } as const;

const names = (run: number) => [`U${run}`, `C${run}`, `T${run}`] as const;

/** Units that lean towards one direction, more or less: W = U + (t/4)·1c. */
function units(run: number, n: number): Term {
  const [U, C, T] = names(run).map(terms.data) as [Term, Term, Term];
  const towards = terms.product(terms.product(terms.constant('1/4', n, 1), T), C);
  return terms.sum(U, towards);
}

/** Σ k(w_i, w_j)², which is n²((L2)² + E k²). */
const overlap = (run: number, { sizes: { n } }: Subject<Sizes>) =>
  ({ kind: 'sumOfSquares', of: reals.overlaps(terms.transpose(units(run, n))) }) as const;

const gram = (run: number, { sizes: { n } }: Subject<Sizes>) =>
  reals.numbers(gramOf(terms.slopes('0', terms.product(units(run, n), X)), X));

const all = <T>({ sizes: { runs } }: Subject<Sizes>, of: (run: number) => T): readonly T[] =>
  Array.from({ length: runs }, (_, index) => of(index + 1));

/** For `turned` the negative of the discrepancy stands in its place. */
function inOrder(subject: Subject<Sizes>, turned: boolean): Proposition {
  const first = all(subject, (run): Real => {
    const of = overlap(run, subject);
    return turned ? reals.difference(reals.rational(0), of) : of;
  });
  const second = all(subject, (run) => reals.smallestEigenvalue(gram(run, subject)));
  return { kind: 'discordance', first, second, relation: relationOf(turned), bound: '1/2' };
}

const relationOf = (turned: boolean): Relation => (turned ? 'atMost' : 'atLeast');

const shapesOf = (subject: Subject<Sizes>) => {
  const { d, n, m } = subject.sizes;
  const ofRun = (run: number) => {
    const [U, C, T] = names(run);
    return [[U, [n, d]] as const, [C, [1, d]] as const, [T, [1, 1]] as const];
  };
  return Object.fromEntries([['X', [d, m]] as const, ...all(subject, ofRun).flat()]);
};

function search(job: Job<Sizes, never>, turned: boolean): void {
  const { d, n, m, runs } = job.sizes;
  job.draw('X', d, m, INPUTS);
  for (let run = 1; run <= runs; run++) {
    const [U, C, T] = names(run);
    job.draw(U, n, d, laws.units);
    job.draw(C, 1, d, laws.units);
    job.draw(T, 1, 1, LEANING);
  }
  const known: Step[] = [];
  for (let run = 1; run <= runs; run++) {
    const expression = overlap(run, job);
    const { lower, upper } = job.boundsByFloats(expression);
    const bounds = decimalsAround(lower, upper, 12);
    const sum = job.prove('enclosureByFloats', [], { expression, ...bounds });
    const matrix = gram(run, job);
    const witness = job.smallestEigenvalueByFloats(matrix);
    if (witness === undefined)
      return job.undecided(`the smallest eigenvalue of network ${run} is not bounded from below`);
    known.push(turned ? negative(job, sum, expression, bounds) : sum);
    known.push(job.prove('smallestEigenvalueByFloats', [], { matrix, ...witness }));
  }
  job.prove('discordance', known, { relation: relationOf(turned), bound: '1/2' });
}

/** The bounds of the negative, with room for the rounding of decimals to bits. */
function negative(
  job: Job<Sizes, never>,
  known: Step,
  of: Real,
  bounds: { readonly lower: string; readonly upper: string },
): Step {
  const [lower, upper] = [bounds.upper, bounds.lower].map((text) =>
    rationals.negate(rationals.parseRational(text) as Rational),
  ) as [Rational, Rational];
  return job.prove('enclosure', [known], {
    expression: reals.difference(reals.rational(0), of),
    lower: rationals.formatRational(rationals.subtract(lower, ROOM)),
    upper: rationals.formatRational(rationals.add(upper, ROOM)),
    precision: 128,
  });
}

/** A dot a network, from the enclosures alone. */
function exhibits({ subject, checked }: Certified): readonly Exhibit[] {
  const { n } = subject.sizes as Subject<Sizes>['sizes'];
  const shown = checked.theorems.flatMap(({ proposition }) =>
    proposition.kind === 'enclosed' && proposition.expression.kind !== 'difference' ? [proposition.upper] : [],
  );
  const numbers = shown.map((upper) => toFloat(rationals.parseRational(upper) as Rational));
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

export default defineClaim<Sizes, never>({
  id: 'xls16/diversity-order',
  version: 1,
  title: 'Low discrepancy goes with a large smallest singular value',
  paper,
  statement: {
    tex: String.raw`\Pr\bigl[(L_2(W) - L_2(W'))\,(s_m(D) - s_m(D')) < 0\bigr] \ge \tfrac12`,
    english:
      'Of two random networks whose units lean towards a common direction by random amounts, the one of lower discrepancy has the larger smallest singular value more often than not, on the recorded samples, but for a chance of one in a thousand that the recorded networks misled.',
  },
  method: [
    'each network has units u + (t/4)·c with normal u and c and a whole number t from 0 to 8, all drawn from the seed',
    'the sum of the squares of the overlaps of its units, and the smallest eigenvalue of DᵀD, are enclosed in floating point',
    'the networks are compared in pairs, each once; pairs whose order the enclosures do not show count against the claim',
  ],
  sizes: {
    d: size(6, 2, 20, 'inputs'),
    n: size(48, 2, 100, 'units'),
    m: size(12, 2, 40, 'samples'),
    runs: size(200, 20, 1000, 'networks, an even number'),
  },
  presets: { teaching: { n: 32, runs: 160 }, audit: {} },
  parameters: {},
  impossible: ({ sizes: { runs } }) => (runs % 2 === 1 ? 'an even number of networks' : undefined),
  hypotheses: [
    { id: 'independent-networks', english: 'the recorded networks are independent draws, and none was left out' },
    { id: 'generic-units', english: 'no unit is exactly at its threshold on a sample: w·x ≠ 0' },
  ],
  main: {
    outcomes: (subject) => [{ verdict: 'holds', proposition: inOrder(subject, false), shapes: shapesOf(subject) }],
    search: (job) => {
      search(job, false);
    },
  },
  controls: {
    'turned-order': {
      title: 'high discrepancy with the larger singular value: so it is in less than half of the cases',
      breaks: [],
      subject: (subject) => subject,
      outcomes: (subject) => [{ verdict: 'fails', proposition: inOrder(subject, true), shapes: shapesOf(subject) }],
      search: (job) => {
        search(job, true);
      },
    },
  },
  exhibits,
  references,
});
