/** The other end of a thread: it runs the command that it is started with, on a terminal of the given width. */
import { expect } from 'chai';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Message, Task } from '../../../src/cli/thread/messages.js';
import { COMMON } from '../environments.js';
import { expectFits } from '../../report/terminalText.js';

const ENTRY = new URL('../../../src/cli/thread/entry.js', import.meta.url);

async function messagesOf(task: Task): Promise<readonly Message[]> {
  const worker = new Worker(ENTRY, { workerData: task });
  const messages: Message[] = [];
  worker.on('message', (message: Message) => {
    messages.push(message);
    if (message.kind === 'ended' || message.kind === 'failed') void worker.terminate();
  });
  await once(worker, 'exit');
  return messages;
}

describe('cli/thread/entry', () => {
  const options = { ...COMMON, with: [], data: [] };
  const paper = { colour: false, width: 60 };

  it('ends with the code of the command, after all that it printed', async () => {
    const messages = await messagesOf({ search: 'explain', argument: 'k16/gradient', options, paper });
    expect(messages.at(-1)).to.deep.equal({ kind: 'ended', code: 0 });
    const data = messages.flatMap((message) => (message.kind === 'data' ? [message.text] : []));
    expect(data).to.have.length(1);
    expectFits(data[0] as string, paper.width);
  });

  it('ends with the failure of the command', async () => {
    const messages = await messagesOf({ search: 'explain', argument: 'k16/none', options, paper });
    const last = messages.at(-1);
    expect(last?.kind === 'failed' && last.failure.kind).to.equal('usage');
  });
});
