/**
 * ## conjunction
 *
 * Statement: all the premises hold.
 *
 * Soundness: each premise is a theorem, about the instance of this context or about none. The reach is one that the reaches of all
 * premises imply.
 */
import { object } from '../../text/shape.js';
import { weakestReach } from '../reach.js';
import { falseWitness, rule, weakestAssurance } from '../rule.js';

export const conjunction = rule('conjunction', object({}), (_, premises) => {
  if (premises.length === 0) throw falseWitness('at least one premise', 'none');
  return {
    proposition: { kind: 'conjunction', of: premises.map((premise) => premise.proposition) },
    assurance: weakestAssurance(premises.map((premise) => premise.assurance)),
    reach: weakestReach(premises.map((premise) => premise.reach)),
  };
});
