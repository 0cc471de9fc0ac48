/**
 * The shaders of a panel: 128 columns are copied out of the slab, column by column, and eliminated one after the other. Each column
 * takes two dispatches, `findPivot` and `eliminate`, which keep their position in `state`, so that the CPU reads nothing in between.
 */
import { PANEL } from './arithmetic.js';

/** The number of rows for one workgroup, and the number of columns for one of its invocations. */
export const PANEL_ROWS = 64;
const COLUMNS_EACH = 8;
export const PANEL_GROUPS = PANEL / COLUMNS_EACH;

export const PANEL_SHADERS = /* wgsl */ `
@compute @workgroup_size(${PANEL_ROWS})
fn loadPanel(@builtin(global_invocation_id) at: vec3u) {
  let row = task.top + at.x;
  if (row >= task.rows) { return; }
  let pair = unpacked(slab[row * task.words + task.firstWord + at.y]);
  panel[2u * at.y * task.stride + row] = pair.x;
  panel[(2u * at.y + 1u) * task.stride + row] = pair.y;
}

fn inverse(a: u32) -> u32 {
  // a^(p − 2), by Fermat.
  var power = 1u;
  var square = a;
  for (var exponent = task.prime - 2u; exponent > 0u; exponent >>= 1u) {
    if ((exponent & 1u) == 1u) { power = residue(power * square); }
    square = residue(square * square);
  }
  return power;
}

var<workgroup> first: atomic<u32>;

// Runs in one workgroup. Finds the first row, from the position of the next pivot on, that is not zero in this column, and swaps it
// to that position.
@compute @workgroup_size(${2 * PANEL})
fn findPivot(@builtin(local_invocation_index) lane: u32) {
  let column = state.next;
  let pivots = state.pivots;
  let top = task.top + pivots;
  if (lane == 0u) { atomicStore(&first, task.rows); }
  workgroupBarrier();
  for (var row = top + lane; row < task.rows; row += ${2 * PANEL}u) {
    if (panel[column * task.stride + row] != 0u) {
      atomicMin(&first, row);
      break;
    }
  }
  workgroupBarrier();
  storageBarrier();
  let row = atomicLoad(&first);
  let found = row < task.rows;
  if (lane == column) {
    state.next = column + 1u;
    state.column = column;
    state.found = u32(found);
    if (found) {
      state.swaps[pivots] = row;
      state.columns[pivots] = column;
      state.inverses[pivots] = inverse(panel[column * task.stride + row]);
      state.pivots = pivots + 1u;
    }
  }
  if (!found || row == top) { return; }
  // Each lane swaps one column of the panel, or of the multipliers of earlier pivots.
  if (lane < ${PANEL}u) {
    let kept = panel[lane * task.stride + top];
    panel[lane * task.stride + top] = panel[lane * task.stride + row];
    panel[lane * task.stride + row] = kept;
  } else if (lane - ${PANEL}u < pivots) {
    let base = (lane - ${PANEL}u) * task.stride;
    let kept = multipliers[base + top];
    multipliers[base + top] = multipliers[base + row];
    multipliers[base + row] = kept;
  }
}

// Adds m = −entry/pivot times the pivot's row to each row below, and stores the multipliers m. The column itself is not overwritten
// with zeros, because it is never read again.
@compute @workgroup_size(${PANEL_ROWS})
fn eliminate(@builtin(global_invocation_id) at: vec3u) {
  if (state.found == 0u) { return; }
  let pivot = state.pivots - 1u;
  let top = task.top + pivot;
  let row = top + 1u + at.x;
  if (row >= task.rows) { return; }
  let column = state.column;
  let quotient = residue(panel[column * task.stride + row] * state.inverses[pivot]);
  let factor = select(task.prime - quotient, 0u, quotient == 0u);
  if (at.y == ${PANEL_GROUPS - 1}u) { multipliers[pivot * task.stride + row] = factor; }
  let end = (at.y + 1u) * ${COLUMNS_EACH}u;
  for (var other = max(at.y * ${COLUMNS_EACH}u, column + 1u); other < end; other++) {
    let base = other * task.stride;
    panel[base + row] = residue(panel[base + row] + factor * panel[base + top]);
  }
}

// Copies the rows of the pivots, which are rows of U, back to the slab.
@compute @workgroup_size(${PANEL / 2})
fn storePanel(@builtin(local_invocation_index) word: u32, @builtin(workgroup_id) group: vec3u) {
  if (group.x >= state.pivots) { return; }
  let row = task.top + group.x;
  let pair = vec2u(panel[2u * word * task.stride + row], panel[(2u * word + 1u) * task.stride + row]);
  slab[row * task.words + task.firstWord + word] = packed(pair);
}
`;
