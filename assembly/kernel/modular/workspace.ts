/** Where everything lies in memory: byte offsets chosen by the caller, who also sees to it that nothing overlaps. */

/**
 * Columns that are eliminated together, a multiple of 8 of at most DEPTH; and the bytes of a row of the panel and of its square
 * companions.
 */
export let panelWidth: i32 = 0;
export let panelStride: usize = 0;
/** The panel: rows still without pivot, panelWidth columns. Behind the last row eight more that are kept zero. */
export let panel: usize = 0;
/** Eight columns of the panel, each contiguous. */
export let columnBuffer: usize = 0;
/** U's entries above the pivots of a leaf in one column, 8 × int16; and the inverses of its pivots, 8 × int32. */
export let leafRow: usize = 0;
export let leafInverses: usize = 0;
/** −L⁻¹ of the panel's L, and room for one product of its size. */
export let negatedInverse: usize = 0;
export let product: usize = 0;
/** Packed factors. */
export let packedLeft: usize = 0;
export let packedRight: usize = 0;
/** For each pivot of the panel the row it was swapped with. */
export let swaps: usize = 0;
/** Original number of the row now at each place. The first `rank` of them are the row profile. */
export let rowOrder: usize = 0;
/** Column of each pivot: the column profile. */
export let pivotColumns: usize = 0;

export function setWorkspace(
  width: i32,
  panelAt: usize,
  columnBufferAt: usize,
  leafAt: usize,
  negatedInverseAt: usize,
  productAt: usize,
  packedLeftAt: usize,
  packedRightAt: usize,
  swapsAt: usize,
  rowOrderAt: usize,
  pivotColumnsAt: usize,
): void {
  panelWidth = width;
  panelStride = <usize>width << 1;
  panel = panelAt;
  columnBuffer = columnBufferAt;
  leafRow = leafAt;
  leafInverses = leafAt + 16;
  negatedInverse = negatedInverseAt;
  product = productAt;
  packedLeft = packedLeftAt;
  packedRight = packedRightAt;
  swaps = swapsAt;
  rowOrder = rowOrderAt;
  pivotColumns = pivotColumnsAt;
}
