/**
 * The panel in WGSL: 128 columns are copied out, column by column, and eliminated one after the other. Each column takes two
 * dispatches, `findPivot` and `eliminate`, that find their place in `state`, so that nothing is read back between them.
 */
import { PANEL } from './arithmetic.js';

/** Rows for one workgroup, and columns for one of its invocations. */
export const PANEL_ROWS = 64;
const COLUMNS_EACH = 8;
export const PANEL_GROUPS = PANEL / COLUMNS_EACH;

export const PANEL_KERNELS = /* wgsl */ `
@compute @workgroup_size(${PANEL_ROWS})
fn loadPanel(@builtin(global_invocation_id) at: vec3u) {
  let row = job.top + at.x;
  if (row >= job.rows) { return; }
  let pair = unpacked(slab[row * job.words + job.firstWord + at.y]);
  panel[2u * at.y * job.stride + row] = pair.x;
  panel[(2u * at.y + 1u) * job.stride + row] = pair.y;
}

fn inverse(a: u32) -> u32 {
  // a^(p − 2), by Fermat.
  var power = 1u;
  var square = a;
  for (var exponent = job.prime - 2u; exponent > 0u; exponent >>= 1u) {
    if ((exponent & 1u) == 1u) { power = residue(power * square); }
    square = residue(square * square);
  }
  return power;
}

var<workgroup> first: atomic<u32>;

// One workgroup: the first row at or below the next pivot's place that is not zero in this column comes to that place.
@compute @workgroup_size(${2 * PANEL})
fn findPivot(@builtin(local_invocation_index) lane: u32) {
  let column = state.next;
  let pivots = state.pivots;
  let top = job.top + pivots;
  if (lane == 0u) { atomicStore(&first, job.rows); }
  workgroupBarrier();
  for (var row = top + lane; row < job.rows; row += ${2 * PANEL}u) {
    if (panel[column * job.stride + row] != 0u) {
      atomicMin(&first, row);
      break;
    }
  }
  workgroupBarrier();
  storageBarrier();
  let row = atomicLoad(&first);
  let found = row < job.rows;
  if (lane == column) {
    state.next = column + 1u;
    state.column = column;
    state.found = u32(found);
    if (found) {
      state.swaps[pivots] = row;
      state.columns[pivots] = column;
      state.inverses[pivots] = inverse(panel[column * job.stride + row]);
      state.pivots = pivots + 1u;
    }
  }
  if (!found || row == top) { return; }
  // Each lane has one column of the panel, or of the multipliers of earlier pivots.
  if (lane < ${PANEL}u) {
    let kept = panel[lane * job.stride + top];
    panel[lane * job.stride + top] = panel[lane * job.stride + row];
    panel[lane * job.stride + row] = kept;
  } else if (lane - ${PANEL}u < pivots) {
    let base = (lane - ${PANEL}u) * job.stride;
    let kept = multipliers[base + top];
    multipliers[base + top] = multipliers[base + row];
    multipliers[base + row] = kept;
  }
}

// Below the pivot, m = −entry/pivot times the pivot's row is added; the m are kept. What was in the column stays, and is
// never read again: it stands for zeros.
@compute @workgroup_size(${PANEL_ROWS})
fn eliminate(@builtin(global_invocation_id) at: vec3u) {
  if (state.found == 0u) { return; }
  let pivot = state.pivots - 1u;
  let top = job.top + pivot;
  let row = top + 1u + at.x;
  if (row >= job.rows) { return; }
  let column = state.column;
  let quotient = residue(panel[column * job.stride + row] * state.inverses[pivot]);
  let factor = select(job.prime - quotient, 0u, quotient == 0u);
  if (at.y == ${PANEL_GROUPS - 1}u) { multipliers[pivot * job.stride + row] = factor; }
  let end = (at.y + 1u) * ${COLUMNS_EACH}u;
  for (var other = max(at.y * ${COLUMNS_EACH}u, column + 1u); other < end; other++) {
    let base = other * job.stride;
    panel[base + row] = residue(panel[base + row] + factor * panel[base + top]);
  }
}

// The pivots' rows go back: they are rows of U.
@compute @workgroup_size(${PANEL / 2})
fn storePanel(@builtin(local_invocation_index) word: u32, @builtin(workgroup_id) group: vec3u) {
  if (group.x >= state.pivots) { return; }
  let row = job.top + group.x;
  let pair = vec2u(panel[2u * word * job.stride + row], panel[(2u * word + 1u) * job.stride + row]);
  slab[row * job.words + job.firstWord + word] = packed(pair);
}
`;
