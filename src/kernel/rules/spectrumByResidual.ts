/**
 * ## spectrumByResidual
 *
 * Statement: the eigenvalues of a symmetric rational matrix, in ascending order, are within `radius` of the `values`, one by one.
 *
 * Soundness: let V be any real square matrix with ‖VᵀV − I‖ ≤ δ < 1, and V = QH its polar decomposition, so that ‖H − I‖ ≤ δ. For
 * X = QᵀAQ and a diagonal Λ, X − Λ = Qᵀ(AV − VΛ) + X(I − H) − (I − H)Λ, so e = ‖X − Λ‖ ≤ ρ + δ(2‖Λ‖ + e) where ‖AV − VΛ‖ ≤ ρ. By Weyl's
 * inequality the eigenvalues of A, which are those of X, are within (ρ + 2δ‖Λ‖)/(1 − δ) of Λ, both ascending. V and Λ are doubles; δ and
 * ρ are computed with all their rounding errors (theorem 3 of docs/verified-cholesky.md).
 */
import { exactValue, nearestDouble } from '../float.js';
import { eigensystem } from '../jacobi.js';
import { speaksOfData } from '../proposition.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import { enclosed, falseWitness, requireCount, requireSymmetric, rule } from '../rule.js';
import { list, object, rationalText } from '../shape.js';
import { spectrumError } from '../spectrum.js';
import { termShape } from '../term.js';

const witness = object({ matrix: termShape, values: list(rationalText, 1), radius: rationalText });

export const spectrumByResidual = rule(witness, (context, premises, { matrix, values, radius }) => {
  requireCount(premises, 0);
  requireSymmetric(context.rational(matrix));
  const A = context.floats(matrix);
  if (values.length !== A.rows) throw falseWitness(`${A.rows} eigenvalues`, `${values.length}`);
  const stated = values.map((value) => q.parseRational(value) as Rational);
  const descent = stated.findIndex((value, k) => k > 0 && q.sign(q.subtract(value, stated[k - 1] as Rational)) < 0);
  if (descent >= 0) throw falseWitness('ascending values', `${values[descent]} after ${values[descent - 1]}`);
  const rounded = stated.map(nearestDouble);
  const error = spectrumError(A, rounded, eigensystem(A).vectors);
  const allowed = q.parseRational(radius) as Rational;
  const reached = stated.every((value, k) => {
    const moved = q.subtract(value, exactValue(rounded[k] as number));
    const size = q.sign(moved) < 0 ? q.negate(moved) : moved;
    return error !== undefined && q.sign(q.subtract(allowed, q.add(size, error))) >= 0;
  });
  if (!reached) throw falseWitness(`eigenvalues proved to be within ${radius}`, 'a proof that does not reach it');
  return enclosed({ kind: 'spectrumWithin', matrix, values, radius }, speaksOfData(matrix) ? 'instance' : 'all');
});
