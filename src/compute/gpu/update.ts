/**
 * The update in WGSL, where nearly all the time goes: rows start … end − 1 of the slab become C + M·U, with M the multipliers (they are negated
 * already) and U the pivots' rows. A workgroup makes a tile of 128 × 128, each of its 16 × 16 invocations 8 × 8 of it in
 * registers; M and U come through workgroup memory, 16 of the products' terms at a time, in 16 KiB, which every device has.
 * An invocation holds rows 4y … 4y + 3 and 64 rows on, columns likewise, so that neighbours read neighbouring vectors.
 */
import { DEPTH } from './arithmetic.js';

/** Rows, and columns, of a tile. */
export const TILE = 128;
const TERMS = 16;

const rows = Array.from({ length: 8 }, (_, i) => i);
const halves = [0, 1];
const each = (line: (row: number, half: number) => string): string =>
  rows.flatMap((row) => halves.map((half) => line(row, half))).join('\n');
const rowAt = (row: number): string => `corner + 4u * at.y + ${row < 4 ? row : 60 + row}u`;
const wordAt = (half: number): string => `word + 2u * at.x + ${32 * half}u`;

export const UPDATE_KERNEL = /* wgsl */ `
var<workgroup> left: array<vec4u, ${(TERMS * TILE) / 4}>;
var<workgroup> right: array<vec4u, ${(TERMS * TILE) / 4}>;

fn quadruple(row: u32, word: u32) -> vec4u {
  let base = row * job.words + word;
  return vec4u(unpacked(slab[base]), unpacked(slab[base + 1u]));
}
fn current(row: u32, word: u32) -> vec4u {
  if (row >= job.end) { return vec4u(); }
  return quadruple(row, word);
}
fn store(row: u32, word: u32, values: vec4u) {
  if (row >= job.end) { return; }
  let base = row * job.words + word;
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
  let corner = job.start + group.y * ${TILE}u;
  let word = job.firstWord + group.x * ${TILE / 2}u;
${each((row, half) => `  var c${row}${half} = current(${rowAt(row)}, ${wordAt(half)});`)}
  for (var k = 0u; k < job.pivots; k += ${TERMS}u) {
    if (k == ${DEPTH}u) {
${each((row, half) => `      c${row}${half} = residues(c${row}${half});`)}
    }
    for (var slot = lane; slot < ${(TERMS * TILE) / 4}u; slot += 256u) {
      let term = k + slot / ${TILE / 4}u;
      let base = term * job.stride + corner + 4u * (slot % ${TILE / 4}u);
      let values = vec4u(multipliers[base], multipliers[base + 1u], multipliers[base + 2u], multipliers[base + 3u]);
      // Beyond the pivots there is what an earlier panel left.
      left[slot] = select(vec4u(), values, term < job.pivots);
    }
    let term = lane / ${TERMS}u;
    let quarter = lane % ${TERMS}u;
    let slot = ${TILE / 4}u * term + 2u * quarter;
    if (k + term < job.pivots) {
      right[slot] = quadruple(job.top + k + term, word + 4u * quarter);
      right[slot + 1u] = quadruple(job.top + k + term, word + 4u * quarter + 2u);
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
