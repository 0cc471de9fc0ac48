/** Matrices over 𝔽ₚ. */

/** Integers of absolute value below p, row by row. */
export interface Residues {
  readonly rows: number;
  readonly columns: number;
  readonly entries: ArrayLike<number>;
}
