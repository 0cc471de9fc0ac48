/** Builders of real numbers and matrices of them, from all libraries. */
export * from '../libraries/reals/real.js';
export * from '../libraries/arcCosine/real.js';
export * from '../libraries/statistics/real.js';
