/** The state of the course's page, with the worker's own answers and a storage that keeps, forbids or is full. */
import { expect } from 'chai';
import { taught } from '../../../site/engine/teaching.js';
import type { LessonRequest } from '../../../site/engine/lessons.js';
import { attempt, exerciseCalled, learnerCalled } from '../../../src/course/index.js';
import { bundled } from './bundled.js';

interface Ref<T> {
  readonly value: T;
}
interface Course {
  readonly solved: Ref<ReadonlyMap<string, string>>;
  readonly problem: Ref<string>;
  readonly notes: Ref<readonly string[]>;
  readonly download: Ref<string | undefined>;
  begin: (name: string) => Promise<void>;
  add: (certificates: readonly (readonly [string, string])[]) => Promise<void>;
  importFile: (file: File) => Promise<void>;
  draftOf: (id: string) => Record<string, string>;
  saveDraft: (id: string, typed: Record<string, string>) => void;
}

const NAME = 'Ada Lovelace';
const KEY = `lossproof/course/${learnerCalled(NAME).seed}`;

class Worker {
  onmessage?: (event: { readonly data: object }) => void;
  postMessage(request: LessonRequest): void {
    taught(request).then(
      (answer) => this.onmessage?.({ data: { answer } }),
      (error: unknown) => this.onmessage?.({ data: { answer: { kind: 'misuse', message: String(error) } } }),
    );
  }
  terminate(): void {
    this.onmessage = () => undefined;
  }
}

async function certificate(): Promise<string> {
  const exercise = exerciseCalled('null-vector');
  const { seed } = learnerCalled(NAME);
  const made = await attempt(exercise, learnerCalled(NAME), exercise.problemOf(seed).solution.answer);
  if (!made.solved) throw new Error('expected the solution to be accepted');
  return made.certificate;
}

describe('the state of the course', () => {
  let useCourse: () => Course;
  let items: Map<string, string>;
  let refuse: string;

  const { warn } = console;

  before(async () => {
    // Vue warns that no page is there to be left.
    console.warn = () => undefined;
    ({ useCourse } = await bundled<{ readonly useCourse: () => Course }>('theme/useCourse'));
  });
  beforeEach(() => {
    items = new Map();
    refuse = '';
    Reflect.set(globalThis, 'Worker', Worker);
    const localStorage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (refuse !== '') throw new Error(refuse);
        items.set(key, text);
      },
    };
    Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true });
  });
  after(() => {
    console.warn = warn;
    Reflect.deleteProperty(globalThis, 'Worker');
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('keeps what was solved, and has it again in another page', async () => {
    const course = useCourse();
    await course.begin(NAME);
    await course.add([['null-vector', await certificate()]]);
    expect(decodeURIComponent(course.download.value ?? '')).to.contain(items.get(KEY) ?? 'nothing was kept');
    const again = useCourse();
    await again.begin(NAME);
    expect([...again.solved.value.keys()]).to.deep.equal(['null-vector']);
    expect(again.notes.value).to.deep.equal([]);
  });

  it('sets aside what is refused, and writes nothing over it', async () => {
    items.set(KEY, 'no progress file');
    const course = useCourse();
    await course.begin(NAME);
    expect(course.notes.value.join()).to.contain('set aside unchanged');
    await course.add([['null-vector', await certificate()]]);
    expect(items.get(`${KEY}/set-aside/1`)).to.equal('no progress file');
    expect(items.get(KEY)).to.contain('null-vector');
  });

  it('leaves what is refused where it cannot be set aside', async () => {
    items.set(KEY, 'no progress file');
    refuse = 'full';
    const course = useCourse();
    await course.begin(NAME);
    expect(course.notes.value.join()).to.contain('could not be set aside (full)');
    refuse = '';
    await course.add([['null-vector', await certificate()]]);
    expect(items.get(KEY)).to.equal('no progress file');
    expect(course.download.value).to.contain('null-vector');
  });

  it('says that storage is full, and has everything in the page', async () => {
    const course = useCourse();
    await course.begin(NAME);
    refuse = 'full';
    await course.add([['null-vector', await certificate()]]);
    expect(course.notes.value.join()).to.contain('could not keep your progress (full)');
    expect(course.solved.value.size).to.equal(1);
    course.saveDraft('null-vector', { v: '1' });
    expect(course.notes.value.join()).to.contain('keeps nothing more');
  });

  it('keeps what was typed', async () => {
    const course = useCourse();
    await course.begin(NAME);
    course.saveDraft('null-vector', { v: '1 2' });
    expect(course.draftOf('null-vector')).to.deep.equal({ v: '1 2' });
    expect(course.draftOf('other')).to.deep.equal({});
  });

  it('imports a file, and says why it does not', async () => {
    const course = useCourse();
    await course.importFile(new File(['{}'], 'mine.json'));
    expect(course.problem.value).to.contain('a progress file');
    const text = `{"format": "lossproof/progress@1", "learner": "${NAME}", "certificates": [${await certificate()}]}`;
    await course.importFile(new File([text], 'mine.json'));
    expect(course.notes.value.join()).to.contain(`mine.json: 1 accepted for ${NAME}`);
    expect(course.solved.value.size).to.equal(1);
  });
});
