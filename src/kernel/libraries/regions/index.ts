/** The library of regions of weights (Soudry & Hoffer): how seldom one has a local minimum of positive error. */
import { defineLibrary } from '../../core/logic/library.js';
import { reals } from '../reals/index.js';
import { REGIONS_PROPOSITIONS } from './propositions.js';
import { deficiencyTail } from './rules/deficiencyTail.js';
import { deficientBySize } from './rules/deficientBySize.js';

export const regions = defineLibrary({
  name: 'regions',
  uses: [reals],
  propositions: REGIONS_PROPOSITIONS,
  rules: { deficiencyTail, deficientBySize },
});
