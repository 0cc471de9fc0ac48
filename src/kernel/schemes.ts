/** Builders of schemes, which are matrices at every size at once, and of propositions about them: `lossproof/schemes`. */
export {
  identityEveryDepth,
  identityEverySize,
  type IdentityEveryDepth,
  type IdentityEverySize,
  type Part,
} from './libraries/everySize/propositions.js';
export * from './libraries/everySize/scheme.js';
export { nonnegativeEverySize, type NonnegativeEverySize } from './libraries/sumsOfSquares/propositions.js';
export {
  absorptionAtEverySize,
  gradientAtEverySize,
  regionHessianAtEverySize,
  zeroErrorHessianAtEverySize,
} from './libraries/zeroMinima/network.js';
