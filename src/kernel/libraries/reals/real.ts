/**
 * Plain JSON that denotes the real numbers, and matrices of them, that propositions speak of. Other libraries add kinds of both:
 * to the types by merging with RealKinds and RealMatrixKinds, to the vocabulary as parts of the sorts real and realMatrix.
 */
import type { Kinded } from '../../core/logic/proposition.js';
import { open, type Shape } from '../../core/text/shape.js';
import type { Term } from '../algebra/term.js';

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
type NoFields = {};
type OfTerm = {
  readonly of: Term;
};
type OfMatrix = {
  readonly of: RealMatrix;
};
type Unary = {
  readonly of: Real;
};
type Several = {
  readonly of: readonly Real[];
};
type Binary = {
  readonly left: Real;
  readonly right: Real;
};
type Matrices = {
  readonly left: RealMatrix;
  readonly right: RealMatrix;
};

/** The kinds of a real number, by name; a library adds its own. */
export interface RealKinds {
  readonly rational: { readonly value: string };
  readonly pi: NoFields;
  readonly sum: Several;
  readonly product: Several;
  readonly difference: Binary;
  readonly quotient: Binary;
  readonly power: Unary & { readonly exponent: number };
  readonly squareRoot: Unary;
  readonly arctan: Unary;
  readonly arcsin: Unary;
  readonly arccos: Unary;
  /** The entry of a 1 × 1 term. */
  readonly entry: OfTerm;
  readonly sumOfSquares: OfMatrix;
  readonly largestMagnitude: OfMatrix;
  readonly smallestEigenvalue: OfMatrix;
}

/** The kinds of a matrix of real numbers, by name. */
export interface RealMatrixKinds {
  readonly numbers: OfTerm;
  /** k(xᵢ, xⱼ) = (π − θᵢⱼ)/2π, where θᵢⱼ is the angle between the columns i and j. */
  readonly overlaps: OfTerm;
  /** cos θᵢⱼ */
  readonly cosines: OfTerm;
  readonly hadamard: Matrices;
  readonly difference: Matrices;
}

export type Real = Kinded<RealKinds>;
export type RealMatrix = Kinded<RealMatrixKinds>;

/** Reads a real number of any kind from JSON. */
export const realShape: Shape<Real> = open('real');
/** Reads a matrix of real numbers from JSON. */
export const realMatrixShape: Shape<RealMatrix> = open('realMatrix');

/** A rational number, such as 3 or "1/4". */
export const rational = (value: number | string): Real => ({ kind: 'rational', value: String(value) });
/** The number π. */
export const pi: Real = Object.freeze({ kind: 'pi' });
/** The sum of real numbers. */
export const sum = (...of: readonly Real[]): Real => ({ kind: 'sum', of });
/** The product of real numbers. */
export const product = (...of: readonly Real[]): Real => ({ kind: 'product', of });
/** left − right. */
export const difference = (left: Real, right: Real): Real => ({ kind: 'difference', left, right });
/** left / right. */
export const quotient = (left: Real, right: Real): Real => ({ kind: 'quotient', left, right });
/** A real number to a whole power. */
export const power = (of: Real, exponent: number): Real => ({ kind: 'power', of, exponent });
/** The nonnegative square root. */
export const squareRoot = (of: Real): Real => ({ kind: 'squareRoot', of });
/** The entry of a term of one row and one column. */
export const entry = (of: Term): Real => ({ kind: 'entry', of });
/** The sum of the squares of all entries. */
export const sumOfSquares = (of: RealMatrix): Real => ({ kind: 'sumOfSquares', of });
/** The largest absolute value of an entry. */
export const largestMagnitude = (of: RealMatrix): Real => ({ kind: 'largestMagnitude', of });
/** The smallest eigenvalue of a symmetric matrix. */
export const smallestEigenvalue = (of: RealMatrix): Real => ({ kind: 'smallestEigenvalue', of });

/** The matrix that a term is on the data. */
export const numbers = (of: Term): RealMatrix => ({ kind: 'numbers', of });
export const overlaps = (of: Term): RealMatrix => ({ kind: 'overlaps', of });
export const cosines = (of: Term): RealMatrix => ({ kind: 'cosines', of });
/** The product entry by entry. */
export const hadamard = (left: RealMatrix, right: RealMatrix): RealMatrix => ({ kind: 'hadamard', left, right });
/** left − right, entry by entry. */
export const minus = (left: RealMatrix, right: RealMatrix): RealMatrix => ({ kind: 'difference', left, right });
