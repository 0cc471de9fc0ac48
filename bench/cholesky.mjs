/**
 * Compares verified lower bounds of eigenvalues with the factorisation alone, with ml-matrix, and with OpenBLAS if it is installed: the
 * same matrix DᵀD, one thread, one run, medians of processor time. Writes bench/results/cholesky.md. Requires `npm run build`.
 *
 *   node bench/cholesky.mjs [SIZE …]      512 1024 2048 by default
 *   apt-get install libopenblas-dev
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { choleskyBounds, fastestCholesky, rationals } from '../dist/src/kernel/full.js';

const PEER = { source: 'dpotrf.c', compiler: 'gcc', options: ['-O3', '-march=native'], libraries: ['-lopenblas'] };
const THREADS = 1;
/** ml-matrix takes seconds at larger sizes. */
const LARGEST_PLAIN = 1024;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [512, 1024, 2048];
if (!sizes.every((size) => Number.isInteger(size) && size > 0))
  throw new Error(`expected sizes as positive whole numbers, got ${process.argv.slice(2).join(' ')}`);
const repetitionsAt = (size) => (size >= 2048 ? 5 : 9);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function processorSeconds(action) {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Times `action` alone; `prepare` runs before each repetition. */
function timed(repetitions, prepare, action) {
  // In the first calls, the engine has not optimised the code yet.
  for (let warm = 0; warm < Math.min(3, repetitions); warm++) action(prepare());
  return median(
    Array.from({ length: repetitions }, () => {
      const prepared = prepare();
      return processorSeconds(() => action(prepared));
    }),
  );
}

/** The same matrix that bench/peers/dpotrf.c draws: 4n × n whole numbers from −9 to 9. */
function drawn(size) {
  let state = 12345;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) % 19) - 9;
  };
  return { rows: 4 * size, columns: size, entries: Float64Array.from({ length: 4 * size * size }, draw) };
}

function measure(size) {
  const repetitions = repetitionsAt(size);
  const d = drawn(size);
  const result = { size };
  for (const precision of ['f32', 'f64']) {
    const gram = fastestCholesky.gram(d, precision);
    const kept = gram.storage.slice();
    const diagonal = gram.diagonal();
    const trace = choleskyBounds.traceOf(diagonal);
    const fresh = () => {
      gram.storage.set(kept);
      return gram;
    };
    const alone = timed(repetitions, fresh, (triangle) => {
      if (fastestCholesky.factor(triangle) !== 0) throw new Error('not positive definite');
    });
    result.last = gram.get(size - 1, size - 1);
    // A tenth of the mean eigenvalue; the least eigenvalue is about a quarter of the mean.
    const bound = rationals.rational(BigInt(Math.floor(diagonal.reduce((a, b) => a + b) / size / 10)));
    const verified = timed(repetitions, fresh, (triangle) => {
      const shifted = {
        triangle,
        slack: rationals.ZERO,
        trace,
        diagonal: (shift) => diagonal.map((entry) => entry - shift),
      };
      if (!choleskyBounds.provesEigenvaluesAbove(bound, shifted, fastestCholesky)) throw new Error('not proved');
    });
    const whole = timed(
      Math.min(3, repetitions),
      () => d,
      (matrix) => {
        const root = rationals.rational(BigInt(Math.floor(Math.sqrt(Number(bound.numerator)))));
        if (!choleskyBounds.provesSingularValuesAbove(root, matrix, precision, fastestCholesky))
          throw new Error('not proved');
      },
    );
    result[precision] = { alone, verified, whole };
    if (precision === 'f64' && size <= LARGEST_PLAIN) {
      fresh();
      const dense = Matrix.zeros(size, size);
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) dense.set(i, j, gram.get(Math.max(i, j), Math.min(i, j)));
      result.plain = timed(
        1,
        () => dense,
        (matrix) => new CholeskyDecomposition(matrix),
      );
    }
  }
  return result;
}

function measurePeer(folder) {
  const program = join(folder, 'dpotrf');
  try {
    const path = fileURLToPath(new URL(`peers/${PEER.source}`, import.meta.url));
    execFileSync(PEER.compiler, [...PEER.options, '-o', program, path, ...PEER.libraries], { stdio: 'pipe' });
  } catch {
    console.error(`${PEER.source}: not measured, because it does not compile here (see the header of this file)`);
    return undefined;
  }
  // Debian's OpenBLAS falls back to its Haswell code on unknown processors; the comparison is fair only with its best code.
  const wide = cpuInfo().includes('avx512f') ? { OPENBLAS_CORETYPE: 'SkylakeX' } : {};
  return sizes.map((size) => {
    const text = execFileSync(program, [THREADS, repetitionsAt(size), size].map(String), {
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

const version = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

function report(own, peer) {
  const ms = (seconds) => (1000 * seconds).toFixed(1);
  const ratio = (a, b) => `${(a / b).toFixed(2)}×`;
  const heads = [
    'n',
    'f32 alone',
    'f32 verified',
    'ratio',
    'f64 alone',
    'f64 verified',
    'ratio',
    'DᵀD too, f32',
    'f64',
    'ml-matrix',
    'over f64 verified',
  ];
  if (peer !== undefined)
    heads.push('dpotrf', 'f32 verified over it', 'f64 verified over it', 'spotrf', 'f32 verified over it');
  const rows = own.map(({ size, last, f32, f64, plain }, at) => {
    const cells = [
      size,
      ms(f32.alone),
      ms(f32.verified),
      ratio(f32.verified, f32.alone),
      ms(f64.alone),
      ms(f64.verified),
      ratio(f64.verified, f64.alone),
      ms(f32.whole),
      ms(f64.whole),
    ];
    cells.push(...(plain === undefined ? ['', ''] : [ms(plain), ratio(plain, f64.verified)]));
    if (peer !== undefined) {
      const theirs = peer[at];
      if (Math.abs(theirs.last / last - 1) > 1e-9) throw new Error(`factors differ: ${last} and ${theirs.last}`);
      cells.push(
        ms(theirs.f64),
        ratio(f32.verified, theirs.f64),
        ratio(f64.verified, theirs.f64),
        ms(theirs.f32),
        ratio(f32.verified, theirs.f32),
      );
    }
    return `| ${cells.join(' | ')} |`;
  });
  return `# Verified Cholesky

<!-- Written by node bench/cholesky.mjs. -->

${cpus()[0].model}, Node ${process.version}, ml-matrix ${version('ml-matrix')}${peer === undefined ? '' : `, ${peer[0].version.trim()}`}. One thread, milliseconds, medians of processor time in one run.
D is 4n × n, of whole numbers from −9 to 9; the bound is a tenth of the mean eigenvalue of DᵀD. *Verified* is the factorisation with everything that makes it
a proof; *DᵀD too* is \`gramLowerBound\` from the entries of D on.

| ${heads.join(' | ')} |
|${heads.map(() => '---:').join('|')}|
${rows.join('\n')}

WebAssembly's vectors have 128 bits and no fused multiply-add: by the processor's units, a half to a quarter of the operations a cycle of AVX2, less of AVX-512's. Hence
the ratio to dpotrf in f64. f32 makes up for a factor of two where the matrix is well enough conditioned. At n = 512 the sums over ℚ take as long as a millisecond.
`;
}

const folder = mkdtempSync(join(tmpdir(), 'lossproof-bench-'));
try {
  const own = sizes.map(measure);
  const text = report(own, measurePeer(folder));
  mkdirSync(new URL('results/', import.meta.url), { recursive: true });
  writeFileSync(new URL('results/cholesky.md', import.meta.url), text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true });
}
