/** Every rule there is. A theorem can come from nowhere else. */
import { arithmetic } from './arithmetic.js';
import { badSaddle } from './badSaddle.js';
import { conjunction } from './conjunction.js';
import { deepReduction } from './deepReduction.js';
import { discordance } from './discordance.js';
import { eigenvaluesOfFit } from './eigenvaluesOfFit.js';
import { enclosure } from './enclosure.js';
import { enclosureByFloats } from './enclosureByFloats.js';
import { entriesNonzero } from './entriesNonzero.js';
import { entriesPositive } from './entriesPositive.js';
import { finiteUnion } from './finiteUnion.js';
import { fisherExact } from './fisherExact.js';
import { fullRankForcesZero } from './fullRankForcesZero.js';
import { gramLowerBound } from './gramLowerBound.js';
import { globalByRankBound } from './globalByRankBound.js';
import { gradientVanishes } from './gradientVanishes.js';
import { lossAlongCurve } from './lossAlongCurve.js';
import { medianComparison } from './medianComparison.js';
import { minimumInRegion } from './minimumInRegion.js';
import { minimumNearby } from './minimumNearby.js';
import { minorAtInstance } from './minorAtInstance.js';
import { negativeDirection } from './negativeDirection.js';
import { nonvanishingMinorIsGeneric } from './nonvanishingMinorIsGeneric.js';
import { nullVector } from './nullVector.js';
import { poorMinimum } from './poorMinimum.js';
import { positiveSemidefiniteByLdl } from './positiveSemidefiniteByLdl.js';
import { quotation } from './quotation.js';
import { rankBySolving } from './rankBySolving.js';
import { rankModP } from './rankModP.js';
import { realOrder } from './realOrder.js';
import { ringIdentity } from './ringIdentity.js';
import { ringRefutation } from './ringRefutation.js';
import { sampledActivities } from './sampledActivities.js';
import { sampledEvent } from './sampledEvent.js';
import { smallestEigenvalueByFloats } from './smallestEigenvalueByFloats.js';
import { secondOrderDichotomy } from './secondOrderDichotomy.js';
import { semidefiniteHessian } from './semidefiniteHessian.js';
import { standardBasisWitness } from './standardBasisWitness.js';
import { strictSaddle } from './strictSaddle.js';
import { vacuousTail } from './vacuousTail.js';

export const RULES = Object.freeze({
  arithmetic,
  badSaddle,
  conjunction,
  deepReduction,
  discordance,
  eigenvaluesOfFit,
  enclosure,
  enclosureByFloats,
  entriesNonzero,
  entriesPositive,
  finiteUnion,
  fisherExact,
  fullRankForcesZero,
  gramLowerBound,
  globalByRankBound,
  gradientVanishes,
  lossAlongCurve,
  medianComparison,
  minimumInRegion,
  minimumNearby,
  minorAtInstance,
  negativeDirection,
  nonvanishingMinorIsGeneric,
  nullVector,
  poorMinimum,
  positiveSemidefiniteByLdl,
  quotation,
  rankBySolving,
  rankModP,
  realOrder,
  ringIdentity,
  ringRefutation,
  sampledActivities,
  sampledEvent,
  smallestEigenvalueByFloats,
  secondOrderDichotomy,
  semidefiniteHessian,
  standardBasisWitness,
  strictSaddle,
  vacuousTail,
});
