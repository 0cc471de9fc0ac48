/** A search in a thread of its own: what it prints arrives, and it can be ended at any moment. */
import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { runInThread } from '../../../src/cli/thread/run.js';
import type { Task } from '../../../src/cli/thread/messages.js';
import type { Terminal } from '../../../src/cli/terminal.js';
import { freshFolder } from '../../e2e/commands.js';
import { COMMON, failureOf } from '../environments.js';

const PACKAGE = fileURLToPath(new URL('../../../../', import.meta.url));

describe('cli/thread/run', () => {
  const folder = freshFolder();
  let lines: string[] = [];
  const line = (kind: string) => (text: string) => lines.push(`${kind}: ${text}`);
  const terminal: Terminal = {
    ...{ data: line('data'), say: line('say'), progress: line('progress') },
    json: () => expect.fail('JSON is made in the thread'),
    colour: false,
    width: 80,
  };
  const options = () => ({ ...COMMON, preset: 'teaching', seed: '1', out: folder.path });
  const run = (task: Partial<Omit<Task, 'paper'>>, signal = new AbortController().signal) =>
    runInThread({ search: 'audit', argument: ['k16/gradient'], options: options(), ...task }, { terminal, signal });

  beforeEach(() => (lines = []));

  it('passes on what the search prints, in its order, and its code', async () => {
    expect(await run({})).to.equal(EXIT.accepted);
    const kinds = lines.map((each) => each.slice(0, each.indexOf(':')));
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).to.deep.equal(['progress', 'data', 'say']);
    expect(lines.at(-1)).to.equal(`say: next: npx lossproof verify ${join(folder.path, 'certificates')}`);
    lines = [];
    await run({ options: { ...options(), json: true } });
    const [data] = lines.filter((each) => each.startsWith('data: '));
    expect(JSON.parse((data as string).slice('data: '.length)))
      .to.be.an('array')
      .with.length(1);
  });

  it('passes on what the search throws', async () => {
    const failure = await failureOf(run({ argument: ['k16/gradeint'] }));
    expect([failure.name, failure.code]).to.deep.equal(['UsageError', 'unknown-claim']);
  });

  it('prints at an interruption what the search kept, and ends a search that computes without a pause', async () => {
    // The second claim of the plug-in never ends, and never looks up.
    const files = [
      ['gram.statement.mjs', 'examples/gram', 'endless/first'],
      ['gram.mjs', 'examples/gram', 'endless/first'],
    ] as const;
    for (const [name] of files) {
      const text = (await readFile(join(PACKAGE, 'examples/gram', name), 'utf8'))
        .replace("'lossproof/search'", `'${PACKAGE}dist/src/search.js'`)
        .replace("'lossproof/statement'", `'${PACKAGE}dist/src/statement/index.js'`);
      for (const claim of ['first', 'second']) {
        const own = text.replaceAll('examples/gram', `endless/${claim}`).replace('./gram', `./${claim}`);
        const endless = own.replace(
          'search: (job) => {',
          'search: (job) => {\n    job.progress("for ever");\n    for (;;);',
        );
        await writeFile(join(folder.path, name.replace('gram', claim)), claim === 'first' ? own : endless);
      }
    }
    const plugin = ['first', 'second'].map((claim) => join(folder.path, `${claim}.mjs`));
    const interruption = new AbortController();
    const stopping = {
      ...terminal,
      progress: (text: string) => {
        if (text.includes('for ever')) interruption.abort(new Error('interrupted'));
      },
    };
    const task = { search: 'audit', argument: ['endless'], options: { ...options(), plugin, jobs: 1 } } as const;
    const stopped = runInThread(task, { terminal: stopping, signal: interruption.signal });
    await failureOf(stopped);
    expect(lines).to.have.length(1);
    expect(lines[0])
      .to.match(/^data: 1 claim: 1 proved .*\n\nclaim .*\n\nendless\/first +holds /)
      .and.not.to.include('endless/second');
    // Also where it computes in a thread of a pool.
    const again = new AbortController();
    const began = performance.now();
    const pooled = runInThread(
      { ...task, options: { ...task.options, jobs: 2 } },
      {
        terminal: {
          ...terminal,
          progress: (text: string) => {
            if (text.includes('for ever')) again.abort(new Error('interrupted'));
          },
        },
        signal: again.signal,
      },
    );
    await failureOf(pooled);
    expect(performance.now() - began).to.be.lessThan(20_000);
  });

  it('does not begin when it is interrupted already', async () => {
    await failureOf(run({}, AbortSignal.abort(new Error('interrupted'))));
    expect(lines.filter((each) => !each.startsWith('progress: '))).to.deep.equal([]);
  });
});
