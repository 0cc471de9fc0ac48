/** The library of networks with one hidden layer of leaky units, and of the last two layers of deeper ones (Soudry & Carmon). */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { TWO_LAYER_PROPOSITIONS } from './propositions.js';
import { deepReduction } from './rules/deepReduction.js';
import { finiteUnion } from './rules/finiteUnion.js';
import { fullRankForcesZero } from './rules/fullRankForcesZero.js';
import { minimumInRegion } from './rules/minimumInRegion.js';
import { minimumNearby } from './rules/minimumNearby.js';
import { minorAtInstance } from './rules/minorAtInstance.js';
import { nonvanishingMinorIsGeneric } from './rules/nonvanishingMinorIsGeneric.js';
import { standardBasisWitness } from './rules/standardBasisWitness.js';

export const twoLayer = defineLibrary({
  name: 'twoLayer',
  uses: [algebra],
  propositions: TWO_LAYER_PROPOSITIONS,
  rules: {
    deepReduction,
    finiteUnion,
    fullRankForcesZero,
    minimumInRegion,
    minimumNearby,
    minorAtInstance,
    nonvanishingMinorIsGeneric,
    standardBasisWitness,
  },
});
