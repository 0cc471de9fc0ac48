/** Conclusions about a population. */
import type { Proposition } from '../../core/logic/proposition.js';
import { everything } from '../../core/logic/reach.js';
import type { Conclusion } from '../../core/logic/rule.js';
import { HASHED_ERROR } from './chance.js';

const reach = { sizes: 'these', prefix: everything('drawn') } as const;

/** A conclusion about the population of the laws that the proposition names, which is false with the stated probability at most. */
export function statistically(proposition: Proposition, error: string): Conclusion {
  return { proposition, assurance: 'statistical', reach, error };
}

/** The same if the probability is so small, and all draws so derived, that choosing them does not pay. */
export function hashed(proposition: Proposition): Conclusion {
  return { proposition, assurance: 'hashed', reach, error: HASHED_ERROR };
}
