/** Everything in shared/, for claims that are not split yet. */
export { size } from 'lossproof/statement';
export * from './shared/comparisons.js';
export * from './shared/hypotheses.js';
export * from './shared/laws.js';
export * from './shared/paper.js';
export * from './shared/proving.js';
export * from './shared/terms.js';
