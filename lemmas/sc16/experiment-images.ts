/** The search for proofs of sc16/experiment-images: training, fitting exactly, and adding up the errors. */
import { defineClaim } from 'lossproof/search';
import { exhibits } from '../sh17/experiment/exhibits.js';
import { labelsOf } from '../sh17/experiment/labels.js';
import { laws as imageLaws } from '../sh17/shared/laws.js';
import statement from './experiment-images.statement.js';
import { METHOD, memory, proveOutcome, proveUnreachable, recordWeights } from './experiment/proof.js';
import { imagesSurvey } from './experiment/surveys.js';
import { laws } from './shared/laws.js';

export default defineClaim(statement, {
  method: METHOD,
  memory,
  search: async (job) => {
    const X = job.drawOrTake('X', imageLaws.byte);
    await recordWeights(job, X, labelsOf(job, laws.targets, [-1n, 1n]));
    proveOutcome(job);
  },
  controls: { 'too-many-samples': proveUnreachable },
  exhibits,
  survey: imagesSurvey,
});
