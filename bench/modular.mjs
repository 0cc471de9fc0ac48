/**
 * Compares ranks and solutions mod 8191 for square Khatri–Rao matrices with FLINT and fflas-ffpack, if these are installed: the same
 * matrices in one run, with one thread and with two. Writes bench/results/modular.md, a table of medians of elapsed time, and
 * modular.json, time and memory against N. Requires `npm run build` and an otherwise idle machine.
 *
 *   node bench/modular.mjs [SIZE …]       powers of two; 512 1024 2048 4096 by default
 *   apt-get install libflint-dev fflas-ffpack libopenblas-dev
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../assembly/compile.mjs';
import {
  memoryForElimination,
  rankOfKhatriRaoParallel,
  solveKhatriRaoTransposed,
} from '../dist/src/compute/modular/index.js';
import { memoryForRank, rankOfKhatriRaoWasm } from '../dist/src/kernel/libraries/modular/wasm/modularRank.js';
import { RIGHT_HAND_SIDES, systemOf } from './matrices.mjs';
import { compilePeers, timePeer } from './peers.mjs';

const PRIME = 8191;
const RESULTS = new URL('results/', import.meta.url);

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [512, 1024, 2048, 4096];
if (!sizes.every((size) => Number.isInteger(Math.log2(size))))
  throw new Error(`expected sizes that are powers of two, got ${process.argv.slice(2).join(' ')}`);
const repetitionsAt = (size) => (size >= 4096 ? 3 : 7);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** The tasks to time. `operation` is their name in the peers' programs. */
const TASKS = [
  {
    name: "rank, the kernel's",
    operation: 'rank',
    threads: 1,
    run: ({ a, x }) => rankOfKhatriRaoWasm(a, x, PRIME),
    bytes: (size) => memoryForRank(size, size),
  },
  ...[1, 2].map((threads) => ({
    name: 'rank and U',
    operation: 'rank',
    threads,
    run: ({ a, x }) => rankOfKhatriRaoParallel(a, x, PRIME, { threads }),
    bytes: (size) => memoryForElimination({ rows: size, columns: size, rightHandSides: 0, threads }),
  })),
  ...[1, 2].map((threads) => ({
    name: `${RIGHT_HAND_SIDES} systems`,
    operation: 'solve',
    threads,
    run: ({ a, x, b }) => solveKhatriRaoTransposed(a, x, b, PRIME, { threads }),
    bytes: (size) => memoryForElimination({ rows: size, columns: size, rightHandSides: RIGHT_HAND_SIDES, threads }),
  })),
];

async function measure(task, size) {
  const system = systemOf(size, PRIME);
  let rank;
  // The first calls start threads, and the engine has not optimised the code yet.
  for (let warm = 0; warm < (size < 1024 ? 30 : size < 4096 ? 5 : 1); warm++) ({ rank } = await task.run(system));
  const seconds = [];
  for (let repetition = 0; repetition < repetitionsAt(size); repetition++) {
    const start = performance.now();
    await task.run(system);
    seconds.push((performance.now() - start) / 1000);
  }
  return { rank, seconds: median(seconds), bytes: task.bytes(size) };
}

/** The multiply-and-adds per second of a 1024 × 512 product of depth 128, which fits in the second-level cache, with one thread. */
async function productRate() {
  const memory = new WebAssembly.Memory({ initial: 256 });
  const bytes = await compile('assembly/check/multiply.ts');
  const { setPrime, multiply } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports;
  setPrime(PRIME);
  const [rows, columns, depth, left, right, target] = [1024, 512, 128, 1 << 16, 1 << 20, 1 << 21];
  const run = () => {
    const start = performance.now();
    for (let k = 0; k < 20; k++) multiply(left, right, depth, target, 2 * columns + 64, rows, columns, 0, 0);
    return (performance.now() - start) / 1000;
  };
  run();
  return (20 * rows * columns * depth) / median(Array.from({ length: 9 }, run));
}

function markdown(rows, product) {
  const peers = [...new Set(rows.flatMap((row) => row.peers.map(({ version }) => version)))];
  const heads = ['task', 'threads', 'N', 'seconds', 'GMAC/s', 'of the product', 'MiB'];
  const lines = rows.map(({ name, threads, size, seconds, bytes, peers: results }) => {
    const rate = size ** 3 / 3 / seconds;
    return [
      name,
      threads,
      size,
      seconds.toFixed(4),
      (rate / 1e9).toFixed(1),
      `${((100 * rate) / product / threads).toFixed(0)} %`,
      (bytes / 2 ** 20).toFixed(0),
      ...results.flatMap((peer) => [peer.seconds.toFixed(4), `${(peer.seconds / seconds).toFixed(2)}×`]),
    ];
  });
  const table = [[...heads, ...peers.flatMap((peer) => [peer, 'ratio'])], ...lines].map(
    (line) => `| ${line.join(' | ')} |`,
  );
  table.splice(
    1,
    0,
    `|${table[0]
      .split('|')
      .slice(2)
      .map(() => '---:|')
      .join('')}`,
  );
  return [
    '<!-- Written by bench/modular.mjs. -->',
    '',
    `${cpus()[0].model} (${cpus().length} cores), Node ${process.version}, mod ${PRIME}, square Khatri–Rao matrices, medians of elapsed time;`,
    `load of the machine ${load.toFixed(1)} when it began.`,
    'A task counts as N³/3 multiply-and-adds; “of the product” compares its rate, by thread, with that of the product it is made of:',
    `${(product / 1e9).toFixed(1)} GMAC/s. A ratio is the peer's time, with as many threads, over ours.`,
    '',
    ...table,
    '',
  ].join('\n');
}

const load = loadavg()[0];
const folder = mkdtempSync(join(tmpdir(), 'lossproof-bench-'));
try {
  const programs = compilePeers(folder);
  const product = await productRate();
  const rows = [];
  for (const task of TASKS) {
    const { name, operation, threads } = task;
    for (const size of sizes) {
      const ours = await measure(task, size);
      const peers = programs.map((program) =>
        timePeer(program, operation, { prime: PRIME, threads, repetitions: repetitionsAt(size), size }),
      );
      for (const { version, rank } of peers) {
        if (rank !== ours.rank) throw new Error(`ranks differ at ${size}: ${ours.rank}, and ${rank} by ${version}`);
      }
      console.error(`${name}, ${threads} of ${cpus().length} threads, N = ${size}: ${ours.seconds.toFixed(4)} s`);
      rows.push({ name, threads, size, ...ours, peers });
    }
  }
  const text = markdown(rows, product);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(new URL('modular.md', RESULTS), text);
  const machine = { model: cpus()[0].model, cores: cpus().length, node: process.version };
  writeFileSync(
    new URL('modular.json', RESULTS),
    `${JSON.stringify({ machine, prime: PRIME, product, rows }, null, 2)}\n`,
  );
  console.log(text);
} finally {
  rmSync(folder, { recursive: true });
}
