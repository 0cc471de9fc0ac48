/** The library of regions of weights (Soudry & Hoffer): how seldom one has a local minimum of positive error, and how often a global one. */
import { defineLibrary } from '../../core/logic/library.js';
import { patterns } from '../patterns/index.js';
import { reals } from '../reals/index.js';
import { REGIONS_PROPOSITIONS } from './propositions.js';
import { deficiencyTail } from './rules/deficiencyTail.js';
import { equalSamples } from './rules/equalSamples.js';
import { teacherVolume } from './rules/teacherVolume.js';
import { teacherVolumeAt } from './rules/teacherVolumeAt.js';
import { vanishingRatio } from './rules/vanishingRatio.js';
import { vanishingRatioAt } from './rules/vanishingRatioAt.js';
import { zeroSample } from './rules/zeroSample.js';

export const regions = defineLibrary({
  name: 'regions',
  uses: [patterns, reals],
  propositions: REGIONS_PROPOSITIONS,
  rules: {
    deficiencyTail,
    equalSamples,
    teacherVolume,
    teacherVolumeAt,
    vanishingRatio,
    vanishingRatioAt,
    zeroSample,
  },
});
