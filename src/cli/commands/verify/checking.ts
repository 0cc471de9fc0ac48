/** One verifier for all files of a command: it reads each file once, and remembers what it has accepted. */
import { dirname, join } from 'node:path';
import { Archive } from '../../../claim/archive.js';
import { addFolders } from '../../../claim/folders.js';
import { dataSetsIn } from '../../../claim/uncheckedFields.js';
import type { Registry } from '../../../claim/registry.js';
import { Verifier, type Verified } from '../../../claim/verifier.js';
import { Refusal, type Document } from '../../../kernel/index.js';
import type { GivenPaths } from './givenPaths.js';
import { lacksCitation, lacksData } from '../../exitCodes.js';

export interface CheckingOptions extends GivenPaths {
  readonly reference?: boolean;
  readonly workLimit?: number;
}

export interface Checking {
  readonly verify: (document: Document) => Promise<Verified>;
}

/**
 * Cited certificates are looked for in the folder of each file, in its parent and in the folders beside it: the files of a run are in
 * one folder for each paper. All folders are read before the first file is checked, so that its order does not matter.
 */
export async function checkingWith(
  files: readonly string[],
  options: CheckingOptions,
  registry: Registry,
): Promise<Checking> {
  await requireGivenPaths(options);
  const archive = new Archive();
  const seen = new Set<string>();
  await addFolders(archive, options.with ?? [], Infinity, seen);
  const around = new Set(files.flatMap((file) => [dirname(file), join(dirname(file), '..')]));
  await addFolders(archive, [...around], 1, seen);
  let atHand: readonly string[] = [];
  const verifier = new Verifier({
    statement: (id) => registry.statement(id),
    archive,
    dataOf: async (documents) => {
      if (!documents.some((document) => dataSetsIn(document).length > 0)) return () => undefined;
      const { loadNamedDataSets } = await import('../../../claim/namedDataSets.js');
      const { bytesOf, descriptions } = await loadNamedDataSets(documents, options.data ?? []);
      atHand = descriptions;
      return bytesOf;
    },
    reference: options.reference ?? false,
    ...(options.workLimit === undefined ? {} : { workLimit: options.workLimit }),
  });
  return {
    verify: async (document) => {
      try {
        return await verifier.verify(document);
      } catch (error) {
        throw error instanceof Refusal ? withAdvice(error, atHand) : error;
      }
    },
  };
}

/** The paths that the user gives have to be there, whether the certificates need them or not. */
export async function requireGivenPaths(options: GivenPaths): Promise<void> {
  if ((options.with ?? []).length === 0 && (options.data ?? []).length === 0) return;
  await (await import('./givenPaths.js')).requireAllThere(options);
}

/** The refusal of what is missing, with what came instead and how to hand over the right thing. */
function withAdvice(refusal: Refusal, atHand: readonly string[]): Refusal {
  const { code, path, expected, got } = refusal;
  const advised = (what: string, advice: string): Refusal => new Refusal(code, path, expected, `${what}; ${advice}`);
  if (lacksCitation(refusal)) return advised(got, 'name the folder that it is in with --with FOLDER');
  if (!lacksData(refusal)) return refusal;
  return advised(atHand.join(', ') || got, 'give the file of the data with --data PATH');
}
