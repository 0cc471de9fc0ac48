/** The progress of learners in the storage of this browser, each under the seed of the name. What cannot be kept is said in a line. */

const PREFIX = 'lossproof/course/';

/** Such as `localStorage` of a browser. */
interface Store {
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
}

/** The text that was kept; undefined if there is none. Throws where a browser forbids storage. */
export function kept(seed: string, storage: Store): string | undefined {
  return storage.getItem(PREFIX + seed) ?? undefined;
}

/** Sets a text aside that cannot be used as it is, in a place of its own, so that nothing that is saved later writes over it. */
export function setAside(seed: string, text: string, storage: Store): void {
  for (let number = 1; ; number++) {
    const key = `${PREFIX}${seed}/set-aside/${number}`;
    const there = storage.getItem(key);
    if (there === text) return;
    if (there !== null) continue;
    storage.setItem(key, text);
    return;
  }
}

export function keep(seed: string, text: string, storage: Store): void {
  storage.setItem(PREFIX + seed, text);
}

/** What was typed for an exercise and not checked yet. */
export function keptDraft(seed: string, id: string, storage: Store): Record<string, string> {
  const text = storage.getItem(`${PREFIX}${seed}/draft/${id}`);
  return text === null ? {} : (JSON.parse(text) as Record<string, string>);
}

export function keepDraft(seed: string, id: string, typed: Record<string, string>, storage: Store): void {
  storage.setItem(`${PREFIX}${seed}/draft/${id}`, JSON.stringify(typed));
}
