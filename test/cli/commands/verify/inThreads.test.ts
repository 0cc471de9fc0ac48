/** Files are checked alike, and reported in their order, in one thread and in several, also where a file ends a thread. */
import { expect } from 'chai';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seal, type Certificate } from '../../../../src/kernel/full.js';
import { verify } from '../../../../src/cli/commands/verify.js';
import { EXIT } from '../../../../src/cli/exitCodes.js';
import { freshFolder } from '../../../e2e/commands.js';
import { unsealed } from '../../../support.js';
import { called, COMMON, failureOf } from '../../environments.js';

const REFERENCE = fileURLToPath(new URL('../../../../../certificates/sc16/', import.meta.url));
const DEADLY = fileURLToPath(new URL('./deadlySample.js', import.meta.url));
const OPTIONS = { ...COMMON, reference: false, verbose: false, with: [], data: [] };

describe('cli/commands/verify/inThreads', () => {
  const folder = freshFolder();
  const at = (name: string): string => join(folder.path, 'files', name);

  before(async () => {
    await mkdir(at('.'), { recursive: true });
    for (const name of await readdir(REFERENCE)) await copyFile(join(REFERENCE, name), at(name));
    const text = await readFile(at('gradient.json'), 'utf8');
    await writeFile(at('gradient.refused.json'), text.replace('"seed": "1"', '"seed": "2"'));
    await writeFile(at('gradient.half.json'), text.slice(0, 300));
    await writeFile(at('notes.json'), '{}');
    await writeFile(at('foreign.json'), JSON.stringify(seal(unsealed())));
  });

  const ways = [{}, { json: true }, { verbose: true }, { require: 'holds' }, { allow: 'algebra', reference: true }];
  for (const way of ways) {
    it(`says the same with any number of threads with ${JSON.stringify(way)}`, async () => {
      const [one, ...others] = await Promise.all(
        [1, 2, 5].map((jobs) => called(verify, [at('.'), at('absent.json')], { ...OPTIONS, ...way, jobs })),
      );
      for (const other of others)
        expect([other.code, other.data, other.said]).to.deep.equal([one?.code, one?.data, one?.said]);
      expect(one?.code).to.equal(EXIT.unreadable);
    });
  }

  it('looks at what is handed over before it starts a thread', async () => {
    const options = { ...OPTIONS, with: [at('absent')], jobs: 2 };
    const failure = await failureOf(called(verify, [at('.')], options));
    expect(failure.message).to.include('expected a folder of certificates, got no such file');
  });

  it('takes threads by itself where files are many', async () => {
    const { code, data, progress } = await called(verify, [REFERENCE], OPTIONS);
    expect(code).to.equal(EXIT.accepted);
    expect(data.at(-1)).to.equal(`${data.length - 1} accepted, 0 refused`);
    expect(progress).to.have.length(data.length - 1);
    expect(progress[1]).to.match(new RegExp(`^\\[2/${data.length - 1}\\] \\(about .* left\\) checking .*\\.json$`));
  });

  it('names one file alone without its place among others', async () => {
    const { progress } = await called(verify, [at('gradient.json')], { ...OPTIONS, jobs: 4 });
    expect(progress).to.deep.equal([`checking ${at('gradient.json')}`]);
  });

  it('goes on where a file ends a thread, and says of which file that is so', async () => {
    const deadly = { ...unsealed(), claim: { id: 'test/deadly', version: 1 } } as unknown as Certificate;
    await mkdir(at('../deadly'), { recursive: true });
    for (const name of ['gradient.json', 'gradient.dropped-activation.json'])
      await copyFile(at(name), at(`../deadly/${name}`));
    await writeFile(at('../deadly/gradient.deadly.json'), JSON.stringify(seal(deadly)));
    const { code, data } = await called(verify, [at('../deadly')], { ...OPTIONS, plugin: [DEADLY], jobs: 2 });
    expect(code).to.equal(EXIT.internal);
    expect(data.map((line) => line.split(/\s+/)[0])).to.deep.equal(['ERROR', 'fails', 'holds', '2']);
    expect(data[0]).to.match(
      /gradient\.deadly\.json: at \$: expected a verdict, got WorkerDied: its thread died, twice: /,
    );
    expect(data.at(-1)).to.equal('2 accepted, 0 refused, 1 ended by an internal error');
  });
});
