/**
 * ## eigenvaluesOfFit
 *
 * Statement: the eigenvalues of Σ = BXXᵀBᵀ, where BX is the least-squares fit of Y by X, are distinct, or some eigenvalue is repeated.
 * If XXᵀ is invertible, Σ = YXᵀ(XXᵀ)⁻¹XYᵀ.
 *
 * Soundness: the witness is a B with BXXᵀ = YXᵀ. BX is the same for all such B, and Σ = BXYᵀ is symmetric, d × d. The matrix of power
 * sums h_{ij} = tr Σ^{i+j}, 0 ≤ i, j < d, is Σ_λ (multiplicity of λ)·v_λv_λᵀ over the distinct eigenvalues, v_λ = (1, λ, …, λ^{d−1}). These
 * v_λ are independent (Vandermonde), so the rank of the matrix is the number of distinct eigenvalues. It is computed over ℚ.
 */
import { evaluate } from '../../algebra/evaluate.js';
import { semidefiniteRank } from '../../algebra/semidefinite.js';
import * as m from '../../algebra/matrices.js';
import { add, equals, ONE, ZERO, type Rational } from '../../../core/data/rational.js';
import { RATIONALS } from '../../algebra/ring.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

const witness = object({ inputs: termShape, targets: termShape, fit: termShape });

export const eigenvaluesOfFit = rule('eigenvaluesOfFit', witness, (context, premises, { inputs, targets, fit }) => {
  requireCount(premises, 0);
  const [X, Y, B] = [inputs, targets, fit].map((term) => evaluate(context, term)) as [Numbers, Numbers, Numbers];
  m.requireShape(Y, Y.rows, X.columns, 'targets');
  m.requireShape(B, Y.rows, X.rows, 'a fit');
  const [fitted, wanted] = [times(times(B, X), m.transpose(X)), times(Y, m.transpose(X))];
  if (!fitted.entries.every((entry, i) => equals(entry, wanted.entries[i] as Rational))) {
    throw falseWitness('a fit B with BXXᵀ = YXᵀ', 'another matrix');
  }
  const sigma = times(times(B, X), m.transpose(Y));
  const size = Y.rows;
  let power = m.matrix(size, size, (i, j) => (i === j ? ONE : ZERO));
  const sums = Array.from({ length: 2 * size - 1 }, () => {
    const trace = Array.from({ length: size }, (_, i) => m.at(power, i, i)).reduce(add);
    power = times(power, sigma);
    return trace;
  });
  const distinct = semidefiniteRank(m.matrix(size, size, (i, j) => sums[i + j] as Rational));
  return computed({ kind: 'eigenvaluesOfFit', inputs, targets, are: distinct === size ? 'distinct' : 'repeated' });
});

type Numbers = m.Matrix<Rational>;

function times(a: Numbers, b: Numbers): Numbers {
  return m.product(RATIONALS, a, b);
}
