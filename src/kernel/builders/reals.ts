/** What makes real numbers and matrices of them, of all libraries. */
export * from '../libraries/reals/real.js';
export * from '../libraries/arcCosine/real.js';
export * from '../libraries/statistics/real.js';
