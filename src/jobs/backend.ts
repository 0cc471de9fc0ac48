/** Takes the engine that `--backend` names, in each process and thread: for every heavy operation that has one of that name, and for training. */
import { UsageError } from '../base/usage.js';
import { Absent } from '../compute/absent.js';
import { forceWorkingEngine } from '../compute/engineTests.js';
import { trainOn, type BackendName } from '../network/backend.js';

/** TensorFlow does nothing but train here. */
const TENSORFLOW = 'tensorflow';

/** With other engines training keeps its usual backend. */
const TRAINING: ReadonlyMap<string, BackendName> = new Map([
  ['gpu', 'webgpu'],
  [TENSORFLOW, 'node'],
]);

export async function useBackend(name: string): Promise<void> {
  if (name !== TENSORFLOW) await forceWorkingEngine(name);
  const backend = TRAINING.get(name);
  if (backend === undefined) return;
  try {
    await trainOn(backend);
  } catch (error) {
    if (!(error instanceof Absent)) throw error;
    throw new UsageError('bad-backend', 'backend', 'one that trains here', name, error.message);
  }
}
