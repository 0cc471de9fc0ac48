/**
 * Checks the solutions that main.mjs wrote, on the CPU, in plain arithmetic: (A∘X)ᵀZ = B mod 8191, entry by entry.
 * This takes about N·d₀·d₁·k multiply-and-adds for k right-hand sides, which is minutes at N = 60 000.
 *
 *   node bench/gpu/verify.mjs FOLDER
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRIME, problemFor } from './problem.mjs';

const [folder = 'gpu-results'] = process.argv.slice(2);
const { prime, results } = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
if (prime !== PRIME) throw new Error(`expected solutions mod ${PRIME}, got mod ${prime}`);

for (const { N, witness, error } of results) {
  const says = error ?? (witness === null ? 'no solution was found' : check(N, witness));
  console.log(`N = ${N}: ${says}`);
  if (says !== 'verified') process.exitCode = 1;
}

function check(samples, { file, rows, columns, sha256 }) {
  const bytes = readFileSync(join(folder, file));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return `${file} is not what was written`;
  const { a, x, b } = problemFor(samples);
  if (rows !== a.rows * x.rows || columns !== b.columns || bytes.length !== 2 * rows * columns) {
    return `expected ${a.rows * x.rows} × ${b.columns} entries in ${file}`;
  }
  const z = Float64Array.from({ length: rows * columns }, (_, at) => bytes.readInt16LE(2 * at));
  const [inner, sum] = [new Float64Array(columns), new Float64Array(columns)];
  for (let n = 0; n < samples; n++) {
    sum.fill(0);
    for (let i = 0; i < a.rows; i++) {
      // At most x.rows·8190² < 2⁵³ for any x.rows below 10⁸, and a.rows·8190² likewise.
      inner.fill(0);
      for (let j = 0; j < x.rows; j++) {
        const entry = x.entries[j * samples + n];
        const row = (i * x.rows + j) * columns;
        for (let c = 0; c < columns; c++) inner[c] += entry * z[row + c];
      }
      for (let c = 0; c < columns; c++) sum[c] += a.entries[i * samples + n] * (inner[c] % PRIME);
    }
    for (let c = 0; c < columns; c++) {
      if (sum[c] % PRIME !== b.entries[n * columns + c]) return `WRONG in row ${n}, column ${c}`;
    }
  }
  return 'verified';
}
