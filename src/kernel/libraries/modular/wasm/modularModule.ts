/** The WebAssembly module modular.wasm: its functions, its instances, and the loading of matrices into its memory. */
import { Refusal } from '../../../core/text/refusal.js';
import { isPrime } from '../primeField.js';
import type { Residues } from '../matrix.js';
import { MODULAR_WASM } from './modular.wasm.js';
import { engineFor, instantiator, pooled, type Memory } from '../../webAssembly/webAssembly.js';

/** For a larger prime, the sum of 128 products of residues can exceed 2³¹. */
export const LARGEST_WASM_PRIME = 8191;

export interface ModularModule {
  readonly memory: Memory;
  setPrime(p: number): void;
  balance(start: number, count: number): number;
  unbalance(start: number, count: number): void;
  setWorkspace(...workspace: readonly number[]): void;
  negatedKhatriRao(
    matrix: number,
    stride: number,
    a: number,
    rowsOfA: number,
    x: number,
    rowsOfX: number,
    factorStride: number,
    columns: number,
  ): void;
  rank(matrix: number, stride: number, rows: number, columns: number): number;
  packNegated(source: number, stride: number, depth: number, columns: number, packed: number): void;
  addProduct(
    left: number,
    leftStride: number,
    rows: number,
    depth: number,
    packedLeft: number,
    right: number,
    columns: number,
    target: number,
    stride: number,
    replace: boolean,
    integers: boolean,
  ): void;
}

const code = Uint8Array.from(atob(MODULAR_WASM), (character) => character.charCodeAt(0));
const engine = engineFor(code);
const instantiate = instantiator(engine, code);

/** True if this engine can run the module; otherwise its plain twins are used. */
export const wasmAvailable = engine !== undefined;

const moduleOf = pooled((bytes): ModularModule => {
  const { memory, exports } = instantiate(bytes);
  return { memory, ...(exports as Omit<ModularModule, 'memory'>) };
});

/** An instance of the module that computes modulo p and has at least `bytes` bytes of memory, whose content is arbitrary. */
export function moduleFor(bytes: number, p: number): ModularModule {
  const module = moduleOf(bytes);
  module.setPrime(p);
  return module;
}

export function requirePrime(p: number): void {
  if (p > 2 && p <= LARGEST_WASM_PRIME && isPrime(p)) return;
  throw new Refusal('false', '$.prime', `an odd prime of at most ${LARGEST_WASM_PRIME}`, `${p}`);
}

export function requireEntries(m: Residues): void {
  for (const size of [m.rows, m.columns]) {
    if (!(Number.isSafeInteger(size) && size >= 0)) throw new Refusal('malformed', '$', 'sizes of a matrix', `${size}`);
  }
  if (m.entries.length === m.rows * m.columns) return;
  throw new Refusal('mismatch', '$', `${m.rows} × ${m.columns} entries`, `${m.entries.length}`);
}

export function whole({ rows, columns }: Residues): Part {
  return { top: 0, left: 0, rows, columns };
}

/** Part of a matrix: `rows` × `columns` entries from row `top` and column `left` on. */
export interface Part {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The part of a module that `load` uses: its memory, and the function that balances residues there. */
interface Loader {
  readonly memory: { readonly buffer: ArrayBufferLike };
  balance(start: number, count: number): number;
}

/** Writes balanced residues of a part from byte offset `start`, rows `stride` int16 apart, padded by zeros to a multiple of 8. */
export function load(module: Loader, m: Residues, p: number, part: Part, start: number, stride: number): void {
  const { entries } = m;
  const padded = Math.ceil(part.columns / 8) * 8;
  for (let i = 0; i < part.rows; i++) {
    const from = (part.top + i) * m.columns + part.left;
    const target = new Int16Array(module.memory.buffer, start + 2 * i * stride, padded);
    if (entries instanceof Int16Array || entries instanceof Uint8Array)
      target.set(entries.subarray(from, from + part.columns));
    else copyChecked(entries, from, part.columns, p, target);
    target.fill(0, part.columns);
    if (module.balance(target.byteOffset, padded) === 1) continue;
    throw outside(
      Array.prototype.find.call(entries, (entry: number) => Math.abs(entry) >= p),
      p,
    );
  }
}

/** Checks each entry before it is written, since writing to int16 would wrap an entry that does not fit. */
function copyChecked(entries: ArrayLike<number>, from: number, count: number, p: number, target: Int16Array): void {
  for (let j = 0; j < count; j++) {
    const entry = entries[from + j] as number;
    if (!(entry > -p && entry < p && Number.isInteger(entry))) throw outside(entry, p);
    target[j] = entry;
  }
}

function outside(entry: unknown, p: number): Refusal {
  return new Refusal('malformed', '$', `integers of less than ${p} in size`, String(entry));
}
