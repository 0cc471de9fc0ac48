/**
 * The memory layout on the GPU, computed before any memory is allocated. Buffers are limited, often to 1 or 2 GiB, so a matrix is
 * divided into slabs: ranges of columns, each stored row by row with two residues in a word. A slab consists of whole panels.
 */
import { Refusal } from '../../kernel/index.js';
import { PANEL } from './arithmetic.js';
import { ROWS_EACH } from './build.js';
import { TILE } from './update.js';

export interface Range {
  readonly first: number;
  /** The number of columns, with padding to a multiple of PANEL. */
  readonly width: number;
}

export interface Layout {
  readonly slabs: readonly Range[];
  readonly right: Range | undefined;
  /** The number of residues from one column of a panel to the next. It includes a whole tile beyond the rows, which the update may read. */
  readonly stride: number;
}

export interface Sizes {
  readonly rows: number;
  readonly columns: number;
  readonly rightHandSides?: number;
  /** The number of entries of each matrix from which the matrix is built. */
  readonly factors?: readonly number[];
}

/** The limits of a device for one buffer, in bytes. */
export interface Limits {
  readonly maxStorageBufferBindingSize: number;
  readonly maxBufferSize: number;
}

/** A dispatch has at most 65535 workgroups in each dimension, and each has at least ROWS_EACH rows or 64 columns. */
const LARGEST_SIDE = 65535 * ROWS_EACH;

const padded = (columns: number): number => Math.ceil(columns / PANEL) * PANEL;
const strideFor = (rows: number): number => rows + TILE;

/** The bytes of each buffer other than the slabs. */
function others({ rows, rightHandSides = 0, factors = [] }: Sizes): number[] {
  const panel = 4 * PANEL * strideFor(rows);
  return [panel, panel, 2 * rows * padded(rightHandSides), ...factors.map((entries) => 4 * entries)];
}

/** The bytes on the GPU that an elimination takes. */
export function memoryForGpu(sizes: Sizes): number {
  return others(sizes).reduce((sum, bytes) => sum + bytes, 2 * sizes.rows * padded(sizes.columns));
}

export function layoutFor(sizes: Sizes, limits: Limits): Layout {
  const { rows, columns, rightHandSides = 0 } = sizes;
  const most = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
  const largest = Math.max(2 * rows * PANEL, ...others(sizes));
  if (rows > LARGEST_SIDE || largest > most) {
    throw new Refusal(
      'limit',
      '$',
      `at most ${LARGEST_SIDE} rows, and buffers of at most ${inMebibytes(most)} on this GPU`,
      `${rows} × ${columns}, which needs one of ${inMebibytes(largest)} and ${inMebibytes(memoryForGpu(sizes))} in all`,
    );
  }
  const width = Math.floor(Math.min(most / (2 * rows), LARGEST_SIDE) / PANEL) * PANEL;
  const slabs: Range[] = [];
  for (let first = 0; first < columns; first += width) {
    slabs.push({ first, width: Math.min(width, padded(columns - first)) });
  }
  const right = rightHandSides === 0 ? undefined : { first: 0, width: padded(rightHandSides) };
  return { slabs, right, stride: strideFor(rows) };
}

function inMebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}
