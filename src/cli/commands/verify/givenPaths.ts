/** Checks that the folders of --with and the files of --data are there. */
import { stat } from 'node:fs/promises';
import { reasonOf, UsageError } from '../../../base/usage.js';
import { dataSources } from '../../../claim/namedDataSets.js';

export interface GivenPaths {
  readonly with?: readonly string[];
  readonly data?: readonly string[];
}

/** A path with an error in it would otherwise be passed over without a word, where no certificate needs what is there. */
export async function requireAllThere({ with: folders = [], data = [] }: GivenPaths): Promise<void> {
  for (const folder of folders) {
    const got = await stat(folder).then((status) => (status.isDirectory() ? undefined : 'a file'), reasonOf);
    if (got !== undefined) throw new UsageError('not-there', `--with ${folder}`, 'a folder of certificates', got);
  }
  if (data.length === 0) return;
  const { reasonAgainst } = await import('../../../compute/data/dataSet.js');
  for (const { source } of data.flatMap(dataSources)) {
    const got = await reasonAgainst(source);
    if (got !== undefined) throw new UsageError('not-there', `--data ${source}`, 'a file of data', got);
  }
}
