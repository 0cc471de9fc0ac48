/** The library of inequalities at every size, which sums of squares prove. */
import { defineLibrary } from '../../core/logic/library.js';
import { everySize } from '../everySize/index.js';
import { SUMS_OF_SQUARES_PROPOSITIONS } from './propositions.js';
import { eigenvalueShift } from './rules/eigenvalueShift.js';
import { leastStretch } from './rules/leastStretch.js';
import { sumOfSquares } from './rules/sumOfSquares.js';

export const sumsOfSquares = defineLibrary({
  name: 'sumsOfSquares',
  uses: [everySize],
  propositions: SUMS_OF_SQUARES_PROPOSITIONS,
  rules: { eigenvalueShift, leastStretch, sumOfSquares },
});
