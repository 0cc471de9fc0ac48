/** The theorems that the rules about saddles of linear networks take as premises, at points that are known. */
import type { Context } from '../../../../src/kernel/core/logic/context.js';
import type { Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import { along, critical, DEEP_ZERO, semidefinite, SHALLOW_ZERO, type Rows } from './linearPoints.js';

const first: Rows = [
  [1, 0],
  [0, 0],
];
const minus: Rows = [
  [-1, 0],
  [0, 0],
];

/** Zero weights and one hidden layer: the gradient vanishes, and the loss changes by ∓2t² + t⁴/2. */
export function shallow(context: Context): {
  readonly critical: Theorem;
  readonly falls: Theorem;
  readonly rises: Theorem;
} {
  return {
    critical: critical(context, SHALLOW_ZERO),
    falls: along(context, SHALLOW_ZERO, [[first], [first]]),
    rises: along(context, SHALLOW_ZERO, [[first], [minus]]),
  };
}

/** The same with two: ∓2t³ + t⁶/2, and a Hessian that is zero. */
export function deep(context: Context) {
  return {
    critical: critical(context, DEEP_ZERO),
    hessian: semidefinite(context, DEEP_ZERO),
    falls: along(context, DEEP_ZERO, [[first], [first], [first]]),
    rises: along(context, DEEP_ZERO, [[first], [first], [minus]]),
  };
}
