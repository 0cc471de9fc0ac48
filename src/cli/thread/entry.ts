/** The thread of a search: runs one command, whose terminal is that of the thread that started it. */
import { parentPort, workerData } from 'node:worker_threads';
import { tameJson } from '../../report/tame.js';
import type { Environment } from '../terminal.js';
import { failureOf } from '../../jobs/failure.js';
import type { Message, Task } from './messages.js';
import { SEARCHES } from './searches.js';

const { search, argument, options, paper } = workerData as Task;
const interruption = new AbortController();
parentPort?.once('message', () => {
  interruption.abort();
});

function post(message: Message): void {
  parentPort?.postMessage(message);
}

const send = (kind: 'data' | 'say' | 'progress') => (text: string) => {
  post({ kind, text });
};

const environment: Environment = {
  signal: interruption.signal,
  keep: (kind, text) => {
    post({ kind: 'keep', kept: { kind, text } });
  },
  terminal: {
    ...paper,
    data: send('data'),
    json: (value) => {
      post({ kind: 'data', text: tameJson(value) });
    },
    say: send('say'),
    progress: send('progress'),
  },
};

try {
  const command = await SEARCHES[search]();
  post({ kind: 'ended', code: await command(argument as never, options as never, environment) });
} catch (error) {
  post({ kind: 'failed', failure: failureOf(error) });
}
