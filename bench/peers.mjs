/** Runs FLINT and fflas-ffpack, if they are installed, on the matrices of bench/matrices.mjs. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PEERS = [
  {
    source: 'nmod.c',
    compiler: 'gcc',
    options: ['-O3', '-march=native'],
    libraries: ['-lflint', '-lgmp'],
    operations: { rank: ['rank'], solve: ['solve'] },
  },
  {
    source: 'ffpack.cpp',
    compiler: 'g++',
    options: ['-O3', '-march=native', '-std=c++11', '-fopenmp', '-w'],
    libraries: ['-lopenblas', '-lgivaro', '-lgmp', '-lgmpxx'],
    // With several threads, the faster of two methods counts.
    operations: { rank: ['rank', 'parallelRank'], solve: ['solve'] },
  },
];

/** The peers that compile here. */
export function compilePeers(folder) {
  return PEERS.flatMap((peer) => {
    const { source, compiler, options, libraries } = peer;
    const program = join(folder, source.replace(/\..*/, ''));
    try {
      const path = fileURLToPath(new URL(`peers/${source}`, import.meta.url));
      execFileSync(compiler, [...options, '-o', program, path, ...libraries], { stdio: 'pipe' });
      return [{ ...peer, program }];
    } catch {
      console.error(`${source}: not measured, because it does not compile here (see the header of bench/modular.mjs)`);
      return [];
    }
  });
}

/** Returns {version, size, rank, seconds} with the median time of the faster method. */
export function timePeer({ program, operations }, operation, { prime, threads, repetitions, size }) {
  const ways = threads > 1 ? operations[operation] : operations[operation].slice(0, 1);
  // Debian's OpenBLAS falls back to its Haswell code on unknown processors; the comparison is fair only with its best code.
  const wide = cpuInfo().includes('avx512f') ? { OPENBLAS_CORETYPE: 'SkylakeX' } : {};
  const results = ways.map((way) => {
    const text = execFileSync(program, [way, prime, threads, repetitions, size].map(String), {
      env: { ...process.env, ...wide },
    });
    return JSON.parse(text.toString());
  });
  return results.reduce((best, result) => (result.seconds < best.seconds ? result : best));
}

function cpuInfo() {
  try {
    return readFileSync('/proc/cpuinfo', 'utf8');
  } catch {
    return '';
  }
}
