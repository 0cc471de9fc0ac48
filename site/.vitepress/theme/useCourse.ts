/** The state of a learner in the page of the course. */
import { withBase } from 'vitepress';
import { computed, onBeforeUnmount, ref } from 'vue';
import type { Lesson, LessonRequest } from '../../engine/lessons';
import { keep, kept, setAside } from './progressStore';
import { Asker } from './worker';

type Of<K extends Lesson['kind']> = Extract<Lesson, { readonly kind: K }>;

export function useCourse() {
  const asker = new Asker<LessonRequest, Lesson>(withBase('/engine/tutor.js'));
  const course = ref<Of<'course'>>();
  const solved = ref<ReadonlyMap<string, string>>(new Map());
  const problem = ref('');
  const notes = ref<readonly string[]>([]);
  const exported = ref('');
  const isBusy = ref(false);

  /** The answer, of one of the kinds that are expected; undefined, with a line that says why, if there is none. */
  async function ask<K extends Lesson['kind']>(
    kinds: readonly K[],
    request: LessonRequest,
  ): Promise<Of<K> | undefined> {
    problem.value = '';
    isBusy.value = true;
    try {
      const answer = await asker.ask(request);
      if (answer !== undefined && (kinds as readonly string[]).includes(answer.kind)) return answer as Of<K>;
      if (answer?.kind === 'misuse') problem.value = answer.message;
      else if (answer?.kind === 'refused')
        problem.value = `at ${answer.path}: expected ${answer.expected}, got ${answer.got}`;
    } catch (error) {
      problem.value = wordsOf(error);
    } finally {
      isBusy.value = false;
    }
    return undefined;
  }

  /** Draws the course for a name, and checks what this browser kept under it. */
  async function begin(name: string): Promise<void> {
    const drawn = await ask(['course'], { kind: 'course', name });
    if (drawn === undefined) return;
    solved.value = new Map();
    notes.value = [];
    exported.value = '';
    let text: string | undefined;
    try {
      text = kept(drawn.seed);
    } catch {
      notes.value = ['This browser forbids storage: export your progress before you leave this page.'];
    }
    course.value = drawn;
    if (text !== undefined) await restore(drawn.seed, text);
    if (solved.value.size > 0) await save();
  }

  async function restore(seed: string, text: string): Promise<void> {
    const found = await ask(['import'], { kind: 'import', text });
    if (found !== undefined) solved.value = new Map(found.solved);
    if (found !== undefined && found.refused.length === 0) return;
    const why = found?.refused.join('; ') ?? problem.value;
    problem.value = '';
    try {
      setAside(seed, text);
      notes.value = [`Some of what this browser kept is refused, and set aside unchanged: ${why}`];
    } catch (error) {
      notes.value = [`Some of what this browser kept is refused: ${why}. ${wordsOf(error)}`];
    }
  }

  async function add(certificates: readonly (readonly [string, string])[]): Promise<void> {
    solved.value = new Map([...solved.value, ...certificates]);
    await save();
  }

  async function save(): Promise<void> {
    const { name, seed } = course.value as Of<'course'>;
    const got = await ask(['export'], { kind: 'export', name, certificates: [...solved.value.values()] });
    if (got === undefined) return;
    exported.value = got.text;
    try {
      keep(seed, got.text);
    } catch (error) {
      notes.value = [
        `This browser could not keep your progress (${wordsOf(error)}). It is whole in this page: export it before you leave.`,
      ];
    }
  }

  async function importFile(file: File): Promise<void> {
    const found = await ask(['import'], { kind: 'import', text: await file.text() });
    if (found === undefined) return;
    await begin(found.name);
    if (found.solved.length > 0) await add(found.solved);
    notes.value = [
      ...notes.value,
      `${file.name}: ${found.solved.length} accepted for ${found.name}${found.refused.map((why) => `; ${why}`).join('')}.`,
    ];
  }

  onBeforeUnmount(() => {
    asker.cancel();
  });
  const download = computed(() =>
    exported.value === '' ? undefined : `data:application/json;charset=utf-8,${encodeURIComponent(exported.value)}`,
  );
  return { course, solved, problem, notes, isBusy, download, ask, begin, add, importFile };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
