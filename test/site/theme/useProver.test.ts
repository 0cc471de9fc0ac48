import { expect } from 'chai';
import { bundled } from './bundled.js';

interface Ref<T> {
  readonly value: T;
}
interface Prover {
  readonly answer: Ref<{ readonly kind: string } | undefined>;
  readonly lines: Ref<readonly string[]>;
  readonly isRunning: Ref<boolean>;
  readonly problem: Ref<string>;
  readonly spoken: Ref<string>;
  run: (request: object) => Promise<void>;
  cancel: () => void;
}

/** Plays the worker of a page: `posts` are its messages; it says nothing more after them. */
let posts: readonly object[] = [];
class Played {
  onmessage?: (event: { readonly data: object }) => void;
  postMessage(): void {
    for (const data of posts) this.onmessage?.({ data });
  }
  terminate(): void {
    posts = [];
  }
}

describe('a search in the page', () => {
  let useProver: () => Prover;
  const { warn } = console;
  const { Worker: own } = globalThis as { Worker?: unknown };

  before(async () => {
    // Vue warns that no page is there to be left.
    console.warn = () => undefined;
    ({ useProver } = await bundled<{ readonly useProver: () => Prover }>('theme/useProver'));
    Reflect.set(globalThis, 'Worker', Played);
  });
  after(() => {
    console.warn = warn;
    Reflect.set(globalThis, 'Worker', own);
  });

  it('has the latest lines of progress and then the answer, and says one sentence of each', async () => {
    const prover = useProver();
    const answer = { kind: 'accepted', isBound: true, verdict: 'holds', steps: 3, html: '', seconds: 1 };
    posts = [...['a', 'b', 'c', 'd', 'e'].map((progress) => ({ progress })), { answer }];
    const done = prover.run({ claim: 'sc16/absorption' });
    expect([prover.isRunning.value, prover.spoken.value]).to.deep.equal([true, 'Running.']);
    await done;
    expect(prover.lines.value).to.deep.equal(['b', 'c', 'd', 'e']);
    expect(prover.answer.value).to.deep.equal(answer);
    expect([prover.isRunning.value, prover.spoken.value]).to.deep.equal([false, 'Accepted: holds, 3 steps.']);
  });

  it('says that it was cancelled, and can run again', async () => {
    const prover = useProver();
    posts = [];
    const done = prover.run({ claim: 'sc16/absorption' });
    await new Promise((turn) => setTimeout(turn));
    prover.cancel();
    await done;
    expect(prover.answer.value).to.equal(undefined);
    expect(prover.spoken.value).to.equal('Cancelled. Nothing was kept.');
    posts = [{ answer: { kind: 'undecided', reason: 'none', seconds: 1 } }];
    await prover.run({ claim: 'sc16/absorption' });
    expect(prover.spoken.value).to.contain('Undecided');
  });

  it('has the error of a worker, which the page shows as an alert and says no second time', async () => {
    const prover = useProver();
    posts = [{ progress: 'searching' }, { error: 'out of memory' }];
    await prover.run({ claim: 'sc16/absorption' });
    expect([prover.problem.value, prover.spoken.value, prover.isRunning.value]).to.deep.equal([
      'out of memory',
      '',
      false,
    ]);
  });
});
