/** The progress of learners in the storage of this browser, each under the seed of the name. What cannot be kept is said in a line. */

const PREFIX = 'lossproof/course/';

/** The text that was kept; undefined if there is none. Throws where a browser forbids storage. */
export function kept(seed: string, storage: Storage = localStorage): string | undefined {
  return storage.getItem(PREFIX + seed) ?? undefined;
}

/** Sets a text aside that cannot be used as it is, so that nothing that is saved later writes over it. */
export function setAside(seed: string, text: string, storage: Storage = localStorage): void {
  storage.setItem(`${PREFIX}${seed}/set-aside`, text);
}

export function keep(seed: string, text: string, storage: Storage = localStorage): void {
  storage.setItem(PREFIX + seed, text);
}
