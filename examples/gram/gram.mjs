/** Search: the Gram matrix of a drawn X is decomposed as LDLᵀ over the rational numbers. */
import { defineClaim, rules, terms } from 'lossproof/search';
import statement, { gram } from './gram.statement.mjs';

export default defineClaim(statement, {
  method: ['X is drawn from the seed', 'cXᵀX is decomposed as LDLᵀ over the rational numbers'],
  search: (job) => {
    job.draw('X', { kind: 'uniform', from: -9, to: 9 });
    job.prove(rules.positiveSemidefiniteByLdl, [], { matrix: terms.scale(job.parameters.factor, gram) });
  },
  controls: {
    negative: (job) => {
      // All entries of X are positive, so that X times the vector of ones is not zero.
      job.draw('X', { kind: 'uniform', from: 1, to: 9 });
      const vector = terms.constant('1', job.sizes.columns, 1);
      job.prove(rules.negativeDirection, [], { matrix: terms.scale(job.parameters.factor, gram), vector });
    },
  },
});
