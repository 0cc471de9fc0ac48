import { expect } from 'chai';
import { UsageError } from '../../../src/base/usage.js';
import { Refusal } from '../../../src/kernel/index.js';
import { answerWith, type Work } from '../../../site/engine/answering.js';
import type { WorkerMessage } from '../../../site/engine/messages.js';

/** What a worker with this work posts, up to its answer. */
function posted(work: Work<string, string>): Promise<readonly WorkerMessage<string>[]> {
  return new Promise((resolve) => {
    const messages: WorkerMessage<string>[] = [];
    const scope = {
      onmessage: null as ((event: { readonly data: string }) => void) | null,
      postMessage: (message: WorkerMessage<string>) => {
        messages.push(message);
        if (!('progress' in message)) resolve(messages);
      },
    };
    answerWith(work, scope);
    scope.onmessage?.({ data: 'asked' });
  });
}

describe('the frame of a worker', () => {
  it('posts progress and then the answer', async () => {
    const messages = await posted((request, progress) => {
      progress('half\u0007way');
      return Promise.resolve(`${request} and answered`);
    });
    expect(messages).to.deep.equal([{ progress: 'half way' }, { answer: 'asked and answered' }]);
  });

  it('answers a refusal with its place, and tames what comes from a file', async () => {
    const [message] = await posted(() => Promise.reject(new Refusal('mismatch', '$.a', 'one', 'two\u202e')));
    const { answer } = message as { readonly answer: object };
    expect(answer).to.deep.include({ kind: 'refused', code: 'mismatch', path: '$.a', expected: 'one', got: 'two ' });
  });

  it('answers misuse with its words', async () => {
    const [message] = await posted(() => Promise.reject(new UsageError('unreadable', 'file', 'a file', 'none')));
    expect(JSON.stringify(message)).to.match(/"kind":"misuse","message":".*a file/);
  });

  it('says that it failed itself, which is no refusal', async () => {
    expect(await posted(() => Promise.reject(new TypeError('of its own')))).to.deep.equal([{ error: 'of its own' }]);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- libraries throw what they like
    expect(await posted(() => Promise.reject('a text'))).to.deep.equal([{ error: 'a text' }]);
  });
});
