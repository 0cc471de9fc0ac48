/** The exercises that commands know: the course, the folder of the package, and modules of a teacher. */
import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EXERCISES } from 'lossproof/course';
import { exercisesWith } from '../../../../src/cli/commands/course/exercises.js';
import { refusesFor, solvesFor } from '../../../course/answers.js';
import { failureOf } from '../../environments.js';

const COURSE = pathToFileURL(fileURLToPath(new URL('../../../../src/course/index.js', import.meta.url))).href;

describe('cli/commands/course/exercises', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'exercises-'));
  });
  after(() => rm(folder, { recursive: true }));

  const module = async (name: string, text: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  };
  const exercise = (id: string): string =>
    `import { defineExercise } from '${COURSE}';\nexport default defineExercise({ id: '${id}', unit: 'u', title: 't', teaches: 's', draw: () => 0 });`;

  it('has the example of the folder, which can be solved and refused', async () => {
    const all = await exercisesWith([]);
    expect(all.slice(0, EXERCISES.length)).to.deep.equal(EXERCISES);
    const trace = all.find(({ id }) => id === 'trace');
    if (trace === undefined) return expect.fail('expected the exercise trace');
    await solvesFor(trace);
    await refusesFor(trace, () => ({ trace: 0 }), 1, /equal matrices/);
    await refusesFor(trace, () => ({ trace: 1000 }), 3, /equal matrices/);
  });

  it('adds modules of a teacher, and those of a folder but for its tests', async () => {
    const one = await module('one.mjs', exercise('one'));
    await module('one.test.mjs', 'throw new Error("a test")');
    await module('page.md', 'no module');
    expect((await exercisesWith([one])).at(-1)?.id).to.equal('one');
    await module('two.js', exercise('two').replace('export default', 'export default [') .replace('});', '})];')); // prettier-ignore
    await module('package.json', '{"type": "module"}');
    expect((await exercisesWith([folder])).slice(-2).map(({ id }) => id)).to.deep.equal(['one', 'two']);
  });

  it('refuses what is no exercise, what cannot be loaded or is not there, and an id that is taken', async () => {
    const message = async (name: string, text: string): Promise<string> =>
      (await failureOf(exercisesWith([await module(name, text)]))).message;
    expect(await message('a.mjs', 'export default 1;')).to.match(/expected a default export that defineExercise made/);
    expect(await message('b.mjs', 'export const a = 1;')).to.match(/got no default export/);
    expect(await message('c.mjs', 'export default [{ id: "x" }];')).to.match(/got another value/);
    expect(await message('d.mjs', 'throw new Error("broken")')).to.match(/a module that can be loaded, got broken/);
    expect(await message('e.mjs', exercise('null-vector'))).to.match(
      /an exercise with an id of its own, got null-vector/,
    );
    const missing = await failureOf(exercisesWith([join(folder, 'none')]));
    expect([missing.code, missing.message]).to.deep.equal(['unreadable', `${join(folder, 'none')}: expected a module with an exercise, or a folder of such, got no such file`]); // prettier-ignore
  });
});
