/** Suggestions for misspelt names. */

/** At most three of the names that differ from `name` by a few typing errors, nearest first. */
export function nearest(name: string, names: readonly string[]): readonly string[] {
  return names
    .map((candidate) => ({
      candidate,
      edits: Math.min(distance(name, candidate), distance(name, candidate.split('/')[1] ?? '')),
    }))
    .filter(({ candidate, edits }) => edits <= Math.max(2, candidate.length / 4))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
