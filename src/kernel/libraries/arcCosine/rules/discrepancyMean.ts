/**
 * ## discrepancyMean
 *
 * Statement: for every d ≥ 2, every n ≥ 1 and n independent uniform units w on S^{d−1}: let (L2)² be the mean, over two independent
 * uniform x and y, of (the share of units with w·x > 0 and w·y > 0, less k(x, y))², where k = (π − angle)/2π. It has the mean
 * (¼ − E k²)/n, E k² being the mean of k(x, y)².
 *
 * Soundness: a uniform unit is in both half-spaces, w·x > 0 and w·y > 0, with probability k(x, y): they meet in a wedge of that share of
 * the circle in the plane of x and y. For fixed x and y the share is a mean of n indicators that are independent in pairs, so its mean is
 * k and its variance k(1 − k)/n. All is bounded, so the mean over units and that over x, y may be exchanged (Fubini): it is E k(1 − k)/n.
 * E k = ¼, since the angles of (x, y) and (x, −y) have the same law and add up to π. So the mean is (¼ − E k²)/n.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import { everything } from '../../../core/logic/reach.js';
import { object } from '../../../core/text/shape.js';

export const discrepancyMean = rule(
  'discrepancyMean',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'discrepancyMean', sizes: 'every' }, everything('drawn'), 'every');
  },
  argued('discrepancyMean'),
);
