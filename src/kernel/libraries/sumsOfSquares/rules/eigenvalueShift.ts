/**
 * ## eigenvalueShift
 *
 * Statement: for symmetric real matrices A and B of any equal size, λ(A) ≥ λ(B) − ‖A − B‖_F, λ being the least eigenvalue, which is the
 * least value of uᵀ·u over unit vectors u.
 *
 * Soundness: let E = A − B and u a unit vector with uᵀAu = λ(A). Then λ(A) = uᵀBu + uᵀEu ≥ λ(B) − |uᵀEu|, and uᵀEu = ⟨E, uuᵀ⟩. By the
 * premise, at the size of all entries, with those of E and of uuᵀ for its columns a and b: ⟨E, uuᵀ⟩² ≤ ‖E‖_F²‖uuᵀ‖_F² = ‖E‖_F²|u|⁴.
 */
import { argued, exactly, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { cauchySchwarz } from '../cauchySchwarz.js';
import { nonnegativeEverySize } from '../propositions.js';

export const eigenvalueShift = rule(
  'eigenvalueShift',
  object({}),
  (_, premises) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, nonnegativeEverySize(cauchySchwarz().left));
    return exactly({ kind: 'eigenvalueShift', sizes: 'every' }, 'all', 'every');
  },
  argued('eigenvalueShift'),
);
