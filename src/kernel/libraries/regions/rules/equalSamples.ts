/**
 * ## equalSamples
 *
 * Statement: for all sizes, every X with two equal columns, labels in {0, 1} that differ there, and every slope, no weights classify
 * both samples rightly, so V(𝓖) = 0.
 *
 * Soundness: the network has the same output at both, which the threshold ½ gives one class; one of the two labels is the other.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const equalSamples = rule(
  'equalSamples',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'equalSamples', sizes: 'every' }, 'all', 'every');
  },
  argued('equalSamples'),
);
