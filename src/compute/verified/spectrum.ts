/** All eigenvalues of a symmetric matrix, ready for the rule spectrumByResidual, which computes the same again. */
import {
  eigensystem,
  exactValue,
  nearestDouble,
  spectrumError,
  type FloatMatrix,
  type Rational,
} from '../../kernel/index.js';

/** Each entry of A is rounded once at most; the values ascend. */
export function enclosedSpectrum(A: FloatMatrix): { readonly values: readonly Rational[]; readonly radius: Rational } {
  const { values, vectors } = eigensystem(A);
  const error = spectrumError(A, values, vectors);
  if (error === undefined) throw new RangeError('a symmetric matrix whose eigenvectors are found was expected');
  return { values: values.map(exactValue), radius: exactValue(nearestDouble(error) * (1 + 2 ** -40)) };
}
