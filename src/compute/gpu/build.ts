/**
 * The shader that builds a Khatri–Rao product on the GPU. Column n of A∘X is aₙ ⊗ xₙ, so feature f of sample n is
 * a(⌊f/d₀⌋, n)·x(f mod d₀, n), where X has d₀ rows. A∘X has a row for each feature, and its transpose a row for each sample.
 */
export const ROWS_EACH = 16;

export const BUILD_SHADER = /* wgsl */ `
struct Build {
  prime: u32,
  reciprocal: f32,
  rows: u32,
  words: u32,
  firstColumn: u32,
  columns: u32,
  rightRows: u32,
  samples: u32,
  transposed: u32,
}
@group(0) @binding(0) var<uniform> build: Build;
@group(0) @binding(1) var<storage, read_write> slab: array<u32>;
@group(0) @binding(2) var<storage, read> left: array<u32>;
@group(0) @binding(3) var<storage, read> right: array<u32>;

fn entry(row: u32, column: u32) -> u32 {
  // A slab is padded with zeros beyond the last column.
  if (column >= build.columns) { return 0u; }
  let turned = build.transposed == 1u;
  let feature = select(row, column, turned);
  let sample = select(column, row, turned);
  let a = left[feature / build.rightRows * build.samples + sample];
  let x = right[feature % build.rightRows * build.samples + sample];
  return reduced(vec4u(a * x), build.prime, build.reciprocal).x;
}

@compute @workgroup_size(64)
fn khatriRao(@builtin(global_invocation_id) at: vec3u) {
  if (at.x >= build.words) { return; }
  let column = build.firstColumn + 2u * at.x;
  let end = min((at.y + 1u) * ${ROWS_EACH}u, build.rows);
  for (var row = at.y * ${ROWS_EACH}u; row < end; row++) {
    slab[row * build.words + at.x] = packed(vec2u(entry(row, column), entry(row, column + 1u)));
  }
}
`;
