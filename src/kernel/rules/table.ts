/** Every rule there is. A theorem can come from nowhere else. */
import type { Rule } from '../rule.js';
import { arithmetic } from './arithmetic.js';
import { binomialBound } from './binomialBound.js';
import { choleskyLowerBound } from './choleskyLowerBound.js';
import { conjunction } from './conjunction.js';
import { deepReduction } from './deepReduction.js';
import { enclosure } from './enclosure.js';
import { entriesNonzero } from './entriesNonzero.js';
import { finiteUnion } from './finiteUnion.js';
import { fullRankForcesZero } from './fullRankForcesZero.js';
import { gramLowerBound } from './gramLowerBound.js';
import { minimumInRegion } from './minimumInRegion.js';
import { minorAtInstance } from './minorAtInstance.js';
import { negativeDirection } from './negativeDirection.js';
import { nonvanishingMinorIsGeneric } from './nonvanishingMinorIsGeneric.js';
import { nullVector } from './nullVector.js';
import { positiveSemidefiniteByLdl } from './positiveSemidefiniteByLdl.js';
import { rankModP } from './rankModP.js';
import { realOrder } from './realOrder.js';
import { ringIdentity } from './ringIdentity.js';
import { ringRefutation } from './ringRefutation.js';
import { singularSquare } from './singularSquare.js';
import { singularVector } from './singularVector.js';
import { smallestEigenvalue } from './smallestEigenvalue.js';
import { spectrumByResidual } from './spectrumByResidual.js';
import { standardBasisWitness } from './standardBasisWitness.js';
import { vacuousTail } from './vacuousTail.js';

export const RULES: { readonly [name: string]: Rule } = Object.freeze({
  arithmetic,
  binomialBound,
  choleskyLowerBound,
  conjunction,
  deepReduction,
  enclosure,
  entriesNonzero,
  finiteUnion,
  fullRankForcesZero,
  gramLowerBound,
  minimumInRegion,
  minorAtInstance,
  negativeDirection,
  nonvanishingMinorIsGeneric,
  nullVector,
  positiveSemidefiniteByLdl,
  rankModP,
  realOrder,
  ringIdentity,
  ringRefutation,
  singularSquare,
  singularVector,
  smallestEigenvalue,
  spectrumByResidual,
  standardBasisWitness,
  vacuousTail,
});
