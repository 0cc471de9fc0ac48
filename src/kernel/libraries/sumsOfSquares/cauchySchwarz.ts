/** The inequality of Cauchy and Schwarz by the identity of Lagrange, for columns of any length. */
import { identityEverySize } from '../everySize/propositions.js';
import * as s from '../everySize/scheme.js';
import type { Scheme } from '../everySize/scheme.js';

/** ‖a‖²‖b‖² − ⟨a, b⟩² = ½ Σ (a_i b_j − b_i a_j)². */
export function cauchySchwarz() {
  const [a, b] = [s.symbols('a', 'p', '1'), s.symbols('b', 'p', '1')] as const;
  const inner = (left: Scheme, right: Scheme): Scheme => s.product(s.transpose(left), right);
  const minors = s.difference(s.product(a, s.transpose(b)), s.product(b, s.transpose(a)));
  const squares = s.hadamard(minors, minors);
  return identityEverySize(
    s.difference(s.hadamard(inner(a, a), inner(b, b)), s.hadamard(inner(a, b), inner(a, b))),
    s.scale('1/2', s.product(s.product(s.constant('1', '1', 'p'), squares), s.constant('1', 'p', '1'))),
  );
}
