/**
 * The outputs of a network with one hidden layer, one for each sample, over ℚ. Only the preactivations W₁X may be computed in doubles,
 * and only where these are exact: both factors are integers times a power of two, and the number of inputs times the largest integer of
 * each factor is below 2⁵³ (scaledProduct of the library algebra). For images, bytes, and weights that are integers over 2³⁰ this
 * allows 784 inputs and weights up to 41. Otherwise, and in a reference check, they are computed over ℚ.
 */
import { add, dot, multiply, parseRational, rational, sign, ZERO, type Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { dataOf, type Context } from '../../core/logic/context.js';
import { evaluate } from '../algebra/evaluate.js';
import { at, requireShape } from '../algebra/matrices.js';
import { scaledOf, scaledProduct, type ScaledIntegers } from '../algebra/scaledIntegers.js';
import { product, type Term } from '../algebra/term.js';
import type { PlainNetwork } from './propositions.js';

interface Preactivations {
  readonly rows: number;
  readonly columns: number;
  readonly entry: (unit: number, sample: number) => Rational;
}

/** Making a number from a double and telling its sign costs about so much; the sums are charged as they are computed. */
const ENTRY_UNITS = 10;

export function outputsOf(context: Context, { inputs, hidden, output, slope }: PlainNetwork): readonly Rational[] {
  const { rows, columns, entry } = preactivationsOf(context, hidden, inputs);
  const weights = evaluate(context, output);
  requireShape(weights, 1, rows, 'output weights');
  const s = parseRational(slope) as Rational;
  return Array.from({ length: columns }, (_, n) => {
    spend(ENTRY_UNITS * rows);
    const values = Array.from({ length: rows }, (__, i) => entry(i, n));
    // The slope is a factor of one sum and not of each of its terms, so that denominators stay powers of two where they can.
    const above = values.map((value) => (sign(value) < 0 ? ZERO : value));
    const below = values.map((value) => (sign(value) < 0 ? value : ZERO));
    return add(dot(weights.entries, above), multiply(s, dot(weights.entries, below)));
  });
}

function preactivationsOf(context: Context, hidden: Term, inputs: Term): Preactivations {
  const fast = context.isReference ? undefined : fastProduct(context, hidden, inputs);
  if (fast === undefined) {
    const exact = evaluate(context, product(hidden, inputs));
    return { rows: exact.rows, columns: exact.columns, entry: (i, n) => at(exact, i, n) };
  }
  const { rows, columns, values, scale } = fast;
  const denominator = 1n << BigInt(scale);
  return { rows, columns, entry: (i, n) => rational(BigInt(values[i * columns + n] as number), denominator) };
}

function fastProduct(context: Context, left: Term, right: Term): ScaledIntegers | undefined {
  const [a, b] = [left, right].map((term) => scaledTerm(context, term));
  return a && b && scaledProduct(a, b);
}

/** Data sets are used as they are, without a rational number for each pixel. */
function scaledTerm(context: Context, term: Term): ScaledIntegers | undefined {
  const named = term.kind === 'data' ? dataOf(context).get(term.name) : undefined;
  return scaledOf(named ?? evaluate(context, term));
}
