/** `lossproof grade` in process: a class in folders, copies, progress files, and files that are none. */
import { expect } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt, EXERCISES, exerciseCalled, learnerCalled, type Solved } from 'lossproof/course';
import { grade } from '../../../src/cli/commands/grade.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { called, COMMON, failureOf } from '../environments.js';

const OPTIONS = { ...COMMON, exercises: [] };

async function certificateOf(name: string, id: string): Promise<string> {
  const learner = learnerCalled(name);
  const exercise = exerciseCalled(id);
  const { answer } = exercise.problemOf(learner.seed).solution;
  return ((await attempt(exercise, learner, answer)) as Solved).certificate;
}

describe('cli/commands/grade', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grade-'));
    const write = async (path: string, text: string): Promise<void> => {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    const ada = await certificateOf('Ada Lovelace', 'null-vector');
    await write('in/Ada Lovelace_17_file/one.json', ada);
    await write('in/Bob/one.json', ada);
    await write('in/Bob/two.json', await certificateOf('Bob', 'good-prime'));
    await write('class.csv', 'Name,Group\nBob,1\n"Ada Lovelace",2\nCarol,1\n');
    await write('broken.json', '{"format": ');
    await write('empty/readme.txt', 'nothing');
    await write('nobody.csv', 'name\n');
    await write('twice.csv', 'Ada\nBob\nada\n');
  });
  after(() => rm(folder, { recursive: true }));
  const at = (path: string): string => join(folder, path);

  it('grades a class by its folders: copies are refused, and what is missing is listed', async () => {
    const { code, data, said } = await called(grade, [at('in')], { ...OPTIONS, class: at('class.csv') });
    expect(code).to.equal(EXIT.refused);
    const lines = data.join('\n').split('\n');
    expect(lines[0]).to.equal('learner,exercise,solved,digest,why not,file');
    const of = (learner: string) => lines.filter((line) => line.startsWith(`${learner},`));
    expect(of('Bob')[0]).to.match(/^Bob,null-vector,no,sha256:[0-9a-f]{64},"drawn for another name, ada-lovelace",/);
    expect(of('Bob')[1]).to.match(/^Bob,good-prime,yes,sha256:[0-9a-f]{64},,/);
    expect(of('Ada Lovelace')[0]).to.match(/^Ada Lovelace,null-vector,yes,/);
    expect(of('Carol').every((line) => /^Carol,[a-z-]+,no,,not handed in,$/.test(line))).to.equal(true);
    // The exercises of the course, and the example of the folder.
    expect(of('Carol')).to.have.lengthOf(EXERCISES.length + 1);
    expect(lines.slice(1).map((line) => line.split(',')[0])).to.deep.equal(
      ['Bob', 'Ada Lovelace', 'Carol'].flatMap((name) => EXERCISES.map(() => name).concat(name)),
    );
    expect(said[0]).to.match(/^3 files: 2 solved, 1 not, [0-9]+ not handed in$/);
  });

  it('grades without a class, as JSON too', async () => {
    const { code, data } = await called(grade, [at('in')], { ...OPTIONS, json: true });
    expect(code).to.equal(EXIT.accepted);
    const rows = JSON.parse(data.join('')) as readonly { readonly learner: string; readonly solved: boolean }[];
    expect(rows.map(({ learner, solved }) => [learner, solved])).to.deep.equal([
      ['ada-lovelace', true],
      ['ada-lovelace', true],
      ['bob', true],
    ]);
  });

  it('says which file cannot be read, grades the others, and ends with the worst code', async () => {
    const files = [at('broken.json'), at('in/Bob/two.json')];
    const { code, data } = await called(grade, files, OPTIONS);
    expect(code).to.equal(EXIT.unreadable);
    expect(data.join('\n'))
      .to.match(/unreadable: .*expected a JSON value/)
      .and.to.match(/^bob,good-prime,yes/m);
  });

  it('refuses a folder without files, a path without anything, and a class that is none', async () => {
    const message = async (named: string, options: object): Promise<string> =>
      (await failureOf(called(grade, [at(named)], { ...OPTIONS, ...options }))).message;
    expect(await message('empty', {})).to.include('expected a folder with files');
    expect(await message('none', {})).to.include('expected a file or a folder, got no such file');
    expect(await message('in', { class: at('nobody.csv') })).to.include('expected a name on each line');
    expect(await message('in', { class: at('twice.csv') })).to.include('expected each name once in a class');
    expect(await message('in', { class: at('none.csv') })).to.include('no such file');
  });
});
