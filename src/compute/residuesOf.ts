/** Reduces terms modulo a prime, for engines. A Khatri–Rao product is formed from reduced factors, never from rational numbers. */
import { matrices, type Residues, type Term } from '../kernel/full.js';

export function residuesOf(term: Term, prime: number, reduced: (term: Term) => Residues): Residues {
  if (term.kind !== 'khatriRao') return reduced(term);
  const [a, x] = [reduced(term.left), reduced(term.right)];
  const { columns } = a;
  matrices.requireShape(x, x.rows, columns, 'a right Khatri–Rao factor');
  const rows = a.rows * x.rows;
  const entries = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const [i, j] = [Math.floor(row / x.rows) * columns, (row % x.rows) * columns];
    // Products of residues of a prime of at most 46337 are exact.
    for (let n = 0; n < columns; n++) {
      entries[row * columns + n] = ((a.entries[i + n] as number) * (x.entries[j + n] as number)) % prime;
    }
  }
  return { rows, columns, entries };
}
