/** For claims and tests that are not moved yet. */
export * from './shared/interval.js';
export * from './shared/tightest.js';
