/** Surveys on several cores and machines: the same bytes, whoever made them, and nothing lost or done by halves. */
import { expect } from 'chai';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder, lossproof, type Finished } from './commands.js';

const SAMPLE = fileURLToPath(new URL('../claim/surveySample.js', import.meta.url));
const POISONED = fileURLToPath(new URL('../claim/poisonedSample.js', import.meta.url));

/** Every file of a folder with its text, without what times and machines differ in. */
async function bytesIn(folder: string): Promise<{ readonly [name: string]: string }> {
  const found: { [name: string]: string } = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'report.html' || entry.name === 'survey.plan') continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length)] = timeless(await readFile(path, 'utf8'));
  }
  return found;
}

const timeless = (text: string): string => text.replace(/[\d.]+ (ms|s|min)\b/g, 'T').replace(/ \(about T left\)/g, '');

describe('lossproof survey on several cores and machines', () => {
  const root = freshFolder();
  const out = (name: string): string => join(root.path, name);
  const survey = (name: string, ...more: readonly string[]): Promise<Finished> =>
    lossproof(['survey', 'test/three-times', '--plugin', SAMPLE, '--out', out(name), ...more]);
  const poisoned = (name: string, ...more: readonly string[]): Promise<Finished> =>
    lossproof([
      ...['survey', 'test/poisoned', '--plugin', SAMPLE, '--plugin', POISONED],
      ...['--preset', 'teaching', '--out', out(name), ...more],
    ]);
  const said = ({ stdout, stderr }: Finished, name: string): readonly string[] =>
    [stdout, stderr].map((text) => timeless(text).replaceAll(out(name), 'OUT'));
  let one: Finished;

  it('makes the same bytes and says the same in the same order with any number of threads', async () => {
    one = await survey('one', '--jobs', '1');
    expect(one.code).to.equal(2);
    for (const jobs of ['2', '3', '9']) {
      const several = await survey(jobs, '--jobs', jobs);
      expect(several.code, several.stderr).to.equal(2);
      expect(said(several, jobs)).to.deep.equal(said(one, 'one'));
      expect(await bytesIn(out(jobs))).to.deep.equal(await bytesIn(out('one')));
    }
    // Cells that are there are reused in threads too.
    const again = await survey('2', '--jobs', '2');
    expect(again.stderr.match(/reused, checked in/g)).to.have.length(4);
  });

  it('makes the same bytes in shards, which are collected', async () => {
    for (const shard of ['2/3', '3/3', '1/3']) {
      const { code, stdout, stderr } = await survey('shards', '--shard', shard, '--jobs', '2');
      expect([0, 2], stderr).to.include(code);
      expect(stdout).to.match(new RegExp(`^share ${shard.replace('/', ' of ')}: [12] cells?: `));
      expect(stderr).to.match(
        /next, after all shares: npx lossproof survey test\/three-times .* --out \S+ --collect\n$/,
      );
    }
    const collected = await survey('shards', '--collect');
    expect(collected.code, collected.stderr).to.equal(2);
    // Lines are broken elsewhere where a sentence is one longer.
    const words = (text = ''): string =>
      text.replace(/\s+/g, ' ').replace(' 4 existing certificates were checked and reused.', '');
    expect(words(said(collected, 'shards')[0])).to.equal(words(said(one, 'one')[0]));
    expect(await bytesIn(out('shards'))).to.deep.equal(await bytesIn(out('one')));
    const as = JSON.parse((await survey('shards', '--shard', '1/3', '--json')).stdout) as {
      readonly shard: unknown;
      readonly cells: readonly { readonly name: string }[];
    };
    // Of a share that runs again, what is certified is left alone: n = 7 is undecided.
    expect([as.shard, as.cells.map(({ name }) => name)]).to.deep.equal([{ share: 1, of: 3 }, ['n=7,pause=1_5.seed-1']]);
    expect((await survey('shards', '--shard', '1/3')).stdout).to.match(/ 1 cell of it was there already\.\n$/);
  });

  it('collects nothing by halves: it says what is not there', async () => {
    await survey('half', '--shard', '1/3');
    const half = await survey('half', '--collect');
    expect(half.code).to.equal(5);
    expect(half.stdout).to.equal('');
    expect(half.stderr).to.match(
      /3 cells of 5 are not certified yet, n=2,pause=1_5\.seed-1 for example; let the shards that have not finished run again\n$/,
    );
    expect(await readdir(join(out('half'), 'survey/test/three-times'))).not.to.include('report.html');
    await rm(join(out('half'), 'survey/test/three-times/n=1,pause=1_5.seed-1.json'));
    expect((await survey('half', '--collect')).stderr).to.match(/4 cells of 5 are not certified yet/);
  });

  it('does the same shard twice at the same time, and shares at the same time as all of it', async () => {
    const runs = await Promise.all([
      ...['1/2', '1/2', '2/2'].map((shard) => survey('twice', '--shard', shard)),
      survey('twice', '--jobs', '2'),
    ]);
    for (const { code, stderr } of runs) expect([0, 2], stderr).to.include(code);
    expect(await bytesIn(out('twice'))).to.deep.equal(await bytesIn(out('one')));
  });

  it('goes on after Ctrl-C and after a kill, with threads at work', async () => {
    const stopped = await lossproof(
      ['survey', 'test/three-times', '--plugin', SAMPLE, '--out', out('killed'), '--jobs', '2'],
      { stopAt: { text: /\[1\/5\]/, signal: 'SIGINT' } },
    );
    expect(stopped.code).to.equal(130);
    expect(stopped.stderr).to.match(/\n\d of 5 cells are done; run the same command again to continue\n/);
    const names = Object.keys(await bytesIn(out('killed')));
    expect(names.filter((name) => name.endsWith('.partial'))).to.deep.equal([]);
    const killed = await lossproof(
      ['survey', 'test/three-times', '--plugin', SAMPLE, '--out', out('killed'), '--jobs', '2'],
      { stopAt: { text: /\[2\/5\]/, signal: 'SIGKILL' } },
    );
    expect(killed.code).to.equal(null);
    expect((await survey('killed', '--jobs', '2')).code).to.equal(2);
    const left = await bytesIn(out('killed'));
    const whole = Object.entries(left).filter(([name]) => !name.endsWith('.partial'));
    expect(Object.fromEntries(whole)).to.deep.equal(await bytesIn(out('one')));
  });

  it('sets aside cells whose search breaks off or whose thread dies, and finishes the others', async () => {
    const { code, stdout, stderr } = await poisoned('poisoned', '--jobs', '2');
    expect(code, stderr).to.equal(70);
    const lines = stderr
      .split('\n')
      .flatMap((line) => /^\[\d\/7\] n=(\d),\S+ {2}(.*)$/.exec(timeless(line))?.slice(1) ?? []);
    expect(lines).to.deep.equal([
      ...['1', 'holds, made in T'],
      ...['2', 'holds, made in T'],
      ...['3', 'set aside, for the search broke off: TypeError: three is too much'],
      ...['4', 'set aside, for the search broke off: WorkerDied: its thread died, twice: it ended with exit code 9'],
      ...['5', 'undecided: five: expected data, got none'],
      ...['6', 'holds, made in T'],
      ...['7', 'undecided: seven is left open'],
    ]);
    expect(stdout).to.include('n=3,pause=0.seed-1  set aside, for the search broke off: TypeError: three is too much');
    const files = Object.keys(await bytesIn(out('poisoned'))).filter((name) => /\.(failed|undecided)$/.test(name));
    expect(files.map((name) => /n=(\d).*\.(\w+)$/.exec(name)?.slice(1).join(' ')).sort()).to.deep.equal([
      '3 failed',
      '4 failed',
      '5 undecided',
      '7 undecided',
    ]);
    // Shards set them aside too, and collecting says so.
    for (const shard of ['1/2', '2/2'])
      expect((await poisoned('shared', '--jobs', '2', '--shard', shard)).code).to.equal(70);
    const collected = await poisoned('shared', '--collect');
    expect(collected.code).to.equal(70);
    expect(collected.stdout.split('\n').filter((line) => line.startsWith('    n='))).to.deep.equal(
      stdout.split('\n').filter((line) => line.startsWith('    n=')),
    );
  });

  it('says in one line what is wrong', async () => {
    for (const shard of ['0/3', '4/3', '3', '1/0', 'a/b', '1/1000000']) {
      const { code, stderr } = await survey('wrong', '--shard', shard);
      expect([code, stderr]).to.deep.equal([
        64,
        `lossproof: --shard: expected K/N such as 3/40, with K from 1 to N, got "${shard}"\n`,
      ]);
    }
    for (const jobs of ['0', '1000', 'all']) {
      const { code, stderr } = await survey('wrong', '--jobs', jobs);
      expect([code, stderr]).to.deep.equal([
        64,
        `lossproof: --jobs: expected a whole number of threads from 1 to 999, got "${jobs}"\n`,
      ]);
    }
    expect((await survey('wrong', '--shard', '1/2', '--collect')).code).to.equal(64);
    const other = await survey('shards', '--shard', '1/3', '--seed', '2');
    expect(other.code).to.equal(64);
    expect(other.stderr).to.match(
      /^lossproof: .*: expected a folder of the survey .* seed 2, .* got that of .* seed 1, .*; choose another --out\n$/,
    );
    expect((await survey('shards', '--seed', '2')).stderr).to.equal(other.stderr);
    await writeFile(out('file'), '');
    expect((await survey('file', '--shard', '1/2')).stderr).to.match(/expected a folder that can be written/);
  });
});
