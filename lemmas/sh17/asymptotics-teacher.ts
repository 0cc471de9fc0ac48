/** The search for proofs of sh17/asymptotics-teacher: comparisons of enclosed logarithms. */
import { defineClaim, Refusal, rules, type Job, type Real } from 'lossproof/search';
import statement, { ordered, roomy, turned } from './asymptotics-teacher.statement.js';

const PRECISION = 128;

/** Proves the comparison or, where it is false or too close, the other one, if that is true. */
function compared(
  job: Pick<Job, 'prove'>,
  [left, relation, right]: readonly [Real, 'below' | 'atMost', Real],
): boolean {
  for (const witness of [
    { left, relation, right },
    { left: right, relation: 'below' as const, right: left },
  ]) {
    try {
      job.prove(rules.realOrder, [], { ...witness, precision: PRECISION });
      return witness.left === left;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'false') throw error;
    }
  }
  return false;
}

export default defineClaim(statement, {
  method: [
    'the paper’s assumptions are compared at the recorded sizes, with constants 1',
    'the fourth powers of both exponents are compared: one is rational, the other has a logarithm, which is enclosed',
  ],
  search: (job) => {
    if (!compared(job, roomy(job))) job.undecided('N·ln⁴N exceeds d₀·d₁ here, where the paper says nothing');
    if (!compared(job, ordered(job)))
      job.undecided(
        'at these sizes the exponent for the labels of a teacher is the larger, and the bounds say nothing',
      );
  },
  controls: {
    'no-teacher': (job) => {
      compared(job, roomy(job));
      compared(job, turned(job));
    },
  },
});
