/** The state of a learner in the page of the course. */
import { withBase } from 'vitepress';
import { computed, onBeforeUnmount, ref } from 'vue';
import type { Lesson, LessonRequest } from '../../engine/lessons';
import { keep, kept, keepDraft, keptDraft, setAside } from './progressStore';
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
  /** What this page read from storage, or wrote there, last; another tab may have written since. */
  let last: string | undefined;
  /** False where storage is forbidden, or has something refused that could not be set aside: it is not written over. */
  let mayKeep = true;

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
    mayKeep = true;
    last = undefined;
    course.value = drawn;
    await readStored(drawn.seed);
    if (solved.value.size > 0) await save();
  }

  /** Adds what is in storage, if this page has not seen it yet. */
  async function readStored(seed: string): Promise<void> {
    let text: string | undefined;
    try {
      text = kept(seed, localStorage);
    } catch {
      mayKeep = false;
      notes.value = ['This browser forbids storage: export your progress before you leave this page.'];
    }
    if (text === undefined || text === last) return;
    last = text;
    await restore(seed, text);
  }

  async function restore(seed: string, text: string): Promise<void> {
    const found = await ask(['import'], { kind: 'import', text });
    if (found !== undefined) solved.value = new Map([...found.solved, ...solved.value]);
    if (found !== undefined && found.refused.length === 0) return;
    const why = found?.refused.join('; ') ?? problem.value;
    problem.value = '';
    try {
      setAside(seed, text, localStorage);
      notes.value = [`Some of what this browser kept is refused, and set aside unchanged: ${why}`];
    } catch (error) {
      mayKeep = false;
      notes.value = [
        `Some of what this browser kept is refused: ${why}. It could not be set aside (${wordsOf(error)}), so nothing new is kept: export your progress before you leave this page.`,
      ];
    }
  }

  async function add(certificates: readonly (readonly [string, string])[]): Promise<void> {
    solved.value = new Map([...solved.value, ...certificates]);
    await save();
  }

  async function save(): Promise<void> {
    const { name, seed } = course.value as Of<'course'>;
    await readStored(seed);
    const got = await ask(['export'], { kind: 'export', name, certificates: [...solved.value.values()] });
    if (got === undefined) return;
    exported.value = got.text;
    if (!mayKeep) return;
    try {
      keep(seed, got.text, localStorage);
      last = got.text;
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

  /** What was typed for an exercise before, in this browser. */
  function draftOf(id: string): Record<string, string> {
    try {
      return keptDraft((course.value as Of<'course'>).seed, id, localStorage);
    } catch {
      // Nothing can be kept where storage is forbidden, which a note says already.
      return {};
    }
  }

  function saveDraft(id: string, typed: Record<string, string>): void {
    if (!mayKeep) return;
    try {
      keepDraft((course.value as Of<'course'>).seed, id, typed, localStorage);
    } catch (error) {
      mayKeep = false;
      notes.value = [
        `This browser keeps nothing more (${wordsOf(error)}): export your progress before you leave this page.`,
      ];
    }
  }

  onBeforeUnmount(() => {
    asker.cancel();
  });
  const download = computed(() =>
    exported.value === '' ? undefined : `data:application/json;charset=utf-8,${encodeURIComponent(exported.value)}`,
  );
  return { course, solved, problem, notes, isBusy, download, ask, begin, add, importFile, draftOf, saveDraft };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
