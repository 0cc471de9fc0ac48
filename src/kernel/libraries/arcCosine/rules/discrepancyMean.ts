/**
 * ## discrepancyMean
 *
 * Statement: for every d ≥ 2, every n ≥ 1 and n independent uniform units on S^{d−1}, (L2)² = Σk(wᵢ, wⱼ)²/n² − E k² has the mean
 * (¼ − E k²)/n, E k² being the mean of k(u, v)² over two independent uniform units.
 *
 * Soundness: all terms are bounded, so the mean of the sum is the sum of their means. The n terms with i = j are k(w, w)² = ¼. Each of
 * the n(n − 1) others has the mean E k², since wᵢ and wⱼ are independent and uniform. The mean is (n·¼ + n(n − 1)·E k²)/n² − E k², which
 * is (¼ − E k²)/n. Only different units need be independent in pairs.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const discrepancyMean = rule(
  'discrepancyMean',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'discrepancyMean', sizes: 'every' }, 'all', 'every');
  },
  argued('discrepancyMean'),
);
