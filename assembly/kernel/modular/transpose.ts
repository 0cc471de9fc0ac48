/** Transposes 8 × 8 int16 from rows `stride` apart to rows `targetStride` apart. */
export function transpose(source: usize, stride: usize, target: usize, targetStride: usize): void {
  const a = v128.load(source);
  const b = v128.load(source + stride);
  const c = v128.load(source + stride * 2);
  const d = v128.load(source + stride * 3);
  const e = v128.load(source + stride * 4);
  const f = v128.load(source + stride * 5);
  const g = v128.load(source + stride * 6);
  const h = v128.load(source + stride * 7);
  const ae = v128.shuffle<i16>(a, e, 0, 8, 1, 9, 2, 10, 3, 11);
  const bf = v128.shuffle<i16>(b, f, 0, 8, 1, 9, 2, 10, 3, 11);
  const cg = v128.shuffle<i16>(c, g, 0, 8, 1, 9, 2, 10, 3, 11);
  const dh = v128.shuffle<i16>(d, h, 0, 8, 1, 9, 2, 10, 3, 11);
  const ae2 = v128.shuffle<i16>(a, e, 4, 12, 5, 13, 6, 14, 7, 15);
  const bf2 = v128.shuffle<i16>(b, f, 4, 12, 5, 13, 6, 14, 7, 15);
  const cg2 = v128.shuffle<i16>(c, g, 4, 12, 5, 13, 6, 14, 7, 15);
  const dh2 = v128.shuffle<i16>(d, h, 4, 12, 5, 13, 6, 14, 7, 15);
  transposeHalf(ae, bf, cg, dh, target, targetStride);
  transposeHalf(ae2, bf2, cg2, dh2, target + targetStride * 4, targetStride);
}

/** Four columns of the transpose, from rows interleaved two and two. */
// @ts-ignore: decorator
@inline
function transposeHalf(ae: v128, bf: v128, cg: v128, dh: v128, target: usize, stride: usize): void {
  const aceg = v128.shuffle<i16>(ae, cg, 0, 8, 1, 9, 2, 10, 3, 11);
  const bdfh = v128.shuffle<i16>(bf, dh, 0, 8, 1, 9, 2, 10, 3, 11);
  const aceg2 = v128.shuffle<i16>(ae, cg, 4, 12, 5, 13, 6, 14, 7, 15);
  const bdfh2 = v128.shuffle<i16>(bf, dh, 4, 12, 5, 13, 6, 14, 7, 15);
  v128.store(target, v128.shuffle<i16>(aceg, bdfh, 0, 8, 1, 9, 2, 10, 3, 11));
  v128.store(target + stride, v128.shuffle<i16>(aceg, bdfh, 4, 12, 5, 13, 6, 14, 7, 15));
  v128.store(target + stride * 2, v128.shuffle<i16>(aceg2, bdfh2, 0, 8, 1, 9, 2, 10, 3, 11));
  v128.store(target + stride * 3, v128.shuffle<i16>(aceg2, bdfh2, 4, 12, 5, 13, 6, 14, 7, 15));
}
