/** The frame of a worker: it answers requests one at a time, and tells misuse, refusals and its own errors apart. */
import { UsageError } from '../../src/base/usage.js';
import { Refusal } from '../../src/kernel/index.js';
import { tame } from '../../src/report/tame.js';
import type { Answer, WorkerMessage, WorkerRequest } from './messages.js';

/** The global object of a worker. */
interface WorkerScope {
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
  postMessage: (message: WorkerMessage) => void;
}

export type Work = (request: WorkerRequest, progress: (line: string) => void) => Promise<Answer>;

export function answerWith(work: Work, scope = globalThis as unknown as WorkerScope): void {
  scope.onmessage = ({ data }) => {
    const progress = (line: string): void => {
      scope.postMessage({ progress: tame(line) });
    };
    const started = performance.now();
    work(data, progress).then(
      (answer) => {
        scope.postMessage({ answer });
      },
      (error: unknown) => {
        scope.postMessage(answerTo(error, (performance.now() - started) / 1000));
      },
    );
  };
}

function answerTo(error: unknown, seconds: number): WorkerMessage {
  if (error instanceof Refusal) {
    const { code, path, expected, got } = error;
    return {
      answer: { kind: 'refused', code, path: tame(path), expected: tame(expected), got: tame(got), seconds },
    };
  }
  if (error instanceof UsageError) return { answer: { kind: 'misuse', message: tame(error.message) } };
  return { error: tame(error instanceof Error ? error.message : String(error)) };
}
