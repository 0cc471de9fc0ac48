/** Search: the rank modulo a prime is at most the rank, and elimination modulo a prime is fast. */
import { defineClaim, LARGEST_PRIME, matrices, rationals, rules, terms } from 'lossproof/search';
import statement, { vandermonde } from './rank.statement.mjs';

export default defineClaim(statement, {
  method: ['the matrix is reduced modulo a prime and eliminated there', 'a minor that is not zero there is not zero'],
  search: (job) => {
    job.prove(rules.rankModP, [], { matrix: vandermonde(job), prime: LARGEST_PRIME });
  },
  controls: {
    repeated: (job) => {
      // The first two columns are equal.
      const entry = (i) => rationals.rational([1n, -1n][i] ?? 0n);
      const vector = terms.literal(matrices.matrix(job.sizes.n, 1, entry));
      job.prove(rules.nullVector, [], { matrix: vandermonde(job), vector });
    },
  },
});
