/** The frame of a worker: it answers requests one at a time, and tells misuse, refusals and its own errors apart. */
import { UsageError } from '../../src/base/usage.js';
import { Refusal } from '../../src/kernel/index.js';
import { tame } from '../../src/report/tame.js';
import type { Answer, Unanswered, WorkerMessage, WorkerRequest } from './messages.js';

/** The global object of a worker. */
interface WorkerScope<R, A> {
  onmessage: ((event: { readonly data: R }) => void) | null;
  postMessage: (message: WorkerMessage<A>) => void;
}

export type Work<R, A> = (request: R, progress: (line: string) => void) => Promise<A>;

export function answerWith<R = WorkerRequest, A = Answer>(
  work: Work<R, A>,
  scope = globalThis as unknown as WorkerScope<R, A>,
): void {
  scope.onmessage = ({ data }) => {
    const progress = (line: string): void => {
      scope.postMessage({ progress: tame(line) });
    };
    const started = performance.now();
    // Within a promise, so that what is thrown at once is answered too.
    const answered = (async () => work(data, progress))();
    answered.then(
      (answer) => {
        scope.postMessage({ answer });
      },
      (error: unknown) => {
        scope.postMessage(answerTo(error, (performance.now() - started) / 1000));
      },
    );
  };
}

function answerTo(error: unknown, seconds: number): { readonly answer: Unanswered } | { readonly error: string } {
  if (error instanceof Refusal) {
    const { code, path, expected, got } = error;
    return {
      answer: { kind: 'refused', code, path: tame(path), expected: tame(expected), got: tame(got), seconds },
    };
  }
  if (error instanceof UsageError) return { answer: { kind: 'misuse', message: tame(error.message) } };
  return { error: tame(error instanceof Error ? error.message : String(error)) };
}
