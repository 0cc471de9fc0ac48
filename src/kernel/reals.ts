/** Builders of real numbers, of matrices of them, and of propositions about them: `lossproof/reals`. */
export * from './libraries/arcCosine/real.js';
export { discrepancyTailBound, eigenvalueTailBound, traceFrom } from './libraries/arcCosine/tails.js';
export { logarithm } from './libraries/logarithms/real.js';
export { enclosed, realComparison } from './libraries/reals/propositions.js';
export * from './libraries/reals/real.js';
export { planeRankProbability } from './libraries/patterns/planeRanks.js';
export * from './libraries/statistics/real.js';
