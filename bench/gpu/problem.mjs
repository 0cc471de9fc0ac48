/** The system (A∘X)ᵀZ = B mod 8191 that is solved at each N. It is drawn from one seed and is the same on every machine. */
export const PRIME = 8191;
export const RIGHT_HAND_SIDES = 10;

/** The heights d₁ and d₀ of A and X, with d₁·d₀ ≥ N; for large N, X has 784 rows, as MNIST does. */
export function shapeFor(samples) {
  const inputs = samples >= 10_000 ? 784 : Math.ceil(Math.sqrt(samples));
  return { hidden: Math.ceil(samples / inputs), inputs };
}

export function problemFor(samples) {
  const { hidden, inputs } = shapeFor(samples);
  let state = 12345;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % PRIME;
  };
  const matrix = (rows, columns) => ({ rows, columns, entries: Int16Array.from({ length: rows * columns }, draw) });
  return { a: matrix(hidden, samples), x: matrix(inputs, samples), b: matrix(samples, RIGHT_HAND_SIDES) };
}
