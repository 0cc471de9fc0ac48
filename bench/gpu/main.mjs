/**
 * Solves (A∘X)ᵀZ = B mod 8191 on the GPU at each given N, prints a table, and writes results.json and the witnesses Z: int16,
 * little-endian, row by row, with a column for each right-hand side. `verify.mjs` checks them on the CPU.
 *
 *   node bench/gpu/main.mjs [--out FOLDER] [N …]       requires `npm run build`; `run.sh` does the same from the archive
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryForGpu, openGpu, solveKhatriRaoTransposedGpu } from '../../dist/src/compute/gpu/index.js';
import { PRIME, problemFor, RIGHT_HAND_SIDES, shapeFor } from './problem.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'gpu-results' } },
});
const asked = positionals.map(Number);
if (!asked.every((size) => Number.isInteger(size) && size > 0)) {
  console.error(`expected sizes N as positive whole numbers, got ${positionals.join(' ')}`);
  process.exit(64);
}
const gpu = await openGpu();
if (gpu instanceof Error) {
  console.error(gpu.message);
  process.exit(1);
}
// A GPU emulated in software takes hours for the work that a real GPU does in a second.
const defaults = gpu.software ? [64, 256] : [1024, 4096, 16_384, 60_000];
const sizes = asked.length > 0 ? asked : defaults;
mkdirSync(values.out, { recursive: true });

const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

function memoryFor(samples) {
  const { hidden, inputs } = shapeFor(samples);
  return memoryForGpu({
    rows: samples,
    columns: hidden * inputs,
    rightHandSides: RIGHT_HAND_SIDES,
    factors: [hidden * samples, inputs * samples],
  });
}

async function measure(samples) {
  const { a, x, b } = problemFor(samples);
  const start = performance.now();
  const solution = await solveKhatriRaoTransposedGpu(gpu, a, x, b, PRIME);
  const seconds = (performance.now() - start) / 1000;
  const shape = { N: samples, d1: a.rows, d0: x.rows, rightHandSides: RIGHT_HAND_SIDES };
  const measured = { ...shape, seconds, memoryBytes: memoryFor(samples) };
  // About one in 8191 random systems of this shape has no solution.
  if (solution === undefined) return { ...measured, rank: null, witness: null };
  const bytes = Buffer.alloc(2 * solution.entries.length);
  solution.entries.forEach((entry, at) => bytes.writeInt16LE(entry, 2 * at));
  const file = `solution-${samples}.int16`;
  writeFileSync(join(values.out, file), bytes);
  const witness = { file, rows: solution.rows, columns: solution.columns, sha256: sha256(bytes) };
  return { ...measured, rank: solution.rank, witness };
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

const results = [];
const write = () => {
  const text = JSON.stringify(
    { prime: PRIME, device: gpu.name, software: gpu.software, node: process.version, results },
    null,
    2,
  );
  writeFileSync(join(values.out, 'results.json'), `${text}\n`);
};

// Solving a first system compiles the shaders.
const warm = problemFor(16);
await solveKhatriRaoTransposedGpu(gpu, warm.a, warm.x, warm.b, PRIME);
console.log(`| N | device | seconds | GMAC/s | rank | memory |\n|---:|---|---:|---:|---:|---:|`);
for (const samples of sizes) {
  console.error(`N = ${samples}: ${mebibytes(memoryFor(samples))} on ${gpu.name} …`);
  try {
    const result = await measure(samples);
    results.push(result);
    const { d0, d1, seconds, rank } = result;
    // N rows and M columns, N ≤ M, take N²M/2 − N³/6 multiply-and-adds.
    const rate = (samples ** 2 * d0 * d1) / 2 - samples ** 3 / 6;
    const cells = [samples, gpu.name, seconds.toFixed(3), (rate / seconds / 1e9).toFixed(1), rank ?? 'no solution'];
    console.log(`| ${cells.join(' | ')} | ${mebibytes(result.memoryBytes)} |`);
  } catch (error) {
    // This size may be too large for the GPU; the results for smaller sizes remain valid.
    results.push({ N: samples, error: error.message });
    console.log(`| ${samples} | ${gpu.name} | ${error.message} | | | |`);
    process.exitCode = 2;
  }
  write();
}
gpu.close();
console.error(
  `written to ${values.out}: results.json and the solutions; check them with bench/gpu/verify.mjs ${values.out}`,
);
