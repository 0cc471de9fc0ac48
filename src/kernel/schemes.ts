/** Builders of schemes, which are matrices at every size at once, and of propositions about them: `lossproof/schemes`. */
export {
  identityEveryDepth,
  identityEverySize,
  nonnegativeEverySize,
  type IdentityEveryDepth,
  type IdentityEverySize,
  type NonnegativeEverySize,
  type Part,
} from './libraries/everySize/propositions.js';
export * from './libraries/everySize/scheme.js';
export {
  absorptionAtEverySize,
  gradientAtEverySize,
  regionHessianAtEverySize,
  zeroErrorHessianAtEverySize,
} from './libraries/zeroMinima/network.js';
