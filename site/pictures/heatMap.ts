/** A map of numbers around zero in few classes, each drawn as one path. */

/** Bounds of the classes: a number belongs to the class of the bounds below its size. */
export const CLASS_BOUNDS = [0.04, 0.12, 0.22];

/** From −3, far below, over 0 to 3. */
export function classOf(value: number): number {
  const size = CLASS_BOUNDS.filter((bound) => Math.abs(value) >= bound).length;
  return value < 0 ? 0 - size : size;
}

export interface ClassPath {
  readonly of: number;
  readonly d: string;
}

/** The cells of each class but that of 0, row by row from below, with neighbours in a row joined. */
export function classPaths(grid: readonly (readonly number[])[], size: number): readonly ClassPath[] {
  const cell = size / grid.length;
  const paths = new Map<number, string>();
  grid.forEach((row, i) => {
    let from = 0;
    row.forEach((value, j) => {
      const of = classOf(value);
      const next = row[j + 1];
      if (next !== undefined && classOf(next) === of) return;
      const [x, y, wide] = [from * cell, size - (i + 1) * cell, (j + 1 - from) * cell];
      if (of !== 0)
        paths.set(of, `${paths.get(of) ?? ''}M${short(x)} ${short(y)}h${short(wide)}v${short(cell)}h${short(-wide)}z`);
      from = j + 1;
    });
  });
  return [...paths].map(([of, d]) => ({ of, d })).sort((a, b) => a.of - b.of);
}

const short = (value: number): string => `${Math.round(value * 100) / 100}`;
