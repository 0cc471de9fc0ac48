/**
 * ## strictSaddle
 *
 * Statement: the weights of a linear network are a critical point of its loss L, neither a local minimum nor a local maximum, and
 * the Hessian has a direction of negative curvature.
 *
 * Soundness: by premise 1, the gradient vanishes. By premise 2, L(W + tV) − L(W) = ct² + O(t³) with c < 0. This is the Taylor expansion
 * on a line, so D²L[V, V] = 2c < 0, and L(W + tV) < L(W) for small t > 0: W is no local minimum. By premise 3, L rises for small t > 0
 * along a continuous curve that starts at W: W is no local maximum. In Coq: rule_strict_saddle.
 */
import { requireChange } from '../linearPremise.js';
import { argued, computed, premiseOfKind, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const strictSaddle = rule(
  'strictSaddle',
  object({}),
  (_, premises) => {
    requireCount(premises, 3);
    const { network } = premiseOfKind(premises, 0, 'criticalPoint');
    requirePremise(premises, 1, { kind: 'lossAlongCurve', network, along: 'line', change: 'falls', order: 2 });
    requireChange(premises, 2, network, 'rises');
    return computed({ kind: 'strictSaddle', network });
  },
  argued('strictSaddle'),
);
