import { expect } from 'chai';
import { bundled } from './bundled.js';

interface Asking {
  ask: (request: unknown, progress?: (line: string) => void) => Promise<unknown>;
  cancel: () => void;
}

/** Plays the worker of a page: it answers with what `reply` posts. */
let reply: (request: unknown, worker: Played) => void;
let ended = 0;
class Played {
  onmessage?: (event: { readonly data: object }) => void;
  onerror?: (event: { readonly message: string }) => void;
  postMessage(request: unknown): void {
    reply(request, this);
  }
  terminate(): void {
    ended++;
  }
}

async function failure(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('expected an error');
}

describe('what asks a worker', () => {
  let asker: Asking;
  const { Worker: own } = globalThis as { Worker?: unknown };

  before(async () => {
    const { Asker } = await bundled<{ readonly Asker: new (script: string) => Asking }>('theme/worker');
    asker = new Asker('/engine/tutor.js');
  });
  beforeEach(() => {
    Reflect.set(globalThis, 'Worker', Played);
    ended = 0;
  });
  after(() => Reflect.set(globalThis, 'Worker', own));

  it('hands on progress, and then the answer', async () => {
    reply = (request, worker) => {
      worker.onmessage?.({ data: { progress: 'half' } });
      worker.onmessage?.({ data: { answer: request } });
    };
    const lines: string[] = [];
    expect(await asker.ask('asked', (line) => lines.push(line))).to.equal('asked');
    expect([lines, ended]).to.deep.equal([['half'], 0]);
  });

  it('gives each question its own answer where several are asked at once, and none to those that are cancelled', async () => {
    const open: (() => void)[] = [];
    reply = (request, worker) => open.push(() => worker.onmessage?.({ data: { answer: request } }));
    const turn = () => new Promise((done) => setTimeout(done));
    const [first, second] = [asker.ask('first'), asker.ask('second')];
    await turn();
    expect(open).to.have.length(1);
    open[0]?.();
    expect(await first).to.equal('first');
    await turn();
    open[1]?.();
    expect(await second).to.equal('second');
    const waiting = [asker.ask('third'), asker.ask('fourth')];
    await turn();
    asker.cancel();
    expect(await Promise.all(waiting)).to.deep.equal([undefined, undefined]);
    const later = asker.ask('fifth');
    await turn();
    expect(open).to.have.length(4);
    open[3]?.();
    expect(await later).to.equal('fifth');
  });

  it('ends a worker that failed, and says why', async () => {
    reply = (_, worker) => worker.onmessage?.({ data: { error: 'of its own' } });
    expect(await failure(asker.ask('asked'))).to.equal('of its own');
    reply = (_, worker) => worker.onerror?.({ message: '' });
    expect(await failure(asker.ask('asked'))).to.contain('could not be loaded');
    expect(ended).to.equal(2);
  });

  it('answers nothing after it was cancelled', async () => {
    reply = () => undefined;
    const asked = asker.ask('asked');
    await new Promise((done) => setTimeout(done));
    asker.cancel();
    expect(await asked).to.equal(undefined);
    expect(ended).to.equal(1);
  });

  it('says what the browser lacks', async () => {
    Reflect.deleteProperty(globalThis, 'Worker');
    expect(await asker.ask('asked')).to.deep.include({ kind: 'misuse' });
    expect(JSON.stringify(await asker.ask('asked'))).to.contain('no web workers');
  });
});
