/**
 * ## badSaddle
 *
 * Statement: the weights of a linear network are a critical point of its loss, neither a local minimum nor a local maximum, at which
 * the Hessian is positive semidefinite.
 *
 * Soundness: premises 1 and 2 are the gradient and the Hessian. Premises 3 and 4: along two curves, continuous, that start at these
 * weights, the loss falls and rises for all small t > 0, whatever the parity of the order. So in every neighbourhood there
 * are points of smaller and of larger loss.
 */
import { requireChange } from '../linearPremise.js';
import { computed, premiseOfKind, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const badSaddle = rule('badSaddle', object({}), (_, premises) => {
  requireCount(premises, 4);
  const { network } = premiseOfKind(premises, 0, 'criticalPoint');
  requirePremise(premises, 1, { kind: 'semidefiniteHessian', network });
  requireChange(premises, 2, network, 'falls');
  requireChange(premises, 3, network, 'rises');
  return computed({ kind: 'badSaddle', network });
});
