/** Terms in floating point: each entry is the double nearest to the entry of the matrix that the term denotes. */
import { dataOf, type Context, type Data } from '../../core/logic/context.js';
import { evaluateRational } from '../algebra/evaluate.js';
import { nearestDouble, onGrid, GRID } from './float.js';
import type { Matrix } from '../algebra/matrices.js';
import { numbersOf, PackedMatrix } from '../../core/data/packed.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';
import { scaledOfRationals } from '../algebra/scaledIntegers.js';
import type { Term } from '../algebra/term.js';
import type { FloatMatrix } from './triangle.js';

/** The largest number of entries, which take 512 MiB. */
const LARGEST_FLOAT_MATRIX = 2 ** 26;

function evaluateFloats(term: Term, data: Data): FloatMatrix {
  const found = (term.kind === 'khatriRao' && khatriRaoOfExact(term, data)) || nearest(evaluateRational(term, data));
  const stray = found.entries.find((entry) => !Number.isFinite(entry));
  if (stray !== undefined) throw new Refusal('limit', '$', 'entries that a double can hold', `${stray}`);
  return found;
}

/** The nearest doubles to the entries of a term. */
export function nearestDoubles(context: Context, term: Term): FloatMatrix {
  return evaluateFloats(term, dataOf(context));
}

/** The nearest doubles to the entries of a term, which may be infinite; `exact` is true if they equal the entries. */
function evaluateDoubles(term: Term, data: Data): { readonly matrix: FloatMatrix; readonly exact: boolean } {
  const named = term.kind === 'data' && data.plain !== true ? data.get(term.name) : undefined;
  // The numbers of a data set are used directly, without conversion to rationals.
  if (named instanceof PackedMatrix) {
    return {
      matrix: { rows: named.rows, columns: named.columns, entries: Float64Array.from(numbersOf(named)) },
      exact: true,
    };
  }
  const numbers = evaluateRational(term, data);
  const scaled = data.plain === true ? undefined : scaledOfRationals(numbers);
  if (scaled === undefined) {
    const matrix = nearest(numbers);
    return { matrix, exact: isExact(numbers, matrix) };
  }
  let unit = 1;
  for (let k = 0; k < scaled.scale; k++) unit /= 2;
  const { rows, columns, values } = scaled;
  return { matrix: { rows, columns, entries: Float64Array.from(values, (value) => value * unit) }, exact: true };
}

/** The same for a term on the instance of a context. */
export function doubles(context: Context, term: Term): { readonly matrix: FloatMatrix; readonly exact: boolean } {
  return evaluateDoubles(term, dataOf(context));
}

function nearest(m: Matrix<Rational>): FloatMatrix {
  return { rows: m.rows, columns: m.columns, entries: Float64Array.from(m.entries, nearestDouble) };
}

/** The Khatri–Rao product of exact factors: each entry is a product of two doubles, rounded once, and so the nearest double. */
function khatriRaoOfExact(term: Extract<Term, { left: Term }>, data: Data): FloatMatrix | undefined {
  const factors = [term.left, term.right].map((factor) => evaluateRational(factor, data));
  const [a, x] = factors.map(nearest) as [FloatMatrix, FloatMatrix];
  if (!factors.every((factor, at) => isExact(factor, [a, x][at] as FloatMatrix))) return undefined;
  const [rows, columns] = [a.rows * x.rows, a.columns];
  if (x.columns !== columns) {
    throw new Refusal(
      'mismatch',
      '$',
      `a right Khatri–Rao factor of ${x.rows} × ${columns}`,
      `${x.rows} × ${x.columns}`,
    );
  }
  if (rows * columns > LARGEST_FLOAT_MATRIX) {
    throw new Refusal('limit', '$', `a matrix of at most ${LARGEST_FLOAT_MATRIX} entries`, `${rows} × ${columns}`);
  }
  spend(rows * columns);
  const entries = new Float64Array(rows * columns);
  for (let i = 0, to = 0; i < a.rows; i++) {
    for (let j = 0; j < x.rows; j++) {
      for (let n = 0; n < columns; n++) {
        entries[to++] = (a.entries[i * columns + n] as number) * (x.entries[j * columns + n] as number);
      }
    }
  }
  return { rows, columns, entries };
}

function isExact(m: Matrix<Rational>, floats: FloatMatrix): boolean {
  return m.entries.every(({ numerator, denominator }, i) => {
    const float = floats.entries[i] as number;
    if (Number.isSafeInteger(float)) return denominator === 1n && BigInt(float) === numerator;
    return Number.isFinite(float) && onGrid(float) * denominator === numerator * GRID;
  });
}
