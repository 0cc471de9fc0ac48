/** The reaches of theorems about almost every datum. */
import type { Quantifier } from '../../core/logic/reach.js';

/** For almost every datum and, the data being fixed, for all weights at once. */
export const GENERIC: readonly Quantifier[] = [
  { range: 'almost-every', of: 'data' },
  { range: 'all', of: 'weights' },
];

/** The first weights are chosen before the data: the null set depends on them. */
export const GENERIC_DEEP: readonly Quantifier[] = [{ range: 'all', of: 'first weights' }, ...GENERIC];
