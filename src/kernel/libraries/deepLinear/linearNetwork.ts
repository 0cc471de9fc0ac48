/**
 * Exact computations with the deep linear network W_K ⋯ W₁X and the loss L = ½ Σ C ⊙ E ⊙ E, E = W_K ⋯ W₁X − Y, as a function of all
 * weights: its gradient, its Hessian, and its expansion along a curve. C is all ones for the squared loss ½‖E‖².
 *
 * Throughout, L_k = W_K ⋯ W_{k+1}, R_k = W_k ⋯ W₁, with L_K = R₀ = I; parameters are in the order of the layers, row by row.
 */
import { evaluate } from '../algebra/evaluate.js';
import type { Context } from '../../core/logic/context.js';
import * as m from '../algebra/matrices.js';
import type { Matrix } from '../algebra/matrices.js';
import type { LinearNetwork } from './propositions.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { RATIONALS } from '../algebra/ring.js';

type Numbers = Matrix<Rational>;

/** The matrices of a linear network over ℚ; their shapes fit, and there is at least one layer. */
export interface LinearPoint {
  readonly inputs: Numbers;
  readonly targets: Numbers;
  readonly weighting: Numbers;
  readonly weights: readonly Numbers[];
}

export function linearPoint(context: Context, network: LinearNetwork): LinearPoint {
  const [inputs, targets, weighting] = [network.inputs, network.targets, network.weighting].map((term) =>
    evaluate(context, term),
  ) as [Numbers, Numbers, Numbers];
  const weights = network.weights.map((term) => evaluate(context, term));
  const outputs = weights.reduce((width, W, k) => {
    m.requireShape(W, W.rows, width, `weights of layer ${k + 1}`);
    return W.rows;
  }, inputs.rows);
  m.requireShape(targets, outputs, inputs.columns, 'targets');
  m.requireShape(weighting, outputs, inputs.columns, 'a weighting');
  return { inputs, targets, weighting, weights };
}

const times = (a: Numbers, b: Numbers): Numbers => m.product(RATIONALS, a, b);
const plus = (a: Numbers, b: Numbers): Numbers => m.entrywise(a, b, q.add);
const weighted = (C: Numbers, E: Numbers): Numbers => m.entrywise(C, E, q.multiply);
const identity = (size: number): Numbers => m.matrix(size, size, (i, j) => (i === j ? q.ONE : q.ZERO));
const zero = (rows: number, columns: number): Numbers => m.matrix(rows, columns, () => q.ZERO);

/** ⟨A, B⟩, the sum of the products of entries. */
export function pairing(a: Numbers, b: Numbers): Rational {
  return m.entrywise(a, b, q.multiply).entries.reduce(q.add, q.ZERO);
}

/** L_0 … L_K and R₀X … R_KX. */
export function partialProducts({ inputs, targets, weights }: LinearPoint) {
  const lefts = weights.reduceRight((all, W) => [times(all[0] as Numbers, W), ...all], [identity(targets.rows)]);
  const rights = weights.reduce((all, W) => [...all, times(W, all.at(-1) as Numbers)], [inputs]);
  return { lefts, rights };
}

/** The error E, and the residual C ⊙ E. */
function errorOf(point: LinearPoint): { readonly error: Numbers; readonly residual: Numbers } {
  const outputs = partialProducts(point).rights.at(-1) as Numbers;
  const error = m.entrywise(outputs, point.targets, q.subtract);
  return { error, residual: weighted(point.weighting, error) };
}

export function lossOf(point: LinearPoint): Rational {
  const { error, residual } = errorOf(point);
  return half(pairing(error, residual));
}

/** L_jᵀ(C ⊙ E)(R_iX)ᵀ. For j = k, i = k − 1 this is ∂L/∂W_k, since E is linear in W_k. */
export function gradientBetween(point: LinearPoint, i: number, j: number): Numbers {
  const { lefts, rights } = partialProducts(point);
  const { residual } = errorOf(point);
  return times(times(m.transpose(lefts[j] as Numbers), residual), m.transpose(rights[i] as Numbers));
}

export function gradients(point: LinearPoint): readonly Numbers[] {
  return point.weights.map((_, k) => gradientBetween(point, k, k + 1));
}

/** W_{j−1} ⋯ W_{i+1}, the product of the layers between i < j. */
export function productBetween({ weights }: LinearPoint, i: number, j: number): Numbers {
  return weights.slice(i, j - 1).reduce((right, W) => times(W, right), identity((weights[i - 1] as Numbers).rows));
}

/** The coefficients of t, t², … for each layer k; the constant coefficient is W_k itself. */
export type Curve = readonly (readonly Numbers[])[];

/** All coefficients of t, t², … in L(W(t)) − L(W), for W_k(t) = W_k + curve_{k,1} t + curve_{k,2} t² + … */
export function lossAlong(point: LinearPoint, curve: Curve): readonly Rational[] {
  const outputs = point.weights.reduce(
    (features: readonly Numbers[], W, k) => productOfPolynomials([W, ...(curve[k] as readonly Numbers[])], features),
    [point.inputs],
  );
  const errors = [m.entrywise(outputs[0] as Numbers, point.targets, q.subtract), ...outputs.slice(1)];
  const residuals = errors.map((E) => weighted(point.weighting, E));
  return Array.from({ length: 2 * errors.length - 2 }, (_, n) => {
    const pairs = errors.flatMap((E, i) => {
      const residual = residuals[n + 1 - i];
      return residual === undefined ? [] : [pairing(E, residual)];
    });
    return half(pairs.reduce(q.add, q.ZERO));
  });
}

/** The coefficients of A(t)B(t), starting with the constant one. */
export function productOfPolynomials(a: readonly Numbers[], b: readonly Numbers[]): readonly Numbers[] {
  const [rows, columns] = [(a[0] as Numbers).rows, (b[0] as Numbers).columns];
  return Array.from({ length: a.length + b.length - 1 }, (_, n) =>
    a
      .flatMap((A, i) => (b[n - i] === undefined ? [] : [times(A, b[n - i] as Numbers)]))
      .reduce(plus, zero(rows, columns)),
  );
}

/**
 * The Hessian of L. Let D be the derivative of W_K ⋯ W₁X in a parameter. E is linear in each W_k, so for parameters a of
 * layer k and b of layer l, ∂²L/∂a∂b = ⟨C ⊙ D_a, D_b⟩ + ⟨C ⊙ E, ∂²(W_K ⋯ W₁X)/∂a∂b⟩; the last term is zero for k = l. For entry
 * (i, j) of W_k, D = (column i of L_k)(row j of R_{k−1}X); with entry (i′, j′) of W_l, k < l, the second derivative of the
 * product is (column i′ of L_l)·M_{j′i}·(row j of R_{k−1}X), M = W_{l−1} ⋯ W_{k+1}, so the last term is M_{j′i}·(L_lᵀ(C ⊙ E)(R_{k−1}X)ᵀ)_{i′j}.
 */
export function hessianOf(point: LinearPoint): Numbers {
  const { lefts, rights } = partialProducts(point);
  const places = point.weights.flatMap(({ rows, columns }, k) =>
    Array.from({ length: rows * columns }, (_, at) => ({ k: k + 1, i: Math.floor(at / columns), j: at % columns })),
  );
  const derivatives = places.map(({ k, i, j }) => {
    const [L, R] = [lefts[k] as Numbers, rights[k - 1] as Numbers];
    return m.matrix(L.rows, R.columns, (row, n) => q.multiply(m.at(L, row, i), m.at(R, j, n)));
  });
  const scaled = derivatives.map((D) => weighted(point.weighting, D));
  const layers = point.weights.map((_, k) => k + 1);
  const between = layers.map((k) =>
    layers.map((l) =>
      k < l ? { M: productBetween(point, k, l), gradient: gradientBetween(point, k - 1, l) } : undefined,
    ),
  );
  const lower = places.map((b, row) =>
    places.slice(0, row + 1).map((a, column) => {
      const first = pairing(scaled[row] as Numbers, derivatives[column] as Numbers);
      const mixed = between[a.k - 1]?.[b.k - 1];
      if (mixed === undefined) return first;
      return q.add(first, q.multiply(m.at(mixed.M, b.j, a.i), m.at(mixed.gradient, b.i, a.j)));
    }),
  );
  return m.matrix(places.length, places.length, (i, j) => lower[Math.max(i, j)]?.[Math.min(i, j)] as Rational);
}

/** One column for each hidden layer k and matrix unit g: the derivative of W_k ↦ (I + sg)W_k, W_{k+1} ↦ W_{k+1}(I + sg)⁻¹ in s. */
export function gaugeDirections({ weights }: LinearPoint): readonly Numbers[] {
  return weights.slice(0, -1).flatMap((W, k) =>
    Array.from({ length: W.rows ** 2 }, (_, at) => {
      const g = m.matrix(W.rows, W.rows, (i, j) => (i * W.rows + j === at ? q.ONE : q.ZERO));
      const moved = weights.map((V, l) =>
        l === k ? times(g, V) : l === k + 1 ? m.map(times(V, g), q.negate) : zero(V.rows, V.columns),
      );
      const entries = moved.flatMap((V) => V.entries);
      return { rows: entries.length, columns: 1, entries };
    }),
  );
}

function half(a: Rational): Rational {
  return q.divide(a, q.rational(2n));
}
