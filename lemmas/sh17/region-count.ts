/** The search for proofs of sh17/region-count: the kernel counts; the samples of the control are made parallel. */
import { defineClaim, matrices, rationals, rules, terms, type Matrix, type Rational } from 'lossproof/search';
import statement from './region-count.statement.js';
import { coverNumber } from './shared/cover.js';
import { laws } from './shared/laws.js';

/** The last sample is −2 times the first. */
const withParallel = (X: Matrix<Rational>): Matrix<Rational> =>
  matrices.matrix(X.rows, X.columns, (i, n) =>
    n < X.columns - 1 ? matrices.at(X, i, n) : rationals.multiply(rationals.rational(-2n), matrices.at(X, i, 0)),
  );

export default defineClaim(statement, {
  method: [
    'a further hyperplane cuts those cells in two that it meets, and these are as many as the earlier hyperplanes leave on it: the number follows by induction over samples and dimensions',
    'parallel samples have the same hyperplane, which counts once; all is computed in whole numbers',
  ],
  search: (job) => {
    const { d0, N } = job.sizes;
    job.drawOrTake('X', laws.wide);
    const { proposition } = job.prove(rules.cellsCounted, [], { data: terms.data('X') }).theorem;
    const expected = coverNumber(d0, N);
    if (proposition.kind === 'cellCount' && proposition.count !== expected) {
      job.undecided(
        `the samples are not in general position: they have ${proposition.count} cells, and in general position there are ${expected}`,
      );
    }
  },
  controls: {
    'parallel-samples': (job) => {
      const { d0, N } = job.sizes;
      job.give('X', withParallel(job.sample('X', d0, N, laws.wide)));
      job.prove(rules.cellsCounted, [], { data: terms.data('X') });
    },
  },
});
