/** The search for proofs of sc16/experiment-gaussian: training, fitting exactly, and adding up the errors. */
import { defineClaim } from 'lossproof/search';
import { exhibits } from '../sh17/experiment/exhibits.js';
import statement from './experiment-gaussian.statement.js';
import { METHOD, memory, proveOutcome, proveUnreachable, recordWeights } from './experiment/proof.js';
import { gaussianSurvey } from './experiment/surveys.js';
import { laws } from './shared/laws.js';

export default defineClaim(statement, {
  method: METHOD,
  memory,
  search: async (job) => {
    const X = job.draw('X', laws.inputs);
    await recordWeights(job, X, job.draw('y', laws.targets));
    proveOutcome(job);
  },
  controls: { 'too-many-samples': proveUnreachable },
  exhibits,
  survey: gaussianSurvey,
});
