/** The memory layout of an elimination by one or several threads, computed before the memory is allocated. */
import { Areas, BLOCK, INT16, PANEL, strideFor } from '../../kernel/libraries/modular/wasm/layout.js';

/** The sizes of the matrix, the number of right-hand sides behind its columns, and the number of threads. */
export interface Sizes {
  readonly rows: number;
  readonly columns: number;
  readonly rightHandSides: number;
  readonly threads: number;
}

/** Byte offsets; plain data that can be sent to a thread. */
export interface Layout extends Sizes {
  /** Bytes from one row to the next. */
  readonly stride: number;
  /** The number of columns that are searched for pivots, a multiple of 8; the right-hand sides follow them. */
  readonly searched: number;
  /** The number of columns with the right-hand sides, a multiple of 8. */
  readonly width: number;
  readonly matrix: number;
  readonly rowOrder: number;
  readonly pivotColumns: number;
  readonly control: number;
  /** The matrices from which the matrix is built. */
  readonly factors: number;
  /** Arguments of setWorkspace, for each thread and each of the two panels. */
  readonly workspaces: readonly (readonly (readonly number[])[])[];
  readonly bytes: number;
}

const INT32 = 4;
/** The control area, through which the threads communicate: see team.ts. */
const CONTROL_BYTES = 128;

export const roundUp = (count: number): number => Math.ceil(count / 8) * 8;

/** `factorBytes` is the size of the matrices from which the matrix is built. */
export function layoutFor(sizes: Sizes, factorBytes = 0): Layout {
  const { rows, columns, rightHandSides, threads } = sizes;
  const areas = new Areas();
  const searched = roundUp(columns);
  const width = searched + roundUp(rightHandSides);
  const stride = strideFor(width) * INT16;
  const rowsOfPanel = (count: number): number => areas.take((count + 8) * PANEL * INT16);
  const control = areas.take(CONTROL_BYTES);
  // Packing reads up to eight rows and seven columns beyond the part that it needs.
  const matrix = areas.take((rows + 8) * stride);
  const rowOrder = areas.take(rows * INT32);
  // min(rows, columns) places are too few: in a slab of columns, pivots are numbered after those of the slabs before it.
  const pivotColumns = areas.take(rows * INT32);
  // One panel is made while the other one is used.
  const panels = [0, 1].map(() => ({
    panel: rowsOfPanel(rows),
    negatedInverse: rowsOfPanel(PANEL),
    swaps: areas.take(PANEL * INT32),
  }));
  const workspaces = Array.from({ length: threads }, () => {
    const columnBuffer = rowsOfPanel(Math.ceil((rows * 8) / PANEL));
    const leaf = areas.take(16 + 8 * INT32);
    const product = rowsOfPanel(PANEL);
    const packedLeft = rowsOfPanel(rows);
    const packedRight = rowsOfPanel(BLOCK);
    return panels.map(({ panel, negatedInverse, swaps }) => [
      PANEL,
      panel,
      columnBuffer,
      leaf,
      negatedInverse,
      product,
      packedLeft,
      packedRight,
      swaps,
      rowOrder,
      pivotColumns,
    ]);
  });
  const factors = areas.take(factorBytes);
  return {
    ...sizes,
    stride,
    searched,
    width,
    matrix,
    rowOrder,
    pivotColumns,
    control,
    factors,
    workspaces,
    bytes: areas.bytes,
  };
}
