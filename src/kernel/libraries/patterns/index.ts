/** The library of the rank of A∘X for given slopes A, for almost all samples X and for all (after Soudry & Hoffer). */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { PATTERNS_PROPOSITIONS } from './propositions.js';
import { deficientBySize } from './rules/deficientBySize.js';
import { deficientPattern } from './rules/deficientPattern.js';
import { patternRank } from './rules/patternRank.js';
import { planeFullRank } from './rules/planeFullRank.js';

export const patterns = defineLibrary({
  name: 'patterns',
  uses: [algebra],
  propositions: PATTERNS_PROPOSITIONS,
  rules: { deficientBySize, deficientPattern, patternRank, planeFullRank },
});
