/** Search: floating point finds bounds of the eigenvalue, and the kernel proves them with every rounding error counted. */
import { defineClaim, eigenvalueWitness, rules } from 'lossproof/search';
import statement, { atLeast, below, curvature } from './curvature.statement.mjs';

function prove(job, { left, relation, right }) {
  job.draw('X', { kind: 'uniform', from: -9, to: 9 });
  const witness = eigenvalueWitness(job.context, curvature.of);
  if (witness === undefined) return job.undecided('no bounds of the smallest eigenvalue were found');
  const bounds = job.prove(rules.smallestEigenvalueByFloats, [], { matrix: curvature.of, ...witness });
  job.prove(rules.realOrder, [bounds], { left, relation, right, precision: 64 });
}

export default defineClaim(statement, {
  method: ['X is drawn from the seed', 'the smallest eigenvalue of XXᵀ is enclosed, and compared with the bound'],
  search: (job) => prove(job, atLeast(job.parameters.bound)),
  controls: { 'too-much': (job) => prove(job, below(job.parameters.bound)) },
});
