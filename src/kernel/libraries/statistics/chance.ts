/**
 * The chances of error of rules that conclude from draws. A conclusion is `hashed` if a false one is accepted with a chance of at most
 * 2⁻⁶⁴ an attempt: 2⁴⁰ attempts leave 2⁻²⁴. A writer who fixes everything else may still choose one of six numbers of trials and
 * one of two sides: twelve chances, so each may be 2⁻⁶⁸ at most.
 */
import * as q from '../../core/data/rational.js';

export const HASHED_ERROR = q.formatRational(q.rational(1n, 1n << 64n));

/** The largest tail of a distribution at which a single conclusion is accepted as hashed. */
export const HASHED_TAIL = q.rational(1n, 1n << 68n);

/** The numbers of trials that a conclusion may rest on. Others would be further attempts. */
export const TRIALS: readonly number[] = Object.freeze([1000, 2000, 4500, 10_000, 20_000, 50_000]);

/** Draws are derived from a hash; the error counts false conclusions over its values. */
export const RANDOM_ORACLE = 'the hash behaves as a random function (the random-oracle model)';
