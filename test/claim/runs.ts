/** Runs of the sample claim, 3·n = 3n, made once for each n. */
import { fileURLToPath } from 'node:url';
import { Registry, Workshop, type Request, type Run } from 'lossproof';

const SAMPLE = fileURLToPath(new URL('./surveySample.js', import.meta.url));

let workshop: Promise<Workshop> | undefined;

async function opened(): Promise<Workshop> {
  const registry = new Registry();
  await registry.plug(SAMPLE);
  return new Workshop(registry, { clock: () => 0 });
}

export async function sampleRun(n: number, request: Partial<Request> = {}): Promise<Run> {
  workshop ??= opened();
  return (await workshop).certify({ claim: 'test/three-times', sizes: { n }, ...request });
}
