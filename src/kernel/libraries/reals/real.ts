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

export const realShape: Shape<Real> = open('real');
export const realMatrixShape: Shape<RealMatrix> = open('realMatrix');

export const rational = (value: number | string): Real => ({ kind: 'rational', value: String(value) });
export const pi: Real = Object.freeze({ kind: 'pi' });
export const sum = (...of: readonly Real[]): Real => ({ kind: 'sum', of });
export const product = (...of: readonly Real[]): Real => ({ kind: 'product', of });
export const difference = (left: Real, right: Real): Real => ({ kind: 'difference', left, right });
export const quotient = (left: Real, right: Real): Real => ({ kind: 'quotient', left, right });
export const power = (of: Real, exponent: number): Real => ({ kind: 'power', of, exponent });
export const squareRoot = (of: Real): Real => ({ kind: 'squareRoot', of });
export const entry = (of: Term): Real => ({ kind: 'entry', of });
export const sumOfSquares = (of: RealMatrix): Real => ({ kind: 'sumOfSquares', of });
export const largestMagnitude = (of: RealMatrix): Real => ({ kind: 'largestMagnitude', of });
export const smallestEigenvalue = (of: RealMatrix): Real => ({ kind: 'smallestEigenvalue', of });

export const numbers = (of: Term): RealMatrix => ({ kind: 'numbers', of });
export const overlaps = (of: Term): RealMatrix => ({ kind: 'overlaps', of });
export const cosines = (of: Term): RealMatrix => ({ kind: 'cosines', of });
export const hadamard = (left: RealMatrix, right: RealMatrix): RealMatrix => ({ kind: 'hadamard', left, right });
export const minus = (left: RealMatrix, right: RealMatrix): RealMatrix => ({ kind: 'difference', left, right });
