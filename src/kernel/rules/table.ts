/** Every rule there is. A theorem can come from nowhere else. */
import type { Rule } from '../rule.js';
import { arithmetic } from './arithmetic.js';
import { badSaddle } from './badSaddle.js';
import { conjunction } from './conjunction.js';
import { deepReduction } from './deepReduction.js';
import { eigenvaluesOfFit } from './eigenvaluesOfFit.js';
import { entriesNonzero } from './entriesNonzero.js';
import { finiteUnion } from './finiteUnion.js';
import { fullRankForcesZero } from './fullRankForcesZero.js';
import { globalByRankBound } from './globalByRankBound.js';
import { gradientVanishes } from './gradientVanishes.js';
import { lossAlongCurve } from './lossAlongCurve.js';
import { minimumInRegion } from './minimumInRegion.js';
import { minorAtInstance } from './minorAtInstance.js';
import { negativeDirection } from './negativeDirection.js';
import { nonvanishingMinorIsGeneric } from './nonvanishingMinorIsGeneric.js';
import { nullVector } from './nullVector.js';
import { poorMinimum } from './poorMinimum.js';
import { positiveSemidefiniteByLdl } from './positiveSemidefiniteByLdl.js';
import { rankModP } from './rankModP.js';
import { ringIdentity } from './ringIdentity.js';
import { ringRefutation } from './ringRefutation.js';
import { secondOrderDichotomy } from './secondOrderDichotomy.js';
import { semidefiniteHessian } from './semidefiniteHessian.js';
import { standardBasisWitness } from './standardBasisWitness.js';
import { strictSaddle } from './strictSaddle.js';

export const RULES: { readonly [name: string]: Rule } = Object.freeze({
  arithmetic,
  badSaddle,
  conjunction,
  deepReduction,
  eigenvaluesOfFit,
  entriesNonzero,
  finiteUnion,
  fullRankForcesZero,
  globalByRankBound,
  gradientVanishes,
  lossAlongCurve,
  minimumInRegion,
  minorAtInstance,
  negativeDirection,
  nonvanishingMinorIsGeneric,
  nullVector,
  poorMinimum,
  positiveSemidefiniteByLdl,
  rankModP,
  ringIdentity,
  ringRefutation,
  secondOrderDichotomy,
  semidefiniteHessian,
  standardBasisWitness,
  strictSaddle,
});
