/** FLINT and fflas-ffpack on the matrices of bench/matrices.mjs, where they are installed. */
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
    // With several threads the faster of its two ways counts.
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
      console.error(`${source}: not measured, it does not compile here (see the header of bench/modular.mjs)`);
      return [];
    }
  });
}

/** {version, size, rank, seconds}: the median of the faster way. */
export function timePeer({ program, operations }, operation, { prime, threads, repetitions, size }) {
  const ways = threads > 1 ? operations[operation] : operations[operation].slice(0, 1);
  // Debian's OpenBLAS takes Haswell's kernels on processors it does not know; the stronger peer is the fair one.
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
