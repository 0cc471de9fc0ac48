/**
 * Arithmetic of residues 0 … p − 1 in WGSL, for an odd prime p of at most 8191. A word of storage holds two residues.
 *
 * Overflow. With products of residues at most (p − 1)² ≤ 8190², a residue plus DEPTH = 64 of them is at most
 * 8190 + 64·8190² = 4 292 878 590 < 2³² = 4 294 967 296: sums are exact in u32 and are reduced once every 64 terms.
 *
 * Reduction of such a sum x. x/p < 64p < 2¹⁹. The float q̃ = f32(x)·f32(1/p) carries three roundings, each of relative size
 * at most 2⁻²³ (WGSL may round to either neighbour), so |q̃ − x/p| < 2¹⁹·3.01·2⁻²³ < 0.2, and the integer q below q̃ is
 * ⌊x/p⌋ or a neighbour of it. Hence x − qp ∈ [−p, 2p), and negative values wrap around in u32. The map r ↦ min(r, r + p) adds p to
 * wrapped values (r ≥ 2³² − p becomes r + p < p) and leaves the others; then r ↦ min(r, r − p) subtracts p from values of at least p
 * and leaves the others, for which the difference wraps around.
 */
export const LARGEST_GPU_PRIME = 8191;

/** The number of products of residues whose sum, together with one residue, fits in a u32. */
export const DEPTH = 64;

/** The number of columns that are eliminated together, twice DEPTH. */
export const PANEL = 128;

export const ARITHMETIC = /* wgsl */ `
fn reduced(x: vec4u, prime: u32, reciprocal: f32) -> vec4u {
  let r = x - vec4u(vec4f(x) * reciprocal) * prime;
  let lifted = min(r, r + prime);
  return min(lifted, lifted - prime);
}
fn unpacked(word: u32) -> vec2u { return vec2u(word & 0xffffu, word >> 16u); }
fn packed(pair: vec2u) -> u32 { return pair.x | (pair.y << 16u); }
`;

/**
 * The declarations that the shaders of an elimination share. `slab` is a range of columns of the matrix, row by row; `panel` and
 * `multipliers` are 128 columns of `stride` residues each, unpacked; `state` is written by the panel shaders and read by the others.
 */
export const TASK = /* wgsl */ `
struct Task {
  prime: u32,
  reciprocal: f32,
  rows: u32,
  words: u32,      // of a row of the slab
  firstWord: u32,  // of the columns that are worked on
  top: u32,        // row of the first pivot of the panel
  pivots: u32,     // of the panel, once they are known
  start: u32,      // rows that are updated: start ≤ row < end
  end: u32,
  stride: u32,     // at least 128 more than rows
}
struct State {
  next: u32,       // column of the panel that is tried next
  column: u32,     // and the one tried now
  pivots: u32,
  found: u32,
  swaps: array<u32, ${PANEL}>,     // the row that came to top + t
  columns: array<u32, ${PANEL}>,   // of the t-th pivot, within the panel
  inverses: array<u32, ${PANEL}>,  // of the t-th pivot
}
@group(0) @binding(0) var<uniform> task: Task;
@group(0) @binding(1) var<storage, read_write> slab: array<u32>;
@group(0) @binding(2) var<storage, read_write> panel: array<u32>;
@group(0) @binding(3) var<storage, read_write> multipliers: array<u32>;
@group(0) @binding(4) var<storage, read_write> state: State;

fn residues(x: vec4u) -> vec4u { return reduced(x, task.prime, task.reciprocal); }
fn residue(x: u32) -> u32 { return residues(vec4u(x)).x; }
`;

/** The number of u32 values in State: four, and three lists. */
export const STATE_WORDS = 4 + 3 * PANEL;
