/**
 * The library of arrangements of samples (after Soudry & Hoffer): the cells of a unit with one hidden layer, and which regions of weights
 * have a differentiable local minimum, of what error, for given samples and labels.
 */
import { asking, defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { ARRANGEMENTS_PROPOSITIONS } from './propositions.js';
import { cellsCounted } from './rules/cellsCounted.js';
import { cellsListed } from './rules/cellsListed.js';
import { errorBounded } from './rules/errorBounded.js';
import { regionsDecided } from './rules/regionsDecided.js';
import { samplePosition } from './rules/samplePosition.js';

export const arrangements = defineLibrary({
  name: 'arrangements',
  uses: [algebra],
  propositions: ARRANGEMENTS_PROPOSITIONS,
  rules: { cellsCounted, cellsListed, errorBounded, regionsDecided, samplePosition },
  outright: { samplePosition: asking('samplePosition') },
});
