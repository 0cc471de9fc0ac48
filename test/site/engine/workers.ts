/** The workers of the site as modules: they answer messages to the global object, which a test takes the place of. */
import type { WorkerMessage } from '../../../site/engine/messages.js';

/** Runs `load` in a process that plays the worker, and asks it. */
export async function askWorker<A>(load: () => Promise<unknown>, request: unknown): Promise<WorkerMessage<A>> {
  const scope = globalThis as {
    onmessage?: ((event: { readonly data: unknown }) => void) | null;
    postMessage?: (message: WorkerMessage<A>) => void;
  };
  await load();
  return new Promise((resolve) => {
    scope.postMessage = (message) => {
      if (!('progress' in message)) resolve(message);
    };
    scope.onmessage?.({ data: request });
  });
}
