/** Cells are settled by the files in their folder, without a look into these. */
import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cellsWithout } from '../../src/jobs/settledCells.js';
import type { PlannedCell } from '../../src/claim/plannedCells.js';
import { freshFolder } from '../e2e/commands.js';

describe('jobs/settledCells', () => {
  const folder = freshFolder();
  const cells = ['a', 'b', 'c', 'd'].map((name) => ({ name }) as PlannedCell);

  it('are those with one of the files that are asked for', async () => {
    for (const name of ['a.json', 'b.undecided', 'c.failed', 'd.json.refused', 'd.json.0123456789ab.partial'])
      await writeFile(join(folder.path, name), '');
    await mkdir(join(folder.path, 'with'));
    const open = async (...kinds: Parameters<typeof cellsWithout>[0]): Promise<readonly number[]> => [
      ...(await cellsWithout(kinds, folder.path, cells)),
    ];
    expect(await open('certified')).to.deep.equal([1, 2, 3]);
    expect(await open('certified', 'undecided')).to.deep.equal([2, 3]);
    expect(await open('certified', 'undecided', 'setAside')).to.deep.equal([3]);
  });

  it('are none in a folder that is not there', async () => {
    expect((await cellsWithout(['certified'], join(folder.path, 'nowhere'), cells)).size).to.equal(4);
  });
});
