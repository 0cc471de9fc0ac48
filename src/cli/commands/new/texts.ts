/** The files of a new claim: those of examples/gram, with names changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Project } from './project.js';

/** The folder of this package, from dist/src/cli/commands/new/. */
export const PACKAGE = fileURLToPath(new URL('../../../../../', import.meta.url));

export interface NewFiles {
  readonly statement: string;
  readonly claim: string;
  readonly page: string;
  readonly test: string;
}

export function pathsOf(id: string, { extension }: Project): NewFiles {
  return {
    statement: `lemmas/${id}.statement.${extension}`,
    claim: `lemmas/${id}.${extension}`,
    page: `lemmas/${id}.md`,
    test: `test/lemmas/${id}.test.${extension}`,
  };
}

export async function textsOf(id: string, { extension, runner }: Project): Promise<NewFiles> {
  const example = (file: string): Promise<string> => readFile(join(PACKAGE, 'examples/gram', file), 'utf8');
  const name = id.slice(id.indexOf('/') + 1);
  // Imports name the JavaScript file, also where the source is TypeScript.
  const imported = extension === 'ts' ? 'js' : 'mjs';
  const rename = (text: string): string =>
    text
      .replaceAll('examples/gram', id)
      .replace("'./gram.statement.mjs'", `'./${name}.statement.${imported}'`)
      .replace("'./gram.mjs'", `'../../../lemmas/${id}.${imported}'`)
      .replace("'node:test'", `'${runner.module}'`);
  return {
    statement: rename(await example('gram.statement.mjs')),
    claim: rename(await example('gram.mjs')),
    page: rename(await example('gram.md')),
    test: rename(await example('gram.test.mjs')),
  };
}
