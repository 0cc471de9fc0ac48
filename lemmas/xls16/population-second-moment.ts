/** The search for proofs of xls16/population-second-moment: which degrees to cut off, and what that gives for other sizes. */
import {
  decimalBounds,
  defineClaim,
  rationals,
  reals,
  rules,
  terms,
  type Exhibit,
  type Rational,
  type Subject,
} from 'lossproof/search';
import statement, { bounded, sameInput } from './population-second-moment.statement.js';
import { approximately } from './shared/proving.js';
import { floatOf } from './shared/ranges.js';

/** Degrees that may be the first to be kept. Odd degrees from 3 on have the eigenvalue 0, so that even ones would change nothing. */
const DEGREES = [1, 2, ...Array.from({ length: 50 }, (_, i) => 2 * i + 3)];

/** Nearly all of E g² is subtracted, so that most of these digits are lost. */
const DIGITS = 64;
const PRECISION = 4 * DIGITS + 16;

interface Cut {
  readonly degree: number;
  readonly chance: string;
}

/** The degree that gives the smallest bound of the probability; undefined if no degree leaves a trace above `least`. */
function bestCut(d: number, m: number, least: string): Cut | undefined {
  let best: Cut | undefined;
  for (const degree of DEGREES) {
    // The trace falls with the degree.
    if (floatOf(decimalBounds(reals.traceFrom(d, degree), DIGITS).lower) <= floatOf(least)) break;
    const chance = decimalBounds(reals.eigenvalueTailBound(d, m, degree, least), DIGITS).upper;
    if (best !== undefined && floatOf(best.chance) < floatOf(chance)) continue;
    best = { degree, chance };
  }
  return best;
}

const OTHERS = [
  [10, 65],
  [30, 495],
  [100, 512],
  [784, 2000],
  [784, 10_000],
] as const;

/** The chance that the smallest eigenvalue falls below what the table says. */
const MISSED = 0.05;

/** T(1 − √(b/MISSED)), b the bound of the probability for least = 0: there the bound is MISSED. */
function reachedAt(d: number, m: number, degree: number): number {
  const trace = floatOf(decimalBounds(reals.traceFrom(d, degree), DIGITS).lower);
  return (
    trace * (1 - Math.sqrt(floatOf(decimalBounds(reals.eigenvalueTailBound(d, m, degree, '0'), DIGITS).upper) / MISSED))
  );
}

function row(d: number, m: number): readonly string[] {
  const reached = Math.max(...DEGREES.slice(0, 12).map((degree) => reachedAt(d, m, degree)));
  const gamma = approximately(reals.rankedEigenvalue(d, m));
  const shown = (value: number): string => String(Number(value.toPrecision(3))).replace('-', '−');
  return [
    `${d}`,
    `${m}`,
    String(Math.floor(reached * 10_000) / 10_000),
    `${1 - MISSED}`,
    shown((m * gamma) / 2),
    shown(1 - m * Math.exp((-m * gamma) / 8)),
  ];
}

function exhibits({ sizes: { d, m } }: Subject<'d' | 'm'>): readonly Exhibit[] {
  const isOther = OTHERS.every(([inputs, samples]) => inputs !== d || samples !== m);
  return [
    {
      kind: 'table',
      title: 'What the second moment shows, beside what the theorem promises',
      caption:
        'On the left the largest number that the smallest eigenvalue is shown to reach with the probability beside it; on the right what xls16/population-bound is about, whose probability says nothing.',
      columns: [
        'd',
        'm',
        'λ_min(G) at least',
        'with probability at least',
        'promised: at least mγ/2',
        'with probability at least',
      ],
      rows: [...(isOther ? [row(d, m)] : []), ...OTHERS.map(([inputs, samples]) => row(inputs, samples))],
    },
  ];
}

const isWithin = (a: string, b: string): boolean =>
  rationals.atMost(rationals.parseRational(a) as Rational, rationals.parseRational(b) as Rational);

export default defineClaim(statement, {
  method: [
    'G is the sum of positive semidefinite matrices, one for each degree of the kernel',
    'the degrees from K on add their trace T to the diagonal; off the diagonal their mean square is known',
    'that the entries off the diagonal together exceed what T leaves is unlikely by Chebyshev’s inequality; K is chosen by trying',
  ],
  search: (job) => {
    const { least, chance } = job.parameters;
    const found = bestCut(job.sizes.d, job.sizes.m, least);
    if (found === undefined) return job.undecided(`no trace is above ${least} once degrees are cut off`);
    if (!isWithin(found.chance, chance)) {
      const { degree } = found;
      return job.undecided(
        `the least bound found for the probability is ${floatOf(found.chance).toPrecision(3)}, with the degrees from ${degree} on, not ${chance}`,
      );
    }
    const { dimension, samples, bound } = bounded(job);
    job.prove(rules.eigenvalueTail, [], {
      dimension,
      samples,
      least,
      bound,
      degree: found.degree,
      precision: PRECISION,
    });
  },
  controls: {
    'same-input': (job) => {
      const vector = terms.literal({ rows: 2, columns: 1, entries: [rationals.ONE, rationals.rational(-1n)] });
      job.prove(rules.nullVector, [], { matrix: sameInput, vector });
    },
  },
  exhibits: ({ subject }) => exhibits(subject),
});
