/** Real numbers of the arc-cosine kernel: its spectrum on the sphere, and discrepancies of units in the plane. */
import type { Real, RealMatrix } from '../reals/real.js';
import type { Term } from '../algebra/term.js';

declare module '../reals/real.js' {
  interface RealKinds {
    /** λ_k: the eigenvalue of g on the sphere S^{d−1}, uniform measure, on spherical harmonics of this degree (sphere.ts). */
    readonly kernelEigenvalue: { readonly dimension: number; readonly degree: number };
    /** γ_m: the m-th largest eigenvalue of g on the sphere, counted with multiplicity. */
    readonly rankedEigenvalue: { readonly dimension: number; readonly rank: number };
    /** The sum of the eigenvalues of degrees up to `degree`, counted with multiplicity. */
    readonly partialTrace: { readonly dimension: number; readonly degree: number };
    /** E k(u, v)² for independent uniform u, v on S^{d−1}, k = (π − angle)/2π. */
    readonly meanSquaredOverlap: { readonly dimension: number };
    /** E k(u, v)⁴ for the same u, v. */
    readonly meanFourthOverlap: { readonly dimension: number };
    /**
     * For units w₁ … wₙ in the plane (columns): the mean square over uniform x, y on the circle of
     * (1/n)#{i : wᵢ·x > 0, wᵢ·y > 0} − P(w·x > 0, w·y > 0), computed from this definition (planar.ts).
     */
    readonly planarSquaredDiscrepancy: { readonly of: Term };
    /** The essential supremum of the absolute value of the same difference. */
    readonly planarLargestDiscrepancy: { readonly of: Term };
  }
  interface RealMatrixKinds {
    /** For columns in the plane: the share of the circle where w·xᵢ > 0 and w·xⱼ > 0, from the ends of the two half-circles. */
    readonly arcs: { readonly of: Term };
  }
}

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
export const meanFourthOverlap = (dimension: number): Real => ({ kind: 'meanFourthOverlap', dimension });
export const planarSquaredDiscrepancy = (of: Term): Real => ({ kind: 'planarSquaredDiscrepancy', of });
export const planarLargestDiscrepancy = (of: Term): Real => ({ kind: 'planarLargestDiscrepancy', of });
export const arcs = (of: Term): RealMatrix => ({ kind: 'arcs', of });
