/**
 * The shaders for triangular solves with at most 128 rows and any number of columns. Each invocation works on two columns of the
 * slab, one word of every row, independently of the others. The coefficients are the negated entries of the triangle, so that
 * every step is an addition: row ← row + Σ m·(solved row), with at most 64 products between reductions.
 */
import { DEPTH } from './arithmetic.js';

/** The number of words of a row for one workgroup. */
export const TRIANGLE_WORDS = 64;

export const TRIANGULAR_SHADERS = /* wgsl */ `
fn pairResidue(x: vec2u) -> vec2u { return residues(vec4u(x, 0u, 0u)).xy; }

// Row t of the pivots' rows plus Σ m(s, t)·(row s) over begin ≤ s < end.
fn solvedRow(t: u32, word: u32, begin: u32, end: u32) -> vec2u {
  let row = task.top + t;
  var sum = unpacked(slab[row * task.words + word]);
  var products = 0u;
  for (var s = begin; s < end; s++) {
    if (products == ${DEPTH}u) {
      sum = pairResidue(sum);
      products = 0u;
    }
    sum += multipliers[s * task.stride + row] * unpacked(slab[(task.top + s) * task.words + word]);
    products++;
  }
  return pairResidue(sum);
}

// Moves the rows of the pivots to the top, in the order in which they were found, and multiplies them by L⁻¹, which gives rows of U.
@compute @workgroup_size(${TRIANGLE_WORDS})
fn solveForward(@builtin(global_invocation_id) at: vec3u) {
  let word = task.firstWord + at.x;
  if (word >= task.words) { return; }
  for (var t = 0u; t < task.pivots; t++) {
    let here = (task.top + t) * task.words + word;
    let there = state.swaps[t] * task.words + word;
    let kept = slab[here];
    slab[here] = slab[there];
    slab[there] = kept;
  }
  for (var t = 0u; t < task.pivots; t++) {
    slab[(task.top + t) * task.words + word] = packed(solvedRow(t, word, 0u, t));
  }
}

// Loads the negated columns of U that belong to the panel's pivots, down to their last row.
@compute @workgroup_size(64)
fn loadPivots(@builtin(global_invocation_id) at: vec3u) {
  if (at.x >= task.top + task.pivots) { return; }
  let column = state.columns[at.y];
  let pair = unpacked(slab[at.x * task.words + task.firstWord + column / 2u]);
  let entry = select(pair.x, pair.y, column % 2u == 1u);
  multipliers[at.y * task.stride + at.x] = select(task.prime - entry, 0u, entry == 0u);
}

// Multiplies the rows of the pivots by U⁻¹, from the last row to the first.
@compute @workgroup_size(${TRIANGLE_WORDS})
fn solveBackward(@builtin(global_invocation_id) at: vec3u) {
  let word = task.firstWord + at.x;
  if (word >= task.words) { return; }
  for (var left = task.pivots; left > 0u; left--) {
    let t = left - 1u;
    let scaled = pairResidue(solvedRow(t, word, left, task.pivots) * state.inverses[t]);
    slab[(task.top + t) * task.words + word] = packed(scaled);
  }
}
`;
