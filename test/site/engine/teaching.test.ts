/** The worker of the course: exercises are solved by what a learner types, and by nothing else. */
import { expect } from 'chai';
import { EXERCISES } from '../../../src/course/index.js';
import { taught } from '../../../site/engine/teaching.js';
import type { Json } from '../../../src/kernel/index.js';
import type { Lesson, LessonRequest } from '../../../site/engine/lessons.js';
import { answerOf, typedOf } from '../../../site/parts/answerText.js';

const NAME = 'Ada Lovelace';

async function lesson<K extends Lesson['kind']>(
  kind: K,
  request: LessonRequest,
): Promise<Extract<Lesson, { kind: K }>> {
  const found = await taught(request);
  if (found.kind !== kind) throw new Error(`expected ${kind}, got ${found.kind}`);
  return found as Extract<Lesson, { kind: K }>;
}

async function solvedBy(id: string, name: string): Promise<string> {
  const { fields } = await lesson('exercise', { kind: 'exercise', id, name });
  const { answer } = await lesson('solution', { kind: 'solution', id, name });
  const typed = Object.fromEntries(
    Object.entries(answer as { readonly [name: string]: Json }).map(([key, value]) => [key, typedOf(value)]),
  );
  return (await lesson('solved', { kind: 'attempt', id, name, answer: answerOf(fields, typed) })).certificate;
}

async function refused(request: LessonRequest): Promise<string> {
  try {
    await taught(request);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('expected a refusal, got an answer');
}

describe('the worker of the course', () => {
  for (const { id } of EXERCISES) {
    it(`accepts the solution of ${id} as it is typed`, async () => {
      expect(await solvedBy(id, NAME)).to.contain(`course/${id}`);
    });
  }

  it('sets the formula of each exercise', async () => {
    for (const { id } of EXERCISES) {
      const { formula } = await lesson('exercise', { kind: 'exercise', id, name: NAME });
      expect(formula, id).to.match(/^<(div class="formula"|details).*<math/s);
      // Where KaTeX cannot set a formula, its text is shown.
      expect(formula, id).not.to.contain('<pre');
    }
  });

  it('refuses a wrong answer with a place and a hint', async () => {
    const answer = { v: ['1', '0', '0', '0'] };
    const { path, hint } = await lesson('unsolved', { kind: 'attempt', id: 'null-vector', name: NAME, answer });
    expect(path).to.equal('$.steps[0].witness');
    expect(hint.level).to.equal(2);
  });

  it('imports what it exports, and refuses the certificates of another learner', async () => {
    const certificate = await solvedBy('null-vector', NAME);
    const { text } = await lesson('export', { kind: 'export', name: NAME, certificates: [certificate] });
    const { name, solved, refused: none } = await lesson('import', { kind: 'import', text });
    expect([name, solved.map(([id]) => id), none]).to.deep.equal([NAME, ['null-vector'], []]);
    const stolen = await lesson('import', { kind: 'import', text: text.replace(NAME, 'Charles Babbage') });
    expect(stolen.solved).to.deep.equal([]);
    expect(stolen.refused.join()).to.contain('drawn for another name');
  });

  it('says what is wrong with a file that is foreign or huge, and with a name that is none', async () => {
    expect(await refused({ kind: 'import', text: '{}' })).to.contain('a progress file');
    expect(await refused({ kind: 'import', text: 'x'.repeat(8 * 2 ** 20 + 1) })).to.contain('at most 8 million');
    expect(await refused({ kind: 'course', name: ' ' })).to.contain('visible characters');
  });
});
