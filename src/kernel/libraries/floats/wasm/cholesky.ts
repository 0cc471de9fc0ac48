/** Gram matrices and Cholesky factors in WebAssembly: the fast twin of ../cholesky.ts. */
import { plainCholesky } from '../cholesky.js';
import type { Precision } from '../float.js';
import { Refusal } from '../../../core/text/refusal.js';
import {
  DEPTH,
  heightOf,
  padded,
  PIVOT_BYTES,
  Triangle,
  type CholeskyArithmetic,
  type FloatArray,
  type FloatMatrix,
} from '../triangle.js';
import { CHOLESKY_WASM } from './cholesky.wasm.js';
import {
  engineFor,
  instantiator,
  LARGEST_MEMORY,
  PAGE,
  pooled,
  type Memory,
  type WebAssemblyInterface,
} from '../../webAssembly/webAssembly.js';

interface CholeskyModule {
  readonly memory: Memory;
  cholesky32(matrix: number, size: number, pivots: number): number;
  cholesky64(matrix: number, size: number, pivots: number): number;
  gram32(source: number, blocks: number, matrix: number, size: number): void;
  gram64(source: number, blocks: number, matrix: number, size: number): void;
}

const code = Uint8Array.from(atob(CHOLESKY_WASM), (character) => character.charCodeAt(0));
const engine = engineFor(code);
const instantiate = instantiator(engine, code);

const moduleFor = pooled((bytes): CholeskyModule => {
  const { memory, exports } = instantiate(bytes);
  return { memory, ...(exports as Omit<CholeskyModule, 'memory'>) };
});

/** Byte offsets: pivots come first, then the matrix. */
const PIVOTS = 0;
const MATRIX = PIVOT_BYTES;

function gram(d: FloatMatrix, precision: Precision): Triangle {
  const triangle = new Triangle(d.columns, precision);
  const { storage } = triangle;
  const order = padded(d.columns);
  const blocks = Math.ceil(d.rows / DEPTH);
  const source = MATRIX + storage.byteLength;
  const bytes = source + blocks * DEPTH * order * storage.BYTES_PER_ELEMENT;
  const module = moduleFor(memoryFor(bytes));
  writeTransposed(d, precision, view(module, precision, source, blocks * DEPTH * order));
  module[precision === 'f32' ? 'gram32' : 'gram64'](source, blocks, MATRIX, order);
  storage.set(view(module, precision, MATRIX, storage.length));
  for (let i = d.columns; i < order; i++) triangle.set(i, i, 1);
  return triangle;
}

function factor(triangle: Triangle): number {
  const { precision, storage } = triangle;
  const module = moduleFor(memoryFor(MATRIX + storage.byteLength));
  const matrix = view(module, precision, MATRIX, storage.length);
  matrix.set(storage);
  const stop = module[precision === 'f32' ? 'cholesky32' : 'cholesky64'](MATRIX, padded(triangle.size), PIVOTS);
  if (stop === 0) storage.set(matrix);
  return stop;
}

/** @internal */
export const wasmCholesky: CholeskyArithmetic = Object.freeze({ gram, factor });

/** The fast twin if the engine has WebAssembly with SIMD, otherwise the plain one. @internal */
export function choleskyOn(available: WebAssemblyInterface | undefined): CholeskyArithmetic {
  return available === undefined ? plainCholesky : wasmCholesky;
}
export const fastestCholesky = choleskyOn(engine);

function memoryFor(bytes: number): number {
  if (bytes > LARGEST_MEMORY) {
    throw new Refusal('limit', '$', `matrices of at most ${LARGEST_MEMORY} bytes in all`, `${bytes}`);
  }
  return Math.ceil(bytes / PAGE) * PAGE;
}

function view(module: CholeskyModule, precision: Precision, offset: number, length: number): FloatArray {
  const { buffer } = module.memory;
  return precision === 'f32' ? new Float32Array(buffer, offset, length) : new Float64Array(buffer, offset, length);
}

/** Writes D in blocks of 64 of its rows, each transposed into tiles (the columns of D become rows of tiles), padded by zeros. */
function writeTransposed(d: FloatMatrix, precision: Precision, target: FloatArray): void {
  const height = heightOf(precision);
  const order = padded(d.columns);
  target.fill(0);
  for (let k = 0; k < d.rows; k++) {
    let to = (k - (k % DEPTH)) * order + (k % DEPTH) * height;
    for (let column = 0, from = k * d.columns; column < d.columns; column += height, to += DEPTH * height) {
      const width = Math.min(height, d.columns - column);
      for (let j = 0; j < width; j++) target[to + j] = d.entries[from++] as number;
    }
  }
}
