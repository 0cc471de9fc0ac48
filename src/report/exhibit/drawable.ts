/** Checks that an exhibit can be drawn, and reports an error of a plug-in with its place. */
import type { Axis, ClassMap, Exhibit, Figure } from '../../claim/exhibit.js';
import { UsageError } from '../../base/usage.js';
import { xValues, yValues } from './figure.js';
import { MOST_CLASSES } from './map.js';

type Refuse = (expected: string, got: string) => never;

export function requireDrawable(exhibit: Exhibit, path: string): void {
  const refuse: Refuse = (expected, got) => {
    throw new UsageError('bad-exhibit', path, expected, got);
  };
  if (exhibit.kind === 'map') {
    requireMap(exhibit, refuse);
    return;
  }
  if (exhibit.kind === 'table') {
    const row = exhibit.rows.find(({ length }) => length !== exhibit.columns.length);
    if (row !== undefined) refuse(`rows of ${exhibit.columns.length} cells`, `one of ${row.length}`);
    return;
  }
  requireNumbers('x', exhibit.x, exhibit.marks.flatMap(xValues), refuse);
  requireNumbers('y', exhibit.y, exhibit.marks.flatMap(yValues), refuse);
}

function requireNumbers(
  name: keyof Pick<Figure, 'x' | 'y'>,
  { scale, domain }: Axis,
  values: readonly number[],
  refuse: Refuse,
): void {
  if (values.length === 0) refuse(`marks with numbers on the ${name} axis`, 'none');
  const [least, most] = domain ?? [1, 2];
  if (!(least < most)) refuse(`a domain of the ${name} axis that ascends`, `${least} to ${most}`);
  const wrong = [...values, least, most].find((value) => !Number.isFinite(value) || (scale === 'log' && value <= 0));
  if (wrong !== undefined) refuse(`${scale === 'log' ? 'positive' : 'finite'} numbers on the ${name} axis`, `${wrong}`);
}

function requireMap({ x, y, classes, cells }: ClassMap, refuse: Refuse): void {
  if (cells.length === 0) refuse('a map with cells', 'none');
  if (classes.length > MOST_CLASSES) refuse(`at most ${MOST_CLASSES} classes`, `${classes.length}`);
  const letters = classes.map(({ letter }) => letter);
  if (new Set(letters).size < letters.length) refuse('a letter of its own for each class', letters.join(', '));
  const ranges = [
    ['column', (cell: ClassMap['cells'][number]) => cell.x, x.values.length],
    ['row', (cell: ClassMap['cells'][number]) => cell.y, y.values.length],
    ['class', (cell: ClassMap['cells'][number]) => cell.class, classes.length],
  ] as const;
  for (const [what, of, count] of ranges) {
    const wrong = cells.map(of).find((place) => !Number.isInteger(place) || place < 0 || place >= count);
    if (wrong !== undefined) refuse(`a ${what} among the ${count} that there are`, `number ${wrong}`);
  }
  const places = cells.map((cell) => `${cell.x}, ${cell.y}`);
  const twice = places.find((place, index) => places.indexOf(place) < index);
  if (twice !== undefined) refuse('one cell in a place', `two at ${twice}`);
}
