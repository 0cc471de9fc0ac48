/** Matrices of the probabilities that a random unit is active on two inputs. */
import type { RealMatrix } from '../reals/real.js';
import type { Term } from '../algebra/term.js';

declare module '../reals/real.js' {
  interface RealMatrixKinds {
    /** P(w·xᵢ > 0, w·xⱼ > 0) for w of uniform direction. These numbers are known only from theorems and never computed. */
    readonly activities: { readonly of: Term };
  }
}

export const activities = (of: Term): RealMatrix => ({ kind: 'activities', of });
