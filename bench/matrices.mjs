/** The same matrices that bench/peers/khatri-rao.h draws. */

export const RIGHT_HAND_SIDES = 10;

/** Square Khatri–Rao products of `size`, a power of two: factors A and X, and right-hand sides for the transpose. */
export function systemOf(size, prime) {
  let state = 12345;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % prime;
  };
  const matrix = (rows, columns) => ({
    rows,
    columns,
    entries: Int16Array.from({ length: rows * columns }, draw),
  });
  let rows = 1;
  while (rows * rows < size) rows *= 2;
  const a = matrix(rows, size);
  const x = matrix(size / rows, size);
  return { a, x, b: matrix(size, RIGHT_HAND_SIDES) };
}
