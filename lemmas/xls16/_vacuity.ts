/**
 * The survey of xls16/singular-lower-bound: over dimensions d, samples m and units n, where does its lower bound of s_m(D)² say
 * anything? Every number comes from a certificate, but for the promised probability, which is enclosed here, and the estimate
 * of the units that it would take, which is no more than that.
 */
import {
  decimalBounds,
  rationals,
  reals,
  toFloat,
  type Cell,
  type Exhibit,
  type Rational,
  type Survey,
} from 'lossproof';
import { rowOf, shareText, type Links, type Range, type Row } from './_vacuityRows.js';
import { numbersFigures, signMaps, turningPoints } from './_vacuityFigures.js';

type Sizes = 'd' | 'n' | 'm';
function grid(dimensions: readonly number[], samples: readonly number[], units: readonly number[]) {
  const cells = dimensions.flatMap((d) => samples.flatMap((m) => units.map((n) => ({ sizes: { d, n, m } }))));
  // With more samples than columns of D there is nothing to bound: s_m(D) = 0.
  return cells.filter(({ sizes: { d, n, m } }) => m <= d * n) satisfies readonly Cell<Sizes>[];
}

export function vacuity(links: Links): Survey<Sizes, never> {
  return {
    title: 'Where is the theorem vacuous?',
    question:
      'The theorem bounds the squared least singular value s_m(D)² of the extended features from below by n(λ_min(G) − ‖G_n − G‖_F), which says something only where it is positive; then λ_min(G) is to be large with a stated probability, which says something only where that is positive. For how many samples m, in d dimensions, with n units, is either, and how far below the true s_m(D)² is the bound?',
    cells: {
      teaching: grid([4, 16], [2, 4, 8], [25, 100, 400]),
      audit: grid([5, 20, 100], [4, 8, 16, 32], [50, 100, 200, 500, 1000]),
    },
    exhibits: (certified) => exhibits(certified.map((each) => rowOf(each, links))),
  };
}

function exhibits(rows: readonly Row[]): readonly Exhibit[] {
  return [...signMaps(rows), turningPoints(rows), ...numbersFigures(rows), table(rows)];
}

function table(rows: readonly Row[]): Exhibit {
  return {
    kind: 'table',
    title: 'Every cell in numbers',
    caption:
      'Each row is a certificate: the sign of the bound is proved, and the numbers before “worth” are enclosed, shown with four digits, as a range where the two ends of the enclosure differ in these. Worth: the bound, as a share of the true s_m(D)², rounded down. Promised: the probability 1 − m·exp(−mγ_m/8), which is never positive. Units needed: n·(‖G_n − G‖_F/λ_min(G))², from which n on the bound would be positive if the deviation fell exactly as 1/√n; an estimate that no certificate speaks of.',
    columns: [
      'd',
      'm',
      'n',
      'λ_min(G)',
      '‖G_n − G‖_F',
      'the bound n(λ_min(G) − ‖G_n − G‖_F)',
      's_m(D)²',
      'worth',
      'promised',
      'units needed',
    ],
    rows: rows.map((row) => [
      ...[row.d, row.m, row.n].map(String),
      ...[row.least, row.deviation, row.bound, row.actual].map(rangeText),
      worth(row),
      rangeText(promisedProbability(row.d, row.m)),
      `≈ ${Number((row.n * (row.deviation[1] / row.least[0]) ** 2).toPrecision(2))}`,
    ]),
  };
}

/** The share of the true value that the bound gives, rounded down; a bound that is not positive gives nothing. */
function worth({ positive, bound, actual }: Row): string {
  return positive ? `positive: ${shareText(bound, actual)} of s_m(D)²` : 'vacuous';
}

const DIGITS = 4;

function rangeText(range: Range): string {
  const [lower, upper] = range.map((value) => shortly(value)) as [string, string];
  return lower === upper ? lower : `${lower} to ${upper}`;
}

function shortly(value: number): string {
  return String(Number(value.toPrecision(DIGITS))).replace('-', '−');
}

const RATE: Rational = rationals.rational(1n, 8n);
const EVEN_TERMS = 10;

/** Where 1 − m·exp(−mγ_m/8) lies, by exact bounds of γ_m and partial sums of the series, which alternate about e^{−x} for 0 ≤ x ≤ 1. */
export function promisedProbability(d: number, m: number): Range {
  const count = rationals.rational(BigInt(m));
  const { lower, upper } = decimalBounds(reals.rankedEigenvalue(d, m), 20);
  const [few, many] = [lower, upper].map((text) =>
    rationals.multiply(RATE, rationals.multiply(count, rationals.parseRational(text) as Rational)),
  ) as [Rational, Rational];
  const promised = (exponential: Rational): number =>
    toFloat(rationals.subtract(rationals.ONE, rationals.multiply(count, exponential)));
  return [promised(partialSum(few, EVEN_TERMS + 1)), promised(partialSum(many, EVEN_TERMS))];
}

/** The first terms of 1 − x + x²/2 − …: above e^{−x} with an odd number of them, below with an even one. */
function partialSum(x: Rational, count: number): Rational {
  let [sum, term] = [rationals.ZERO, rationals.ONE];
  for (let i = 1; i <= count; i++) {
    sum = rationals.add(sum, term);
    term = rationals.negate(rationals.divide(rationals.multiply(term, x), rationals.rational(BigInt(i))));
  }
  return sum;
}
