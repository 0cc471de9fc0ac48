/** The evidence of a rank that Coq multiplies out: columns of a matrix, and a left inverse of them modulo a small prime. */
import type { Row } from './wholeNumbers.js';

export interface LeftInverse {
  readonly prime: number;
  /** The numbers of the columns. */
  readonly choice: readonly number[];
  /** A row for each of them. */
  readonly inverse: readonly Row[];
}

/** Small numbers are multiplied faster, and most matrices keep their rank modulo one of the first few. */
const PRIMES = [3, 5, 7, 11, 13, 17, 19, 23, 127, 8191] as const;

/** For the first prime modulo which so many columns are independent; undefined if there is none among those that are tried. */
export function leftInverse(rows: readonly Row[], rank: number): LeftInverse | undefined {
  for (const prime of PRIMES) {
    const found = modulo(rows, rank, prime);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Eliminates in the matrix beside the identity, column by column. */
function modulo(rows: readonly Row[], rank: number, prime: number): LeftInverse | undefined {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const p = BigInt(prime);
  const work = rows.map((row, i) => [
    ...row.map((entry) => Number(((entry % p) + p) % p)),
    ...Array.from({ length: height }, (_, j) => (i === j ? 1 : 0)),
  ]);
  const choice: number[] = [];
  for (let column = 0; column < width && choice.length < rank; column++) {
    const at = work.findIndex((row, i) => i >= choice.length && row[column] !== 0);
    if (at < 0) continue;
    const [found, other] = [work[at] as number[], work[choice.length] as number[]];
    const factor = power(found[column] as number, prime - 2, prime);
    const top = found.map((entry) => (entry * factor) % prime);
    work[at] = other;
    work[choice.length] = top;
    for (const [i, row] of work.entries()) {
      const times = prime - (row[column] as number);
      if (i === choice.length || times === prime) continue;
      for (let j = column; j < row.length; j++) row[j] = ((row[j] as number) + times * (top[j] as number)) % prime;
    }
    choice.push(column);
  }
  if (choice.length < rank) return undefined;
  return { prime, choice, inverse: work.slice(0, rank).map((row) => row.slice(width).map(BigInt)) };
}

function power(base: number, exponent: number, prime: number): number {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
