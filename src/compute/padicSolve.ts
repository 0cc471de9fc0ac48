/**
 * Exact linear systems by p-adic lifting: modulo a prime everything is fast, and the digits of the solution modulo higher and
 * higher powers give its fractions. What is returned has been multiplied out in every equation.
 */
import { matrices, rationals, type Matrix, type Rational } from '../kernel/full.js';
import { nullVectorByBareiss, solveByBareiss } from './bareiss.js';
import { integralRows, lowestTerms } from './integral.js';
import { factor, type Factored } from './padic/elimination.js';
import { digitsOf, limbBitsFor, limbsOf } from './padic/lifting.js';
import { Digits, reconstruct, type CommonFractions } from './padic/reconstruction.js';
import { primesFor } from './padic/residues.js';

type Rows = readonly (readonly bigint[])[];

/** The X of BX = R, several right-hand sides at once, for square B; undefined when B is singular. */
export function solveByLifting(B: Matrix<Rational>, R: Matrix<Rational>): Matrix<Rational> | undefined {
  const rows = integralRows(B, R);
  for (const prime of firstPrimes(B.columns)) {
    const factored = factor(rows, B.columns, prime);
    const solved = factored.columns.length === B.columns ? solveFactored(factored, rows, B.columns) : undefined;
    if (solved !== undefined) return matrixOf(solved, B.columns);
  }
  // Singular modulo each of the primes: a null vector shows it over ℚ, or elimination decides.
  return nullVectorByLifting(B) === undefined ? solveByBareiss(B, R) : undefined;
}

export interface Solution {
  /** Undefined when it is shown that there is none. */
  readonly X: Matrix<Rational> | undefined;
  /** The columns of A are independent: no other solution. */
  readonly unique: boolean;
}

/**
 * An X with AX = B for A of any shape, the unknowns of dependent columns zero; undefined when nothing was shown. Some columns
 * and rows make an invertible submatrix modulo p, hence over ℚ. Where it has all the columns, its solution is the only candidate;
 * where it has all the rows, its solution always is one.
 */
export function solveConsistently(A: Matrix<Rational>, B: Matrix<Rational>): Solution | undefined {
  const rows = integralRows(A, B);
  for (const prime of firstPrimes(A.columns)) {
    const factored = factor(rows, A.columns, prime);
    const solved = solveFactored(factored, rows, A.columns);
    const unique = factored.columns.length === A.columns;
    if (solved !== undefined) return { X: matrixOf(solved, A.columns), unique };
    if (unique) return { X: undefined, unique };
  }
  return undefined;
}

/** A nonzero column v with Mv = 0, or undefined when the columns are independent. */
export function nullVectorByLifting(M: Matrix<Rational>): Matrix<Rational> | undefined {
  const rows = integralRows(M);
  for (const prime of firstPrimes(M.columns)) {
    const { columns } = factor(rows, M.columns, prime);
    // Independent modulo p is independent over ℚ.
    if (columns.length === M.columns) return undefined;
    const independent = new Set(columns);
    const free = Array.from({ length: M.columns }, (_, j) => j).findIndex((j) => !independent.has(j));
    // The columns before `free` are independent: solve for minus that column by them.
    const system = rows.map((row) => [...row.slice(0, free), -(row[free] as bigint)]);
    const solved = solveFactored(factor(system, free, prime), system, free);
    if (solved !== undefined) {
      const head = matrixOf(solved, free).entries;
      return matrices.matrix(M.columns, 1, (i) => head[i] ?? (i === free ? rationals.ONE : rationals.ZERO));
    }
  }
  return nullVectorByBareiss(M);
}

/** A matrix of full rank over ℚ loses rank modulo a prime near 2²² only where the prime divides a minor: no three in a row. */
function* firstPrimes(columns: number): Generator<number, void> {
  const primes = primesFor(columns);
  for (let tried = 0; tried < 3; tried++) {
    const { value } = primes.next();
    if (value !== undefined) yield value;
  }
}

/** A solution for each right-hand side, with every row of the system checked; undefined when a row is not satisfied. */
function solveFactored(factored: Factored, rows: Rows, unknowns: number): CommonFractions[] | undefined {
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
  const sides = (rows[0] as readonly bigint[]).length - unknowns;
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

/** Lifts until fractions satisfy the equations that were lifted: they have a solution, so with enough digits it is found. */
function liftUntilChecked(
  source: Generator<Float64Array, never>,
  prime: number,
  unknowns: number,
  satisfies: (fractions: CommonFractions) => boolean,
): CommonFractions {
  const digits = new Digits(prime);
  for (;;) {
    // A quarter more each time: few attempts, and little lifting beyond what was needed.
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
