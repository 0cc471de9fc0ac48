/** `lossproof exercise` in process: the list, a problem, a refusal with a hint, a certificate, and a progress file. */
import { expect } from 'chai';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXERCISES, exerciseCalled, learnerCalled } from 'lossproof/course';
import { exercise } from '../../../src/cli/commands/exercise.js';
import { grade } from '../../../src/cli/commands/grade.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { expectFits, flat } from '../../report/terminalText.js';
import { called, COMMON, failureOf } from '../environments.js';

const OPTIONS = { ...COMMON, exercises: [] };
const NAMED = { ...OPTIONS, name: 'Ada Lovelace' };
const ADA = learnerCalled('Ada Lovelace');

const solutionOf = (id: string): string => JSON.stringify(exerciseCalled(id).problemOf(ADA.seed).solution.answer);

describe('cli/commands/exercise', () => {
  const home = process.cwd();
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'course-'));
    process.chdir(folder);
  });
  after(async () => {
    process.chdir(home);
    await rm(folder, { recursive: true });
  });

  it('lists all exercises, and ends with a command for the first', async () => {
    const { code, data, said } = await called(exercise, undefined, OPTIONS, { width: 70 });
    expect(code).to.equal(EXIT.accepted);
    expectFits(data.join('\n'), 70);
    for (const { id, title, unit } of EXERCISES)
      for (const part of [id, title, unit]) expect(flat(data.join('\n'))).to.include(flat(part));
    expect(said).to.deep.equal(['next: npx lossproof exercise null-vector --name "Your Name"']);
    const json = await called(exercise, undefined, { ...OPTIONS, json: true });
    expect(JSON.parse(json.data.join(''))).to.have.length.greaterThan(EXERCISES.length);
  });

  it('shows every problem within the width of the terminal, as JSON too', async () => {
    for (const { id } of EXERCISES) {
      const { code, data, said } = await called(exercise, id, NAMED, { width: 70 });
      expect(code, id).to.equal(EXIT.accepted);
      expectFits(data.join('\n'), 70);
      expect(data.join('\n'), id).to.include('drawn for Ada Lovelace').and.to.include('hand in');
      expect(said[0], id).to.match(
        new RegExp(`^next: npx lossproof exercise ${id} --name 'Ada Lovelace' --answer '\\{"`),
      );
      const json = await called(exercise, id, { ...NAMED, json: true });
      const shown = JSON.parse(json.data.join('')) as { readonly proposition: unknown };
      expect(shown.proposition, id).to.deep.equal(
        JSON.parse(JSON.stringify(exerciseCalled(id).problemOf(ADA.seed).proposition)),
      );
    }
  });

  it('refuses a wrong answer with the place, what is shown so far and a hint', async () => {
    const answer = '{"v": [1, 0, 0, 0]}';
    const { code, data, said } = await called(exercise, 'null-vector', { ...NAMED, answer });
    expect(code).to.equal(EXIT.refused);
    const text = flat(data.join('\n'));
    expect(text).to.include('not solved: the kernel refuses the certificate at $.steps[0].witness: expected Mv = 0');
    expect(text)
      .to.include('so far v is not zero')
      .and.to.match(/hint [23] of 3 Mv is \(/);
    expect(said).to.deep.equal(['next: npx lossproof exercise null-vector --example']);
    const json = await called(exercise, 'null-vector', { ...NAMED, answer, json: true });
    expect(JSON.parse(json.data.join(''))).to.deep.include({ solved: false, shows: ['v is not zero'] });
  });

  it('writes the certificate of a right answer, from the command line or a file, and both are graded', async () => {
    const answer = solutionOf('null-vector');
    const { code, data, said } = await called(exercise, 'null-vector', { ...NAMED, answer });
    expect(code).to.equal(EXIT.accepted);
    const file = join('course', 'ada-lovelace', 'null-vector.json');
    expect(flat(data.join('\n')))
      .to.include('solved: the kernel accepts the certificate')
      .and.to.include(file);
    expect(said).to.deep.equal([`next: npx lossproof grade ./${file}`]);
    await writeFile('answer.json', solutionOf('good-prime'));
    const named = { ...NAMED, answer: 'answer.json', out: 'mine.json', json: true };
    const other = await called(exercise, 'good-prime', named);
    expect(JSON.parse(other.data.join(''))).to.deep.include({ solved: true, file: 'mine.json' });
    const graded = await called(grade, [file, 'mine.json'], OPTIONS);
    expect(graded.code).to.equal(EXIT.accepted);
    expect(graded.said).to.deep.equal(['2 files: 2 solved, 0 not']);
  });

  it('exports the certificates of one learner, though another has a similar name', async () => {
    const other = learnerCalled('Ada Lovelace!');
    for (const [name, { seed }] of [['Ada Lovelace', ADA], ['Ada Lovelace!', other]] as const) {
      const answer = JSON.stringify(exerciseCalled('good-prime').problemOf(seed).solution.answer);
      expect((await called(exercise, 'good-prime', { ...OPTIONS, name, answer })).code).to.equal(EXIT.accepted);
    } // prettier-ignore
    const { data } = await called(exercise, undefined, { ...NAMED, export: 'progress.json' });
    expect(data).to.deep.equal(['progress.json: 2 certificates']);
    const { learner, certificates } = JSON.parse(await readFile('progress.json', 'utf8')) as {
      readonly learner: string;
      readonly certificates: readonly { readonly seed: string }[];
    };
    expect([learner, ...new Set(certificates.map(({ seed }) => seed))]).to.deep.equal(['Ada Lovelace', ADA.seed]);
    const graded = await called(grade, ['progress.json'], OPTIONS);
    expect([graded.code, graded.said]).to.deep.equal([EXIT.accepted, ['1 file: 2 solved, 0 not']]);
    const none = await failureOf(called(exercise, undefined, { ...OPTIONS, name: 'Nobody', export: 'none.json' }));
    expect(none.message).to.include('expected certificates of Nobody').and.to.include('solve an exercise first');
  });

  it('shows a worked example that is drawn for another name', async () => {
    const { data } = await called(exercise, 'null-vector', { ...OPTIONS, example: true });
    const text = flat(data.join('\n'));
    expect(text)
      .to.include('drawn for example')
      .and.to.include('an answer: {"v":[')
      .and.to.include('one way to find it');
    const json = await called(exercise, 'null-vector', { ...OPTIONS, example: true, json: true });
    expect(JSON.parse(json.data.join(''))).to.have.property('solution');
  });

  it('says what is missing or misspelt', async () => {
    const message = async (id: string | undefined, options: object): Promise<string> =>
      (await failureOf(called(exercise, id, { ...OPTIONS, ...options }))).message;
    expect(await message('null-vector', {})).to.include('npx lossproof exercise null-vector --name "Your Name"');
    expect(await message('nul-vector', { name: 'Ada' })).to.include('did you mean null-vector?');
    expect(await message(undefined, { name: 'Ada' })).to.include('expected the id of an exercise');
    expect(await message('null-vector', { name: 'Ada', answer: '{"v": [0.5, 0, 0, 0]}' })).to.include('"1/2"');
    expect(await message('null-vector', { name: 'Ada', answer: 'none.json' })).to.include('no such file');
    expect(await message('null-vector', { name: 'Ada', answer: '{"v": [1]}' })).to.include('a list of 4 numbers');
  });
});
