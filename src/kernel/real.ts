/** Real numbers and matrices of them that propositions speak of, as plain JSON. How they are enclosed is in enclose.ts. */
import { integer, list, object, rationalText, recursive, union, type Shape } from './shape.js';
import { termShape, type Term } from './term.js';

export type Real =
  | { readonly kind: 'rational'; readonly value: string }
  | { readonly kind: 'pi' }
  | { readonly kind: 'sum' | 'product'; readonly of: readonly Real[] }
  | { readonly kind: 'difference' | 'quotient'; readonly left: Real; readonly right: Real }
  | { readonly kind: 'power'; readonly of: Real; readonly exponent: number }
  | { readonly kind: 'squareRoot' | 'arctan' | 'arcsin' | 'arccos'; readonly of: Real }
  /** The entry of a 1 × 1 term. */
  | { readonly kind: 'entry'; readonly of: Term }
  /** λ_k: the eigenvalue of g on the sphere S^{d−1}, uniform measure, on spherical harmonics of this degree (sphere.ts). */
  | { readonly kind: 'kernelEigenvalue'; readonly dimension: number; readonly degree: number }
  /** γ_m: the m-th largest eigenvalue of g there, each counted with its multiplicity. */
  | { readonly kind: 'rankedEigenvalue'; readonly dimension: number; readonly rank: number }
  /** The sum of the eigenvalues of degrees up to this one, each with its multiplicity. */
  | { readonly kind: 'partialTrace'; readonly dimension: number; readonly degree: number }
  /** E k(u, v)² for independent uniform u, v on S^{d−1}, k = (π − angle)/2π. */
  | { readonly kind: 'meanSquaredOverlap'; readonly dimension: number }
  | {
      readonly kind: 'sumOfSquares' | 'largestMagnitude' | 'smallestEigenvalue';
      readonly of: RealMatrix;
    }
  /**
   * For units w₁ … wₙ in the plane (columns): the mean square, and the essential supremum, over uniform x, y on the circle of
   * (1/n)#{i : wᵢ·x > 0, wᵢ·y > 0} − P(w·x > 0, w·y > 0), straight from this definition (planar.ts).
   */
  | { readonly kind: 'planarSquaredDiscrepancy' | 'planarLargestDiscrepancy'; readonly of: Term };

export type RealMatrix =
  | { readonly kind: 'numbers'; readonly of: Term }
  /** k(xᵢ, xⱼ) = (π − θᵢⱼ)/2π, θᵢⱼ the angle of the columns i and j. */
  | { readonly kind: 'overlaps'; readonly of: Term }
  /** cos θᵢⱼ */
  | { readonly kind: 'cosines'; readonly of: Term }
  /** For columns in the plane: the share of the circle where w·xᵢ > 0 and w·xⱼ > 0, from the ends of the two half-circles. */
  | { readonly kind: 'arcs'; readonly of: Term }
  /** P(w·xᵢ > 0, w·xⱼ > 0) for w of uniform direction, from this definition: known from theorems, never computed. */
  | { readonly kind: 'activities'; readonly of: Term }
  | { readonly kind: 'hadamard' | 'difference'; readonly left: RealMatrix; readonly right: RealMatrix };

export const realShape: Shape<Real> = recursive('real', () => realUnion);
export const realMatrixShape: Shape<RealMatrix> = recursive('realMatrix', () => realMatrixUnion);

const unary = object({ of: realShape });
const several = object({ of: list(realShape, 1) });
const binary = object({ left: realShape, right: realShape });
const ofMatrix = object({ of: realMatrixShape });
const ofTerm = object({ of: termShape });
const dimension = integer(2, 10_000);
const degree = integer(0, 1_000_000);

export const realUnion = union({
  rational: object({ value: rationalText }),
  pi: object({}),
  sum: several,
  product: several,
  difference: binary,
  quotient: binary,
  power: object({ of: realShape, exponent: integer(-1000, 1000) }),
  squareRoot: unary,
  arctan: unary,
  arcsin: unary,
  arccos: unary,
  entry: ofTerm,
  kernelEigenvalue: object({ dimension, degree }),
  rankedEigenvalue: object({ dimension, rank: integer(1, 10_000_000) }),
  partialTrace: object({ dimension, degree }),
  meanSquaredOverlap: object({ dimension }),
  sumOfSquares: ofMatrix,
  largestMagnitude: ofMatrix,
  smallestEigenvalue: ofMatrix,
  planarSquaredDiscrepancy: ofTerm,
  planarLargestDiscrepancy: ofTerm,
}) as Shape<Real>;

const matrices = object({ left: realMatrixShape, right: realMatrixShape });

export const realMatrixUnion = union({
  numbers: ofTerm,
  overlaps: ofTerm,
  cosines: ofTerm,
  arcs: ofTerm,
  activities: ofTerm,
  hadamard: matrices,
  difference: matrices,
}) as Shape<RealMatrix>;

export const rational = (value: number | string): Real => ({ kind: 'rational', value: String(value) });
export const pi: Real = Object.freeze({ kind: 'pi' });
export const sum = (...of: readonly Real[]): Real => ({ kind: 'sum', of });
export const product = (...of: readonly Real[]): Real => ({ kind: 'product', of });
export const difference = (left: Real, right: Real): Real => ({ kind: 'difference', left, right });
export const quotient = (left: Real, right: Real): Real => ({ kind: 'quotient', left, right });
export const power = (of: Real, exponent: number): Real => ({ kind: 'power', of, exponent });
export const squareRoot = (of: Real): Real => ({ kind: 'squareRoot', of });
export const entry = (of: Term): Real => ({ kind: 'entry', of });
export const kernelEigenvalue = (dimension: number, degree: number): Real => ({
  kind: 'kernelEigenvalue',
  dimension,
  degree,
});
export const rankedEigenvalue = (dimension: number, rank: number): Real => ({
  kind: 'rankedEigenvalue',
  dimension,
  rank,
});
export const partialTrace = (dimension: number, degree: number): Real => ({ kind: 'partialTrace', dimension, degree });
export const meanSquaredOverlap = (dimension: number): Real => ({ kind: 'meanSquaredOverlap', dimension });
export const sumOfSquares = (of: RealMatrix): Real => ({ kind: 'sumOfSquares', of });
export const largestMagnitude = (of: RealMatrix): Real => ({ kind: 'largestMagnitude', of });
export const smallestEigenvalue = (of: RealMatrix): Real => ({ kind: 'smallestEigenvalue', of });
export const planarSquaredDiscrepancy = (of: Term): Real => ({ kind: 'planarSquaredDiscrepancy', of });
export const planarLargestDiscrepancy = (of: Term): Real => ({ kind: 'planarLargestDiscrepancy', of });

export const numbers = (of: Term): RealMatrix => ({ kind: 'numbers', of });
export const overlaps = (of: Term): RealMatrix => ({ kind: 'overlaps', of });
export const cosines = (of: Term): RealMatrix => ({ kind: 'cosines', of });
export const arcs = (of: Term): RealMatrix => ({ kind: 'arcs', of });
export const activities = (of: Term): RealMatrix => ({ kind: 'activities', of });
export const hadamard = (left: RealMatrix, right: RealMatrix): RealMatrix => ({ kind: 'hadamard', left, right });
export const minus = (left: RealMatrix, right: RealMatrix): RealMatrix => ({ kind: 'difference', left, right });
