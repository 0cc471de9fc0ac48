/** Builders of propositions, from all libraries. */
export { conjunction } from '../core/logic/proposition.js';
export { comparison, identity, notIdentity } from '../libraries/algebra/propositions.js';
export { enclosed, realComparison } from '../libraries/reals/propositions.js';
