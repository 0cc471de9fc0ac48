/**
 * Triangular solves in WGSL, of at most 128 rows and any number of columns: each invocation has two columns of the slab, one
 * word, from the first row to the last, and nothing to share. The coefficients are the negated entries of the triangle, so that
 * every step adds: row ← row + Σ m·(solved row), at most 64 products between reductions.
 */
import { DEPTH, PANEL } from './arithmetic.js';

/** Words of a row for one workgroup: the 128 solved rows fill 16 KiB, which every device has. */
export const TRIANGLE_WORDS = 32;

export const TRIANGULAR_KERNELS = /* wgsl */ `
var<workgroup> solved: array<u32, ${PANEL * TRIANGLE_WORDS}>;

fn pairResidue(x: vec2u) -> vec2u { return residues(vec4u(x, 0u, 0u)).xy; }

// x + Σ m(t, row)·solved(t) over begin ≤ t < end.
fn added(x: vec2u, row: u32, lane: u32, begin: u32, end: u32) -> vec2u {
  var sum = x;
  var products = 0u;
  for (var t = begin; t < end; t++) {
    if (products == ${DEPTH}u) {
      sum = pairResidue(sum);
      products = 0u;
    }
    sum += multipliers[t * job.stride + row] * unpacked(solved[t * ${TRIANGLE_WORDS}u + lane]);
    products++;
  }
  return pairResidue(sum);
}

// Brings the pivots' rows to the top, in the order in which they were found, and makes them rows of U: L⁻¹ of them.
@compute @workgroup_size(${TRIANGLE_WORDS})
fn solveForward(@builtin(global_invocation_id) at: vec3u, @builtin(local_invocation_index) lane: u32) {
  let word = job.firstWord + at.x;
  if (word >= job.words) { return; }
  for (var t = 0u; t < job.pivots; t++) {
    let here = (job.top + t) * job.words + word;
    let there = state.swaps[t] * job.words + word;
    let kept = slab[here];
    slab[here] = slab[there];
    slab[there] = kept;
  }
  for (var t = 0u; t < job.pivots; t++) {
    let row = job.top + t;
    let value = packed(added(unpacked(slab[row * job.words + word]), row, lane, 0u, t));
    solved[t * ${TRIANGLE_WORDS}u + lane] = value;
    slab[row * job.words + word] = value;
  }
}

// Negated columns of U, those of the panel's pivots, down to their last row.
@compute @workgroup_size(64)
fn loadPivots(@builtin(global_invocation_id) at: vec3u) {
  if (at.x >= job.top + job.pivots) { return; }
  let column = state.columns[at.y];
  let pair = unpacked(slab[at.x * job.words + job.firstWord + column / 2u]);
  let entry = select(pair.x, pair.y, column % 2u == 1u);
  multipliers[at.y * job.stride + at.x] = select(job.prime - entry, 0u, entry == 0u);
}

// U⁻¹ of the pivots' rows, from the last to the first.
@compute @workgroup_size(${TRIANGLE_WORDS})
fn solveBackward(@builtin(global_invocation_id) at: vec3u, @builtin(local_invocation_index) lane: u32) {
  let word = job.firstWord + at.x;
  if (word >= job.words) { return; }
  for (var left = job.pivots; left > 0u; left--) {
    let t = left - 1u;
    let row = job.top + t;
    let sum = added(unpacked(slab[row * job.words + word]), row, lane, left, job.pivots);
    let value = packed(pairResidue(sum * state.inverses[t]));
    solved[t * ${TRIANGLE_WORDS}u + lane] = value;
    slab[row * job.words + word] = value;
  }
}
`;
