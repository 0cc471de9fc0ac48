/**
 * ## activationOfInput
 *
 * Statement: in every ReLU network, of any depth and widths and at any given weights, let Z be 1 where the preactivations of all
 * units of a path are at least 0, and 0 elsewhere. Under every distribution of the input x with 0 < P(Z = 1) < 1, Z is not
 * independent of x.
 *
 * Soundness: the weights are given, so the preactivations are functions of x, continuous ones, and the set A of inputs where Z = 1
 * is closed. The events Z = 1 and x ∈ A are the same; with p its probability, independence would give
 * p = P(Z = 1, x ∈ A) = P(Z = 1)·P(x ∈ A) = p², that is p ∈ {0, 1}. The rule takes no witness: the argument is the same for all
 * sizes.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const activationOfInput = rule(
  'activationOfInput',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'activationDependent', sizes: 'every' }, 'all', 'every');
  },
  argued('activationOfInput'),
);
