/** The library of the rank of the gradient matrix A ∘ X for almost every data set and noise (Soudry & Carmon). */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { ALMOST_EVERY_PROPOSITIONS } from './propositions.js';
import { deepReduction } from './rules/deepReduction.js';
import { finiteUnion } from './rules/finiteUnion.js';
import { lateFirstWeights } from './rules/lateFirstWeights.js';
import { minorAtInstance } from './rules/minorAtInstance.js';
import { nonvanishingMinorIsGeneric } from './rules/nonvanishingMinorIsGeneric.js';
import { standardBasisWitness } from './rules/standardBasisWitness.js';

export const almostEvery = defineLibrary({
  name: 'almostEvery',
  uses: [algebra],
  propositions: ALMOST_EVERY_PROPOSITIONS,
  rules: {
    deepReduction,
    finiteUnion,
    lateFirstWeights,
    minorAtInstance,
    nonvanishingMinorIsGeneric,
    standardBasisWitness,
  },
});
