/**
 * The library of regions of weights (Soudry & Hoffer): how many there are, how seldom one has a local minimum of positive error and how
 * often a global one, and which have one for given samples and labels.
 */
import { asking, defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { reals } from '../reals/index.js';
import { REGIONS_PROPOSITIONS } from './propositions.js';
import { cellsCounted } from './rules/cellsCounted.js';
import { cellsListed } from './rules/cellsListed.js';
import { deficiencyTail } from './rules/deficiencyTail.js';
import { deficientBySize } from './rules/deficientBySize.js';
import { deficientPattern } from './rules/deficientPattern.js';
import { equalSamples } from './rules/equalSamples.js';
import { errorBounded } from './rules/errorBounded.js';
import { patternRank } from './rules/patternRank.js';
import { regionsDecided } from './rules/regionsDecided.js';
import { samplePosition } from './rules/samplePosition.js';
import { teacherVolume } from './rules/teacherVolume.js';
import { teacherVolumeAt } from './rules/teacherVolumeAt.js';
import { vanishingRatio } from './rules/vanishingRatio.js';
import { vanishingRatioAt } from './rules/vanishingRatioAt.js';
import { volumesEnclosed } from './rules/volumesEnclosed.js';
import { zeroSample } from './rules/zeroSample.js';

export const regions = defineLibrary({
  name: 'regions',
  uses: [algebra, reals],
  propositions: REGIONS_PROPOSITIONS,
  rules: {
    cellsCounted,
    cellsListed,
    deficiencyTail,
    deficientBySize,
    deficientPattern,
    equalSamples,
    errorBounded,
    patternRank,
    regionsDecided,
    samplePosition,
    teacherVolume,
    teacherVolumeAt,
    vanishingRatio,
    vanishingRatioAt,
    volumesEnclosed,
    zeroSample,
  },
  outright: { samplePosition: asking('samplePosition') },
});
