/** `lossproof survey` in process: its files, its words while it works, and the command that repeats it. */
import { expect } from 'chai';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { survey } from '../../../src/cli/commands/survey.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { freshFolder } from '../../e2e/commands.js';
import { all, parsed, textIn } from '../../report/parsed.js';
import { called, COMMON, failureOf } from '../environments.js';

const SAMPLE = fileURLToPath(new URL('../../claim/surveySample.js', import.meta.url));
const ID = 'test/three-times';
const FILES = ['1-odd-or-even.svg', '2-three-times-n.svg', '3-products.md', 'report.html'];

describe('cli/commands/survey', () => {
  const folder = freshFolder();
  const options = (name: string) =>
    ({
      ...COMMON,
      plugin: [SAMPLE],
      preset: 'teaching',
      seed: '1',
      data: [],
      jobs: 1,
      out: join(folder.path, name),
    }) as const;
  const cells = (name: string): string => join(folder.path, name, 'survey', ID);

  it('certifies every cell, and says each with its place', async () => {
    const { code, said, data } = await called(survey, ID, options('out'));
    expect(code).to.equal(EXIT.accepted);
    expect(said.slice(0, 3).map((line) => line.replace(/[\d.]+ s/g, 'T'))).to.deep.equal([
      '[1/3] n=1,pause=0.seed-1  holds, made in T (about T left)',
      '[2/3] n=2,pause=0.seed-1  holds, made in T (about T left)',
      '[3/3] n=3,pause=0.seed-other  holds, made in T',
    ]);
    expect(said[3]).to.equal(
      `page: ${cells('out')}/report.html   next: npx lossproof verify ${cells('out')} --plugin ${SAMPLE}`,
    );
    expect(data[0])
      .to.match(/^Three times many numbers\n/)
      .and.to.include(`drawn in ${cells('out')}/1-odd-or-even.svg`);
    expect(await readdir(cells('out'))).to.include.members(FILES);
  });

  it('reuses what is there, and deletes the exhibits of an earlier time alone', async () => {
    for (const name of ['9-earlier.svg', '10-earlier.md', 'notes.md', '9-earlier.txt'])
      await writeFile(join(cells('out'), name), '');
    const { said, data } = await called(survey, ID, { ...options('out'), json: true });
    expect(said.map((line) => /reused, checked in/.test(line))).to.deep.equal([true, true, true]);
    const names = await readdir(cells('out'));
    expect(names).to.include.members([...FILES, 'notes.md', '9-earlier.txt']);
    expect(names).not.to.include.members(['9-earlier.svg']);
    expect(names).not.to.include('10-earlier.md');
    const shown = JSON.parse(data.join('')) as { exhibits: readonly { file: string }[] };
    expect(shown).to.include({ claim: ID, title: 'Three times many numbers', preset: 'teaching', seed: '1' });
    expect(shown.exhibits.map(({ file }) => file)).to.deep.equal(FILES.slice(0, 3));
  });

  it('prints on its page the command that repeats it', async () => {
    const page = parsed(await readFile(join(cells('out'), 'report.html'), 'utf8'));
    expect(all(page, 'pre').map(textIn)).to.include(
      `lossproof survey ${ID} --preset teaching --seed 1 --plugin ${SAMPLE}`,
    );
  });

  it('says how far it came when it is interrupted', async () => {
    const interruption = new AbortController();
    const kept: string[] = [];
    const stopped = survey(ID, options('stopped'), {
      signal: interruption.signal,
      keep: (kind, text) => kept.push(`${kind}: ${text}`),
      terminal: {
        data: () => undefined,
        json: () => undefined,
        say: (line) => {
          if (line.startsWith('[2/3]')) interruption.abort(new Error('interrupted'));
        },
        progress: () => undefined,
        colour: false,
        width: 80,
      },
    });
    expect((await failureOf(stopped)).message).to.equal('interrupted');
    expect(kept.at(-1)).to.equal('say: 2 of 3 cells are done; run the same command again to continue');
    const names = await readdir(cells('stopped'));
    expect(names.filter((name) => name.endsWith('.json'))).to.have.length(2);
    expect(names).not.to.include('report.html');
  });

  it('names the claims with a survey for one without', async () => {
    const failure = await failureOf(called(survey, 'k16/gradient', options('none')));
    expect(failure.message).to.match(
      /^k16\/gradient: expected a claim with a survey, got one without; claims with a survey: .*test\/three-times/,
    );
    expect(await readdir(folder.path)).not.to.include('none');
  });
});
