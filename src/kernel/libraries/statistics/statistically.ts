/** Conclusions about a population. */
import type { Proposition } from '../../core/logic/proposition.js';
import { everything } from '../../core/logic/reach.js';
import type { Conclusion } from '../../core/logic/rule.js';

/** A conclusion about the population of the laws that the proposition names, which is false with the stated probability at most. */
export function statistically(proposition: Proposition, error: string): Conclusion {
  return { proposition, assurance: 'statistical', reach: { sizes: 'these', prefix: everything('drawn') }, error };
}
