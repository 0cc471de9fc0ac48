/** The library of real numbers, bounded by intervals with dyadic ends. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { REALS, REAL_MATRICES } from './kinds.js';
import { REAL_PROPOSITIONS } from './propositions.js';
import { enclosure } from './rules/enclosure.js';
import { realOrder } from './rules/realOrder.js';

export const reals = defineLibrary({
  name: 'reals',
  uses: [algebra],
  propositions: REAL_PROPOSITIONS,
  parts: { real: REALS, realMatrix: REAL_MATRICES },
  rules: { enclosure, realOrder },
});
