/**
 * ## fisherExact
 *
 * Statement: if Fisher's exact test on N columns has a p-value of at most the level, two 0/1-valued functions f, g of a random
 * column are dependent; otherwise, the p-value exceeds the level.
 *
 * Soundness: the columns are drawn independently by the stated laws, from streams that nothing else draws from, and both rows apply
 * one function to each column (columnwise.ts). If f and g were independent, then given N and the numbers r, s of ones in f, g, the
 * number k of columns where both are 1 would be hypergeometric: P(k) = C(r, k)·C(N − r, s − k)/C(N, s). With p = 2·min(P(≤ k), P(≥ k)),
 * each tail is at most α/2 with probability at most α/2, so p ≤ α with probability at most α: the stated error. p is computed over ℤ.
 * Streams are taken as random (ChaCha20); terms, level, sizes (fixed by the claim's definition) and seed as chosen before looking.
 */
import { statistically } from '../statistically.js';
import { evaluate } from '../../algebra/evaluate.js';
import { lawsOfColumnwise } from '../columnwise.js';
import * as m from '../../algebra/matrices.js';
import type { Matrix } from '../../algebra/matrices.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { Refusal } from '../../../core/text/refusal.js';
import { exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object, rationalText } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

const witness = object({ first: termShape, second: termShape, level: rationalText });

/** The largest number of columns; the computed numbers have as many bits as there are columns. */
const MOST_COLUMNS = 20_000;

export const fisherExact = rule(
  'fisherExact',
  witness,
  (context, premises, { first, second, level }) => {
    requireCount(premises, 0);
    const laws = lawsOfColumnwise(context, [first, second]);
    const [f, g] = [evaluate(context, first), evaluate(context, second)];
    if (f.columns > MOST_COLUMNS)
      throw new Refusal('limit', '$.witness', `at most ${MOST_COLUMNS} columns`, `${f.columns}`);
    requireIndicators(f, f.columns, 'first');
    requireIndicators(g, f.columns, 'second');
    const alpha = q.parseRational(level) as Rational;
    if (q.sign(alpha) <= 0 || q.sign(q.subtract(q.ONE, alpha)) <= 0)
      throw falseWitness('a level between 0 and 1', level);
    const tested = { first, second, level };
    if (q.sign(q.subtract(twoSidedP(f, g), alpha)) > 0) return exactly({ kind: 'notRejected', ...tested }, 'given');
    return statistically({ kind: 'dependent', ...tested, laws }, level);
  },
  'given its margins, a two-by-two table of independent properties is hypergeometric',
);

function requireIndicators(row: Matrix<Rational>, columns: number, which: string): void {
  m.requireShape(row, 1, columns, `a ${which} row`);
  if (!row.entries.every((entry) => q.equals(entry, q.ZERO) || q.equals(entry, q.ONE))) {
    throw new Refusal('false', `$.witness.${which}`, 'entries 0 and 1', 'another number');
  }
}

function twoSidedP(f: Matrix<Rational>, g: Matrix<Rational>): Rational {
  const [a, b] = [f, g].map(({ entries }) => entries.map(({ numerator }) => Number(numerator))) as [number[], number[]];
  const count = (holds: (x: number, y: number) => boolean): number =>
    a.filter((x, n) => holds(x, b[n] as number)).length;
  const [N, r, s] = [a.length, count((x) => x === 1), count((_, y) => y === 1)];
  const both = count((x, y) => x === 1 && y === 1);
  // Each term C(r, k)·C(N − r, s − k) is computed from the previous one; divisions have no remainder, since terms are integers.
  const least = Math.max(0, r + s - N);
  let weight = least === 0 ? choose(N - r, s) : choose(r, least);
  let [low, high, all] = [0n, 0n, 0n];
  for (let k = least; k <= Math.min(r, s); k++) {
    if (k <= both) low += weight;
    if (k >= both) high += weight;
    all += weight;
    weight = (weight * BigInt(r - k) * BigInt(s - k)) / (BigInt(k + 1) * BigInt(N - r - s + k + 1));
  }
  return q.rational(2n * (low < high ? low : high), all);
}

/** C(n, k) for 0 ≤ k ≤ n. */
function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}
