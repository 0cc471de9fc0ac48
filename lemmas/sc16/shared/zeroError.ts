/** Zero error at every differentiable local minimum, from cited theorems. */
import { rules, type Job, type Step } from 'lossproof/search';

/** From the theorem about the rank of G: at every size for two layers, or at every depth for the last two layers of more. */
export async function proveZeroError(job: Pick<Job, 'cite' | 'prove'>, rank: Step): Promise<Step> {
  const gradient = await job.cite('sc16/gradient', {});
  const absorption = await job.cite('sc16/absorption', {});
  return job.prove(rules.zeroErrorEverySize, [gradient, absorption, rank], {});
}
