/** Which cells of a survey are settled, by the files in its folder. Nothing is checked; that is for whoever collects the cells. */
import { readdir } from 'node:fs/promises';
import type { PlannedCell } from '../claim/plannedCells.js';
import { FILES_OF_CELL } from '../claim/conductCell.js';

export type Settled = keyof typeof FILES_OF_CELL;

/** The numbers of the cells that have none of these files. */
export async function cellsWithout(
  kinds: readonly Settled[],
  folder: string,
  cells: readonly PlannedCell[],
): Promise<ReadonlySet<number>> {
  const names = new Set(await readdir(folder).catch(() => []));
  const isOpen = ({ name }: PlannedCell): boolean => !kinds.some((kind) => names.has(`${name}${FILES_OF_CELL[kind]}`));
  return new Set([...cells.entries()].flatMap(([index, cell]) => (isOpen(cell) ? [index] : [])));
}
