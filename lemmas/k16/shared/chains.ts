/** The loss of deep linear networks as schemes: of a product of layers of any number, at every size. */
import * as s from 'lossproof/schemes';
import type { Scheme } from 'lossproof/schemes';

export const [X, Y] = [s.symbols('X', 'd0', 'N'), s.symbols('Y', 'dy', 'N')] as const;

export const times = (...factors: readonly [Scheme, ...Scheme[]]): Scheme => factors.reduce(s.product);

/** The sum of all entries, as a 1 × 1 matrix. */
const total = (of: Scheme, rows: string, columns: string): Scheme =>
  times(s.constant('1', '1', rows), of, s.constant('1', columns, '1'));

/** ⟨A, B⟩ of matrices of this shape. */
export const pairing = (A: Scheme, B: Scheme, rows: string, columns: string): Scheme =>
  total(s.hadamard(A, B), rows, columns);

const residual = (P: Scheme): Scheme => s.difference(s.product(P, X), Y);

/** ½‖PX − Y‖². */
export const loss = (P: Scheme): Scheme => s.scale('1/2', pairing(residual(P), residual(P), 'dy', 'N'));

/** G = (PX − Y)Xᵀ. */
export const correlation = (P: Scheme): Scheme => s.product(residual(P), s.transpose(X));
