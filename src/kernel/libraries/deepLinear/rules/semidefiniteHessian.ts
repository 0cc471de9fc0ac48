/**
 * ## semidefiniteHessian
 *
 * Statement: the Hessian of the loss of a linear network, in all its weights, is positive semidefinite at the given weights.
 *
 * Soundness: the Hessian is computed over ℚ from the multilinear structure, block by block (hessianOf gives the argument), and is
 * decided by exact LDLᵀ as in positiveSemidefiniteByLdl. This alone does not make a critical point a local minimum.
 */
import { isPositiveSemidefinite } from '../../algebra/semidefinite.js';
import { hessianOf, linearPoint } from '../linearNetwork.js';
import { linearNetworkShape } from '../propositions.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const semidefiniteHessian = rule(
  'semidefiniteHessian',
  object({ network: linearNetworkShape }),
  (context, premises, { network }) => {
    requireCount(premises, 0);
    if (!isPositiveSemidefinite(hessianOf(linearPoint(context, network)))) {
      throw falseWitness('a positive semidefinite Hessian', 'one with a negative direction');
    }
    return computed({ kind: 'semidefiniteHessian', network });
  },
);
