/** Paths through a network of any depth: one layer more makes a path of each pair of a unit and a path that leads to it. */
import { identityEverySize } from '../everySize/propositions.js';
import * as s from '../everySize/scheme.js';

/**
 * W(A ⊙ (M(Z ⊙ V))) = M′(Z′ ⊙ V′), where M′ has the columns (j, p) of the entries w_ej·m_jp, Z′ = A ∘ Z and V′ = 1 ∘ V.
 * M has a row for each unit and a column for each path p to these units, Z and V have a row for each path, A one for each unit; their
 * columns are samples.
 */
export function oneLayerMore() {
  const [W, M] = [s.symbols('W', 'e', 'a'), s.symbols('M', 'a', 'p')] as const;
  const [A, Z, V] = [s.symbols('A', 'a', 'N'), s.symbols('Z', 'p', 'N'), s.symbols('V', 'p', 'N')] as const;
  const identity = s.diagonal(s.constant('1', '1', 'a'));
  const longer = s.product(W, s.transpose(s.khatriRao(identity, s.transpose(M))));
  const active = s.hadamard(s.khatriRao(A, Z), s.khatriRao(s.constant('1', 'a', 'N'), V));
  return identityEverySize(s.product(W, s.hadamard(A, s.product(M, s.hadamard(Z, V)))), s.product(longer, active));
}
