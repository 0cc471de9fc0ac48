/** The thread of a worker: does one task after the other, by the module that it is started with. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { failureOf } from './failure.js';
import type { FromWorker, Start, Starter, ToWorker } from './messages.js';

const { module, setting } = workerData as Start;
const port = parentPort as MessagePort;
const interruption = new AbortController();

function post(message: FromWorker): void {
  port.postMessage(message);
}

const talk = {
  signal: interruption.signal,
  progress: (line: string) => {
    post({ kind: 'progress', line });
  },
};

let started: Promise<(task: unknown) => Promise<unknown>> | undefined;

/** A worker that cannot start says so as the failure of its first task. */
async function start(): Promise<(task: unknown) => Promise<unknown>> {
  const { start: starter } = (await import(module)) as { readonly start: Starter<unknown, unknown, unknown> };
  return starter(setting, talk);
}

async function answered(task: unknown): Promise<FromWorker> {
  try {
    started ??= start();
    return { kind: 'answered', answer: await (await started)(task) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') {
    interruption.abort();
    return;
  }
  void answered(message.task).then(post);
});
