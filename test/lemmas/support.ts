/** Runs of claims, for the tests of their searches. */
import { Registry, Workshop, type Request, type Run } from 'lossproof/search';

/** Certifies a claim and its controls, at the sizes of `teaching` where the request names no others. */
export function certified(claim: string, request: Omit<Request, 'claim'> = {}): Promise<Run> {
  const workshop = new Workshop(new Registry(), { clock: () => performance.now() / 1000 });
  return workshop.certify({ claim, preset: 'teaching', ...request });
}
