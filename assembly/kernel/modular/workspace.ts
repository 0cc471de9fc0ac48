/** The layout of memory: byte offsets that the caller chooses; the caller must ensure that the areas do not overlap. */

/**
 * The number of columns that are eliminated together, a multiple of 8 and at most DEPTH; and the bytes of a row of the panel and
 * of its square companions.
 */
export let panelWidth: i32 = 0;
export let panelStride: usize = 0;
/** The panel: panelWidth columns of the rows that have no pivot yet. Eight more rows after the last one are kept zero. */
export let panel: usize = 0;
/** Eight gathered columns of the panel, each contiguous. */
export let columnBuffer: usize = 0;
/** The entries of U in one column, in the rows of a leaf's pivots, 8 × int16; and the inverses of these pivots, 8 × int32. */
export let leafRow: usize = 0;
export let leafInverses: usize = 0;
/** −L⁻¹ of the panel's L, and room for one product of its size. */
export let negatedInverse: usize = 0;
export let product: usize = 0;
/** Packed factors. */
export let packedLeft: usize = 0;
export let packedRight: usize = 0;
/** For each pivot of the panel, the row with which its row was swapped. */
export let swaps: usize = 0;
/** For each place, the original number of the row that is there now. The first `rank` numbers are the row profile. */
export let rowOrder: usize = 0;
/** The column of each pivot: the column profile. */
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
