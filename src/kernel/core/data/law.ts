/** The laws by which entries of a matrix are drawn, each entry independently of the others. */
import { integer, object, union, type Read } from '../text/shape.js';

const bound = integer(-1_000_000_000, 1_000_000_000);

export const lawShape = union({
  /** Integers from `from` to `to`, both included, all equally likely. */
  uniform: object({ from: bound, to: bound }),
  /** The same, excluding 0. */
  uniformNonzero: object({ from: bound, to: bound }),
  /** Standard normal, rounded to the nearest multiple of 2^−bits. */
  gaussian: object({ bits: integer(1, 64) }),
});
export type Law = Read<typeof lawShape>;
