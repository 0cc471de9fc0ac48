/** The library of matrices that terms denote, over ℚ and over polynomials: identities, ranks, definiteness. */
import { asking, defineLibrary } from '../../core/logic/library.js';
import { ALGEBRA_PROPOSITIONS } from './propositions.js';
import { arithmetic } from './rules/arithmetic.js';
import { negativeDirection } from './rules/negativeDirection.js';
import { nullVector } from './rules/nullVector.js';
import { positiveSemidefiniteByLdl } from './rules/positiveSemidefiniteByLdl.js';
import { ringIdentity } from './rules/ringIdentity.js';
import { ringRefutation } from './rules/ringRefutation.js';

export const algebra = defineLibrary({
  name: 'algebra',
  propositions: ALGEBRA_PROPOSITIONS,
  rules: {
    arithmetic,
    negativeDirection,
    nullVector,
    positiveSemidefiniteByLdl,
    ringIdentity,
    ringRefutation,
  },
  outright: {
    comparison: asking('arithmetic'),
    identity: asking('ringIdentity'),
    notIdentity: asking('ringRefutation', { point: {} }),
  },
});
