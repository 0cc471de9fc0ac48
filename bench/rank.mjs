/**
 * Rank mod 8191 of Khatri–Rao matrices against FLINT and fflas-ffpack, where they are installed: the same matrices, one thread,
 * in one run. Prints medians of processor time as a Markdown table. Needs `npm run build`.
 *
 *   node bench/rank.mjs [SIZE …]          512 1024 2048 4096 by default
 *   apt-get install libflint-dev fflas-ffpack libopenblas-dev
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../assembly/compile.mjs';
import { memoryForRank, rankOfKhatriRaoWasm } from '../dist/src/kernel/wasm/modularRank.js';

const PRIME = 8191;
const THREADS = 1;
const PEERS = [
  { source: 'nmod.c', compiler: 'gcc', options: ['-O3', '-march=native'], libraries: ['-lflint', '-lgmp'] },
  {
    source: 'ffpack.cpp',
    compiler: 'g++',
    options: ['-O3', '-march=native', '-std=c++11', '-fopenmp'],
    libraries: ['-lopenblas', '-lgivaro', '-lgmp', '-lgmpxx'],
  },
];

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [512, 1024, 2048, 4096];
if (!sizes.every((size) => Number.isInteger(Math.log2(size)))) throw new Error('sizes must be powers of two');
const repetitionsAt = (size) => (size >= 4096 ? 3 : 7);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function processorSeconds(action) {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The factors that bench/peers/khatri-rao.h draws. */
function factors(size) {
  let state = 12345;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % PRIME;
  };
  let rows = 1;
  while (rows * rows < size) rows *= 2;
  return [rows, size / rows].map((height) => ({
    rows: height,
    columns: size,
    entries: Int16Array.from({ length: height * size }, draw),
  }));
}

function measure(size) {
  const [a, x] = factors(size);
  // The first calls run code that the engine has not yet optimised.
  for (let warm = 0; warm < 3 && size < 4096; warm++) rankOfKhatriRaoWasm(a, x, PRIME);
  let rank;
  const seconds = Array.from({ length: repetitionsAt(size) }, () =>
    processorSeconds(() => ({ rank } = rankOfKhatriRaoWasm(a, x, PRIME))),
  );
  return { size, rank, seconds: median(seconds) };
}

/** Multiply-and-adds a second of a 1024 × 512 product of depth 128, in the second-level cache. */
async function productRate() {
  const memory = new WebAssembly.Memory({ initial: 256 });
  const bytes = await compile('assembly/check/multiply.ts');
  const { setPrime, multiply } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports;
  setPrime(PRIME);
  const [rows, columns, depth, left, right, target] = [1024, 512, 128, 1 << 16, 1 << 20, 1 << 21];
  const run = () => {
    for (let k = 0; k < 20; k++) multiply(left, right, depth, target, 2 * columns + 64, rows, columns, 0, 0);
  };
  run();
  return (20 * rows * columns * depth) / median(Array.from({ length: 9 }, () => processorSeconds(run)));
}

function measurePeer({ source, compiler, options, libraries }, folder) {
  const program = join(folder, source.replace(/\..*/, ''));
  try {
    const path = fileURLToPath(new URL(`peers/${source}`, import.meta.url));
    execFileSync(compiler, [...options, '-o', program, path, ...libraries], { stdio: 'pipe' });
  } catch {
    console.error(`${source}: not measured, it does not compile here (see the header of this file)`);
    return [];
  }
  // Debian's OpenBLAS takes Haswell's kernels on processors it does not know; the stronger peer is the fair one.
  const wide = cpuInfo().includes('avx512f') ? { OPENBLAS_CORETYPE: 'SkylakeX' } : {};
  return sizes.map((size) => {
    const text = execFileSync(program, [PRIME, THREADS, repetitionsAt(size), size].map(String), {
      env: { ...process.env, ...wide },
    });
    return JSON.parse(text.toString());
  });
}

function cpuInfo() {
  try {
    return readFileSync('/proc/cpuinfo', 'utf8');
  } catch {
    return '';
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lossproof-bench-'));
try {
  const own = sizes.map(measure);
  const peers = PEERS.map((peer) => measurePeer(peer, folder)).filter((results) => results.length > 0);
  const product = await productRate();
  const rate = ({ size, seconds }) => size ** 3 / 3 / seconds;
  console.log(`${cpus()[0].model}, Node ${process.version}, rank mod ${PRIME}, one thread, medians of processor time.`);
  console.log(`Products alone: ${(product / 1e9).toFixed(1)} GMAC/s.\n`);
  const heads = [
    'N',
    'lossproof',
    'GMAC/s',
    'of the product',
    'memory',
    ...peers.flatMap(([{ version }]) => [version, 'ratio']),
  ];
  console.log(`| ${heads.join(' | ')} |\n|${heads.map(() => '---:').join('|')}|`);
  own.forEach((ours, at) => {
    const cells = [
      ours.size,
      `${ours.seconds.toFixed(4)} s`,
      (rate(ours) / 1e9).toFixed(1),
      `${((100 * rate(ours)) / product).toFixed(0)} %`,
      `${(memoryForRank(ours.size, ours.size) / 2 ** 20).toFixed(0)} MiB`,
      ...peers.flatMap((results) => {
        if (results[at].rank !== ours.rank) throw new Error(`ranks differ: ${ours.rank} and ${results[at].rank}`);
        return [`${results[at].seconds.toFixed(4)} s`, `${(results[at].seconds / ours.seconds).toFixed(2)}×`];
      }),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  });
} finally {
  rmSync(folder, { recursive: true });
}
