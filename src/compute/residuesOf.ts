/** Terms modulo a prime, for engines: a Khatri–Rao product is made of reduced factors and never held as rational numbers. */
import { matrices, type Matrix, type Rational, type Term } from '../kernel/index.js';
import { primeField } from '../kernel/ring.js';
import type { Residues } from '../kernel/wasm/modularRank.js';

export function residuesOf(term: Term, prime: number, evaluate: (term: Term) => Matrix<Rational>): Residues {
  const field = primeField(prime);
  const reduced = (part: Term): Matrix<number> => matrices.map(evaluate(part), (entry) => field.fromRational(entry));
  if (term.kind !== 'khatriRao') return reduced(term);
  const [a, x] = [reduced(term.left), reduced(term.right)];
  matrices.requireShape(x, x.rows, a.columns, 'a right Khatri–Rao factor');
  const { columns } = a;
  const rows = a.rows * x.rows;
  const entries = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let n = 0; n < columns; n++) {
      // Products of residues of a prime of at most 46337 are exact.
      const product = matrices.at(a, Math.floor(row / x.rows), n) * matrices.at(x, row % x.rows, n);
      entries[row * columns + n] = product % prime;
    }
  }
  return { rows, columns, entries };
}
