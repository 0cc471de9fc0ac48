/**
 * Triangular solves in WGSL, of at most 128 rows and any number of columns: each invocation has two columns of the slab, one
 * word of every row, and nothing to share. The coefficients are the negated entries of the triangle, so that
 * every step adds: row ← row + Σ m·(solved row), at most 64 products between reductions.
 */
import { DEPTH } from './arithmetic.js';

/** Words of a row for one workgroup. */
export const TRIANGLE_WORDS = 64;

export const TRIANGULAR_KERNELS = /* wgsl */ `
fn pairResidue(x: vec2u) -> vec2u { return residues(vec4u(x, 0u, 0u)).xy; }

// Row t of the pivots' rows plus Σ m(s, t)·(row s) over begin ≤ s < end.
fn solvedRow(t: u32, word: u32, begin: u32, end: u32) -> vec2u {
  let row = job.top + t;
  var sum = unpacked(slab[row * job.words + word]);
  var products = 0u;
  for (var s = begin; s < end; s++) {
    if (products == ${DEPTH}u) {
      sum = pairResidue(sum);
      products = 0u;
    }
    sum += multipliers[s * job.stride + row] * unpacked(slab[(job.top + s) * job.words + word]);
    products++;
  }
  return pairResidue(sum);
}

// Brings the pivots' rows to the top, in the order in which they were found, and makes them rows of U: L⁻¹ of them.
@compute @workgroup_size(${TRIANGLE_WORDS})
fn solveForward(@builtin(global_invocation_id) at: vec3u) {
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
    slab[(job.top + t) * job.words + word] = packed(solvedRow(t, word, 0u, t));
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
fn solveBackward(@builtin(global_invocation_id) at: vec3u) {
  let word = job.firstWord + at.x;
  if (word >= job.words) { return; }
  for (var left = job.pivots; left > 0u; left--) {
    let t = left - 1u;
    let scaled = pairResidue(solvedRow(t, word, left, job.pivots) * state.inverses[t]);
    slab[(job.top + t) * job.words + word] = packed(scaled);
  }
}
`;
