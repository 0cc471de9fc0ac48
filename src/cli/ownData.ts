/** Loads the files that --data names. */
import { UsageError } from '../base/usage.js';
import type { Claim } from '../claim/definition.js';
import { matricesTaken, requestOfData, type OwnData } from '../claim/ownData.js';
import { dataSources } from '../claim/namedDataSets.js';
import type { Request } from '../claim/request.js';
import { loadDataSet } from '../compute/data/dataSet.js';
import type { Certificate } from '../kernel/index.js';

type Data = Pick<Request, 'data' | 'also'>;

export async function loadOwnData(claim: Claim, text: string | undefined): Promise<Data> {
  return requestOfData(claim, await loaded(text));
}

function loaded(text: string | undefined): Promise<readonly OwnData[]> {
  const sources = text === undefined ? [] : dataSources(text);
  return Promise.all(sources.map(async ({ matrix, source }) => ({ matrix, dataSet: await loadDataSet(source) })));
}

/** The data that a certificate was made from: the files that the user names, and data sets that are known by name. */
export async function loadRecordedData(
  claim: Claim,
  { instance, variant }: Certificate,
  { file, text }: { readonly file: string; readonly text: string | undefined },
): Promise<Data> {
  const [main, ...others] = matricesTaken(claim);
  if (main === undefined) return loadOwnData(claim, text);
  const given = (await loaded(text)).map(({ matrix = main, dataSet }) => ({ matrix, dataSet }));
  const known: OwnData[] = [];
  for (const matrix of [main, ...others]) {
    const entry = instance[matrix];
    if (given.some((each) => each.matrix === matrix)) continue;
    if (entry?.kind === 'dataSet') known.push({ matrix, dataSet: await loadDataSet(entry.name) });
    if (entry?.kind === 'matrix' && variant === 'claim') {
      const expected = `the file of ${matrix}, whose numbers are written out`;
      throw new UsageError('no-data', file, expected, 'none', `add --data ${matrix}=FILE`);
    }
  }
  // The file may have another name now.
  const named = ({ matrix = main, dataSet }: OwnData): OwnData => {
    const entry = instance[matrix];
    return { matrix, dataSet: entry?.kind === 'dataSet' ? { ...dataSet, name: entry.name } : dataSet };
  };
  return requestOfData(claim, [...given, ...known].map(named));
}
