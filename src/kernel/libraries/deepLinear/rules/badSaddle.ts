/**
 * ## badSaddle
 *
 * Statement: the weights of a linear network are a critical point of its loss, neither a local minimum nor a local maximum, at which
 * the Hessian is positive semidefinite.
 *
 * Soundness: premise 1 says that the gradient vanishes, premise 2 that the Hessian is positive semidefinite. By premises 3 and 4 there
 * are two continuous curves that start at these weights, along which the loss falls and rises, respectively, for all small t > 0,
 * whatever the parity of the order. So every neighbourhood contains points of smaller and of larger loss. In Coq: rule_bad_saddle.
 */
import { requireChange } from '../linearPremise.js';
import { argued, computed, premiseOfKind, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const badSaddle = rule(
  'badSaddle',
  object({}),
  (_, premises) => {
    requireCount(premises, 4);
    const { network } = premiseOfKind(premises, 0, 'criticalPoint');
    requirePremise(premises, 1, { kind: 'semidefiniteHessian', network });
    requireChange(premises, 2, network, 'falls');
    requireChange(premises, 3, network, 'rises');
    return computed({ kind: 'badSaddle', network });
  },
  argued('badSaddle'),
);
