/** Terms in floating point: each entry the double nearest to the entry of the matrix that the term denotes. */
import { evaluateRational, type Data } from './evaluate.js';
import { nearestDouble, onGrid, GRID } from './float.js';
import type { Matrix } from './matrix.js';
import type { Rational } from './rational.js';
import { Refusal } from './refusal.js';
import type { Term } from './term.js';
import type { FloatMatrix } from './triangle.js';

/** 512 MiB. */
export const LARGEST_FLOAT_MATRIX = 2 ** 26;

export function evaluateFloats(term: Term, data: Data): FloatMatrix {
  const found = (term.kind === 'khatriRao' && khatriRaoOfExact(term, data)) || nearest(evaluateRational(term, data));
  const stray = found.entries.find((entry) => !Number.isFinite(entry));
  if (stray !== undefined) throw new Refusal('limit', '$', 'entries that a double can hold', `${stray}`);
  return found;
}

function nearest(m: Matrix<Rational>): FloatMatrix {
  return { rows: m.rows, columns: m.columns, entries: Float64Array.from(m.entries, nearestDouble) };
}

/** A product of two doubles is rounded once: nothing else need be known of a product whose factors are exact. */
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
