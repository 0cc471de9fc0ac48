/** The natural logarithm of a positive number, as a kind of real number. */
import type { Real } from '../reals/real.js';

declare module '../reals/real.js' {
  interface RealKinds {
    readonly logarithm: { readonly of: Real };
  }
}

export const logarithm = (of: Real): Real => ({ kind: 'logarithm', of });
