/**
 * The shader of the update, which takes nearly all of the time: rows start … end − 1 of the slab become C + M·U, where M are the
 * negated multipliers and U the rows of the pivots. A workgroup computes a tile of 128 × 128 entries, and each of its 16 × 16
 * invocations 8 × 8 of them in registers. M and U are staged in workgroup memory, 16 terms of the products at a time; this takes
 * 16 KiB, which every device has. An invocation has rows 4y … 4y + 3 and the same rows plus 64, and columns likewise, so that
 * neighbouring invocations read neighbouring vectors.
 */
import { DEPTH } from './arithmetic.js';

/** The number of rows, and of columns, of a tile. */
export const TILE = 128;
const TERMS = 16;

const rows = Array.from({ length: 8 }, (_, i) => i);
const halves = [0, 1];
const each = (line: (row: number, half: number) => string): string =>
  rows.flatMap((row) => halves.map((half) => line(row, half))).join('\n');
const rowAt = (row: number): string => `corner + 4u * at.y + ${row < 4 ? row : 60 + row}u`;
const wordAt = (half: number): string => `word + 2u * at.x + ${32 * half}u`;

export const UPDATE_SHADER = /* wgsl */ `
var<workgroup> left: array<vec4u, ${(TERMS * TILE) / 4}>;
var<workgroup> right: array<vec4u, ${(TERMS * TILE) / 4}>;

fn quadruple(row: u32, word: u32) -> vec4u {
  let base = row * task.words + word;
  return vec4u(unpacked(slab[base]), unpacked(slab[base + 1u]));
}
fn current(row: u32, word: u32) -> vec4u {
  if (row >= task.end) { return vec4u(); }
  return quadruple(row, word);
}
fn store(row: u32, word: u32, values: vec4u) {
  if (row >= task.end) { return; }
  let base = row * task.words + word;
  let r = residues(values);
  slab[base] = packed(r.xy);
  slab[base + 1u] = packed(r.zw);
}

@compute @workgroup_size(16, 16)
fn update(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) at: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let corner = task.start + group.y * ${TILE}u;
  let word = task.firstWord + group.x * ${TILE / 2}u;
${each((row, half) => `  var c${row}${half} = current(${rowAt(row)}, ${wordAt(half)});`)}
  for (var k = 0u; k < task.pivots; k += ${TERMS}u) {
    if (k == ${DEPTH}u) {
${each((row, half) => `      c${row}${half} = residues(c${row}${half});`)}
    }
    for (var slot = lane; slot < ${(TERMS * TILE) / 4}u; slot += 256u) {
      let term = k + slot / ${TILE / 4}u;
      let base = term * task.stride + corner + 4u * (slot % ${TILE / 4}u);
      let values = vec4u(multipliers[base], multipliers[base + 1u], multipliers[base + 2u], multipliers[base + 3u]);
      // Beyond the pivots, the multipliers are those of an earlier panel.
      left[slot] = select(vec4u(), values, term < task.pivots);
    }
    let term = lane / ${TERMS}u;
    let quarter = lane % ${TERMS}u;
    let slot = ${TILE / 4}u * term + 2u * quarter;
    if (k + term < task.pivots) {
      right[slot] = quadruple(task.top + k + term, word + 4u * quarter);
      right[slot + 1u] = quadruple(task.top + k + term, word + 4u * quarter + 2u);
    } else {
      right[slot] = vec4u();
      right[slot + 1u] = vec4u();
    }
    workgroupBarrier();
    for (var t = 0u; t < ${TERMS}u; t++) {
      let m0 = left[${TILE / 4}u * t + at.y];
      let m1 = left[${TILE / 4}u * t + at.y + 16u];
      let u0 = right[${TILE / 4}u * t + at.x];
      let u1 = right[${TILE / 4}u * t + at.x + 16u];
${each((row, half) => `      c${row}${half} += m${row < 4 ? 0 : 1}.${'xyzw'.charAt(row % 4)} * u${half};`)}
    }
    workgroupBarrier();
  }
${each((row, half) => `  store(${rowAt(row)}, ${wordAt(half)}, c${row}${half});`)}
}
`;
