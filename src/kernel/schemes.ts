/** Builders of schemes, which are matrices at every size at once, and of propositions about them: `lossproof/schemes`. */
export { identityEverySize, type IdentityEverySize } from './libraries/everySize/propositions.js';
export * from './libraries/everySize/scheme.js';
export {
  absorptionAtEverySize,
  gradientAtEverySize,
  regionHessianAtEverySize,
  zeroErrorHessianAtEverySize,
} from './libraries/zeroMinima/network.js';
