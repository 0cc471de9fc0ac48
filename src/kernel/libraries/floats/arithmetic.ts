/** Selects the floating-point arithmetic of Gram matrices and Cholesky factors: the fast twin or the plain one. */
import { spend } from '../../core/data/work.js';
import type { Context } from '../../core/logic/context.js';
import { plainCholesky } from './cholesky.js';
import type { Precision } from './float.js';
import type { CholeskyArithmetic, FloatMatrix, Triangle } from './triangle.js';
import { fastestCholesky } from './wasm/cholesky.js';

/** Multiplications for a unit of work. */
const PRODUCTS_A_UNIT = 16;

/** Charges the work of an arithmetic before it begins. */
const charged = (arithmetic: CholeskyArithmetic): CholeskyArithmetic =>
  Object.freeze({
    gram: (d: FloatMatrix, precision: Precision) => {
      spend((d.rows * d.columns ** 2) / 2 / PRODUCTS_A_UNIT);
      return arithmetic.gram(d, precision);
    },
    factor: (triangle: Triangle) => {
      spend(triangle.size ** 3 / 6 / PRODUCTS_A_UNIT);
      return arithmetic.factor(triangle);
    },
  });

const [plain, fast] = [charged(plainCholesky), charged(fastestCholesky)];

export function choleskyOf({ isReference }: Context): CholeskyArithmetic {
  return isReference ? plain : fast;
}
