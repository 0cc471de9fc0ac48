/** The library of regions of weights (Soudry & Hoffer): how seldom one has a local minimum of positive error, and how often a global one. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { reals } from '../reals/index.js';
import { REGIONS_PROPOSITIONS } from './propositions.js';
import { deficiencyTail } from './rules/deficiencyTail.js';
import { deficientBySize } from './rules/deficientBySize.js';
import { deficientPattern } from './rules/deficientPattern.js';
import { equalSamples } from './rules/equalSamples.js';
import { patternRank } from './rules/patternRank.js';
import { planeFullRank } from './rules/planeFullRank.js';
import { teacherVolume } from './rules/teacherVolume.js';
import { teacherVolumeAt } from './rules/teacherVolumeAt.js';
import { vanishingRatio } from './rules/vanishingRatio.js';
import { vanishingRatioAt } from './rules/vanishingRatioAt.js';
import { zeroSample } from './rules/zeroSample.js';

export const regions = defineLibrary({
  name: 'regions',
  uses: [algebra, reals],
  propositions: REGIONS_PROPOSITIONS,
  rules: {
    deficiencyTail,
    deficientBySize,
    deficientPattern,
    equalSamples,
    patternRank,
    planeFullRank,
    teacherVolume,
    teacherVolumeAt,
    vanishingRatio,
    vanishingRatioAt,
    zeroSample,
  },
});
