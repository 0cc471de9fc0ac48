/** Selects the floating-point arithmetic of Gram matrices and Cholesky factors: the fast twin or the plain one. */
import type { Context } from '../../core/logic/context.js';
import { plainCholesky } from './cholesky.js';
import type { CholeskyArithmetic } from './triangle.js';
import { fastestCholesky } from './wasm/cholesky.js';

export function choleskyOf({ isReference }: Context): CholeskyArithmetic {
  return isReference ? plainCholesky : fastestCholesky;
}
