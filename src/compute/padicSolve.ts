/**
 * Exact linear systems by p-adic lifting: arithmetic modulo a prime is fast, and the digits of the solution modulo increasing powers
 * of the prime determine its fractions. Every returned solution has been checked in every equation.
 */
import { matrices, rationals, type Matrix, type Rational } from '../kernel/index.js';
import { nullVectorByBareiss, solveByBareiss } from './bareiss.js';
import { integralRows, lowestTerms } from './integral.js';
import { factor, type Factored } from './padic/elimination.js';
import { digitsOf, limbBitsFor, limbsOf } from './padic/lifting.js';
import { Digits, reconstruct, type CommonFractions } from './padic/reconstruction.js';
import { primesFor } from './padic/residues.js';

type Rows = readonly (readonly bigint[])[];

/** The unique X with BX = R for a square B; undefined if B is singular. */
export function solveByLifting(B: Matrix<Rational>, R: Matrix<Rational>): Matrix<Rational> | undefined {
  const rows = integralRows(B, R);
  for (const prime of firstPrimes(B.columns)) {
    const factored = factor(rows, B.columns, prime);
    const solved =
      factored.columns.length === B.columns ? solveFactored(factored, rows, B.columns, R.columns) : undefined;
    if (solved !== undefined) return matrixOf(solved, B.columns);
  }
  // B is singular modulo each of the primes. A null vector shows that it is singular over ℚ; otherwise elimination decides.
  return nullVectorByLifting(B) === undefined ? solveByBareiss(B, R) : undefined;
}

/** What became of a system AX = B. */
export interface Solution {
  /** Undefined if there is no solution. */
  readonly X: Matrix<Rational> | undefined;
  /** True if the columns of A are independent, so that there is no other solution. */
  readonly unique: boolean;
}

/**
 * An X with AX = B for A of any shape, with zeros for the unknowns of dependent columns; undefined if nothing could be shown.
 * Certain columns and rows form an invertible submatrix modulo p, hence over ℚ. If it has all columns, its solution is the only
 * candidate; if it has all rows, its solution always solves the system.
 */
export function solveConsistently(A: Matrix<Rational>, B: Matrix<Rational>): Solution | undefined {
  const rows = integralRows(A, B);
  for (const prime of firstPrimes(A.columns)) {
    const factored = factor(rows, A.columns, prime);
    const solved = solveFactored(factored, rows, A.columns, B.columns);
    const unique = factored.columns.length === A.columns;
    if (solved !== undefined) return { X: matrixOf(solved, A.columns), unique };
    if (unique) return { X: undefined, unique };
  }
  return undefined;
}

/** A nonzero column v with Mv = 0; undefined if the columns of M are independent. */
export function nullVectorByLifting(M: Matrix<Rational>): Matrix<Rational> | undefined {
  const rows = integralRows(M);
  for (const prime of firstPrimes(M.columns)) {
    const { columns } = factor(rows, M.columns, prime);
    // Columns that are independent modulo p are independent over ℚ.
    if (columns.length === M.columns) return undefined;
    const independent = new Set(columns);
    const free = Array.from({ length: M.columns }, (_, j) => j).findIndex((j) => !independent.has(j));
    // The columns before `free` are independent: express minus column `free` by them.
    const system = rows.map((row) => [...row.slice(0, free), -(row[free] as bigint)]);
    const solved = solveFactored(factor(system, free, prime), system, free, 1);
    if (solved !== undefined) {
      const head = matrixOf(solved, free).entries;
      return matrices.matrix(M.columns, 1, (i) => head[i] ?? (i === free ? rationals.ONE : rationals.ZERO));
    }
  }
  return nullVectorByBareiss(M);
}

/** Yields three primes. A matrix loses rank modulo a prime near 2²² only if it divides a minor, hardly ever for three primes. */
function* firstPrimes(columns: number): Generator<number, void> {
  const primes = primesFor(columns);
  for (let tried = 0; tried < 3; tried++) {
    const { value } = primes.next();
    if (value !== undefined) yield value;
  }
}

/** A solution for each right-hand side, checked in every row of the system; undefined if a row is not satisfied. */
function solveFactored(factored: Factored, rows: Rows, unknowns: number, sides: number): CommonFractions[] | undefined {
  const { prime, columns } = factored;
  const size = columns.length;
  const chosen = factored.rows.map((row) => rows[row] as readonly bigint[]);
  const isChosen = new Set(factored.rows);
  const rest = rows.filter((_, row) => !isChosen.has(row));
  const bits = limbBitsFor(size, prime);
  const limbs = limbsOf(
    chosen.flatMap((row) => columns.map((column) => row[column] as bigint)),
    bits,
  );
  const solutions: CommonFractions[] = [];
  for (let side = 0; side < sides; side++) {
    const b = chosen.map((row) => row[unknowns + side] as bigint);
    const holds = (row: readonly bigint[], { numerators, denominator }: CommonFractions): boolean =>
      product(row, columns, numerators) === denominator * (row[unknowns + side] as bigint);
    const lifted = liftUntilChecked(digitsOf(factored, limbs, bits, b), prime, size, (fractions) =>
      chosen.every((row) => holds(row, fractions)),
    );
    if (!rest.every((row) => holds(row, lifted))) return undefined;
    const numerators = new Array<bigint>(unknowns).fill(0n);
    columns.forEach((column, j) => (numerators[column] = lifted.numerators[j] as bigint));
    solutions.push({ numerators, denominator: lifted.denominator });
  }
  return solutions;
}

/** Lifts until the fractions satisfy the factored equations. These have a solution, so enough digits always find it. */
function liftUntilChecked(
  source: Generator<Float64Array, never>,
  prime: number,
  unknowns: number,
  satisfies: (fractions: CommonFractions) => boolean,
): CommonFractions {
  const digits = new Digits(prime);
  for (;;) {
    // A quarter more digits each time means few attempts and little lifting beyond what is needed.
    const wanted = Math.max(4, Math.ceil(digits.count * 1.25));
    while (digits.count < wanted) digits.push(source.next().value);
    const fractions = reconstruct(digits, unknowns);
    if (fractions !== undefined && satisfies(fractions)) return fractions;
  }
}

function product(row: readonly bigint[], columns: readonly number[], numerators: readonly bigint[]): bigint {
  return columns.reduce((sum, column, j) => sum + (row[column] as bigint) * (numerators[j] as bigint), 0n);
}

function matrixOf(solutions: readonly CommonFractions[], rows: number): Matrix<Rational> {
  return matrices.matrix(rows, solutions.length, (i, side) => {
    const { numerators, denominator } = solutions[side] as CommonFractions;
    return lowestTerms(numerators[i] as bigint, denominator);
  });
}
