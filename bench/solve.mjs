/**
 * Compares p-adic lifting with fraction-free elimination (Bareiss) for the exact solution of Bx = r, on the same matrices of 16-bit
 * whole numbers in one run. Prints medians of processor time as a Markdown table. Requires `npm run build`.
 *
 *   node bench/solve.mjs [SIZE …]         10 20 24 30 50 100 200 by default
 */
import { cpus } from 'node:os';
import { solveByBareiss } from '../dist/src/compute/bareiss.js';
import { solveByLifting } from '../dist/src/compute/padicSolve.js';
import { draw, rationals } from '../dist/src/kernel/full.js';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 20, 24, 30, 50, 100, 200];
const law = { kind: 'uniform', from: -(2 ** 15), to: 2 ** 15 - 1 };
const matrix = (label, rows, columns) =>
  draw({ rows, columns, label, law }, { claim: 'bench/solve', version: 1, sizes: {}, seed: '1' });
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function processorSeconds(action) {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

console.log(`${cpus()[0].model}, Node ${process.version}, medians of processor time.\n`);
console.log('| N | lifting | elimination | ratio | digits of the answer |\n|---:|---:|---:|---:|---:|');
for (const size of sizes) {
  const [B, r] = [matrix('B', size, size), matrix('r', size, 1)];
  const repetitions = size <= 30 ? 31 : size <= 100 ? 3 : 1;
  const answers = [];
  const seconds = [solveByLifting, solveByBareiss].map((solve) =>
    median(Array.from({ length: repetitions }, () => processorSeconds(() => answers.push(solve(B, r))))),
  );
  const [first, ...others] = answers.map(({ entries }) => entries.map(rationals.formatRational).join(' '));
  if (others.some((other) => other !== first)) throw new Error(`different answers at N = ${size}`);
  const [lifting, elimination] = seconds;
  const digits = Math.max(...first.split(' ').map((entry) => entry.length));
  console.log(
    `| ${size} | ${lifting.toFixed(4)} s | ${elimination.toFixed(4)} s | ${(elimination / lifting).toFixed(2)}× | ${digits} |`,
  );
}
