/**
 * ## zeroSample
 *
 * Statement: for all sizes, every X with a zero column and all labels, no weights are in a region, so V(𝓖) = 0.
 *
 * Soundness: a region requires w·x_n ≠ 0 of every unit w and every sample x_n, and w·0 = 0.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const zeroSample = rule(
  'zeroSample',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'zeroSample', sizes: 'every' }, 'all', 'every');
  },
  argued('zeroSample'),
);
