/**
 * Asks a worker of the site, one question after another: a part of a page may ask while the answer to another is still awaited. Each
 * asker has a worker of its own, which is ended to cancel what it does.
 */
import type { Answer, Unanswered, WorkerMessage, WorkerRequest } from '../../engine/messages';

export class Asker<R = WorkerRequest, A = Answer> {
  private worker: Worker | undefined;
  private cancelRunning: (() => void) | undefined;
  /** Settled when all that was asked is answered, whatever came of it. */
  private answered: Promise<unknown> = Promise.resolve();
  private cancelled = 0;

  constructor(private readonly script: string) {}

  /** Resolves to undefined if it was cancelled, while it ran or before its turn came. */
  ask(request: R, progress: (line: string) => void = () => undefined): Promise<A | Unanswered | undefined> {
    const { cancelled } = this;
    const answer = this.answered.then(() =>
      cancelled === this.cancelled ? this.askNow(request, progress) : undefined,
    );
    this.answered = answer.catch(() => undefined);
    return answer;
  }

  private async askNow(request: R, progress: (line: string) => void): Promise<A | Unanswered | undefined> {
    const reason = missingHere();
    if (reason !== undefined) return { kind: 'misuse', message: reason };
    const worker = (this.worker ??= new Worker(this.script, { type: 'module' }));
    return new Promise<A | Unanswered | undefined>((resolve, reject) => {
      const fail = (message: string): void => {
        this.end();
        reject(new Error(message));
      };
      this.cancelRunning = () => {
        resolve(undefined);
      };
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage<A>>) => {
        if ('progress' in data) progress(data.progress);
        else if ('answer' in data) resolve(data.answer);
        else fail(data.error);
      };
      worker.onerror = (event) => {
        fail(
          event.message || 'the worker of this page could not be loaded: reload the page while the network is there',
        );
      };
      worker.postMessage(request);
    });
  }

  cancel(): void {
    this.cancelled += 1;
    this.end();
    this.cancelRunning?.();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

/** The feature that this browser lacks to run anything; undefined if it has all. */
function missingHere(): string | undefined {
  const missing = [
    ...(typeof Worker === 'undefined' ? ['web workers'] : []),
    ...(typeof WebAssembly === 'undefined' ? ['WebAssembly'] : []),
    ...(typeof BigInt === 'undefined' ? ['whole numbers of any length (BigInt)'] : []),
  ];
  return missing.length === 0
    ? undefined
    : `this browser has no ${missing.join(' and no ')}, so nothing can be checked here; the command line can: npx lossproof verify FILE`;
}
