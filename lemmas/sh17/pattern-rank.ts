/** The search for proofs of sh17/pattern-rank: one rule for every size; the control names its columns. */
import { defineClaim, rules, terms } from 'lossproof/search';
import statement, { crowded } from './pattern-rank.statement.js';

export default defineClaim(statement, {
  method: [
    'columns of a set S lie in a space of dimension d₀·rank A_S, and every other column adds at most one: the rank is at most each of these numbers',
    'a smallest set C that is dependent for all X spans all of col(A_C) ⊗ ℝ^{d₀}, since a column is in the span of the others for almost every value of its sample, and so for all',
    'the union of all such sets attains the minimum; there are finitely many patterns, so that one null set serves all',
  ],
  search: (job) => {
    job.prove(rules.patternRank, [], {});
  },
  controls: {
    'room-is-not-enough': (job) => {
      const { d0 } = job.sizes;
      const columns = Array.from({ length: d0 + 1 }, (_, column) => column);
      const [left, right] = [terms.constant('1', 2, 1), terms.constant('1', 1, d0 + 1)];
      job.prove(rules.deficientPattern, [], { inputs: d0, pattern: crowded(job), columns, left, right });
    },
  },
});
