/** The fact by which rules bound probabilities. */
export const MARKOV =
  'a number that is never negative reaches a multiple of its expectation with a probability of at most the reciprocal (Markov), so a squared deviation that of its variance (Chebyshev)';
