/** `lossproof new`: a claim, its page and its test, which pass at once and are there to be changed. */
import { realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isThere, writeAtomically } from '../../claim/files.js';
import { UsageError } from '../../base/usage.js';
import { pathWord, shellWord } from '../commandLine.js';
import { EXIT, type ExitCode } from '../exitCodes.js';
import type { Common, Environment } from '../terminal.js';
import { projectIn, type Project } from './new/project.js';
import { PACKAGE, pathsOf, textsOf } from './new/texts.js';

interface Options extends Common {
  readonly into: string;
}

export async function scaffold(id: string, options: Options, { terminal }: Environment): Promise<ExitCode> {
  if (!/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/.test(id))
    throw new UsageError('bad-name', 'claim', 'paper/name in lower case, digits and hyphens', id);
  const project = await projectIn(options.into);
  const [paths, texts] = [pathsOf(id, project), await textsOf(id, project)];
  const kinds = ['statement', 'claim', 'page', 'test'] as const;
  const files = kinds.map((kind) => ({ path: join(options.into, paths[kind]), text: texts[kind] }));
  for (const { path } of files) {
    if (await isThere(path))
      throw new UsageError('exists', path, 'a new file', 'one that is there already', 'choose another name');
  }
  for (const { path, text } of files) await writeAtomically(path, text);
  const written = files.map(({ path }) => path);
  if (options.json) terminal.json(written);
  else terminal.data(written.join('\n'));
  for (const line of await nextLines(id, project, options.into)) terminal.say(line);
  return EXIT.accepted;
}

/** What to do next, as it is typed in the folder where `new` was called. */
async function nextLines(id: string, project: Project, folder: string): Promise<readonly string[]> {
  const { runner, compiler } = project;
  const { claim, test } = pathsOf(id, project);
  const prefix = folder === '.' ? '' : ` --prefix ${shellWord(folder)}`;
  const install = resolvesPackage(folder) ? '' : `npm install --ignore-scripts${prefix} ${shellWord(PACKAGE)} && `;
  const build = compiler === undefined ? '' : `npx tsc -p ${shellWord(folder)} && `;
  const compiled = (path: string): string => pathWord(join(folder, compiler?.outputOf(path) ?? path));
  // The package itself finds its claims without being told where they are.
  const plugin = (await isThisPackage(folder)) ? '' : ` --plugin ${compiled(claim)}`;
  const tests = runner.takesSources ? pathWord(join(folder, test)) : compiled(test);
  return [
    `next: ${install}${build}npx lossproof certify ${id}${plugin}`,
    `test: ${runner.takesSources ? '' : build}${runner.command} ${tests}`,
  ];
}

async function isThisPackage(folder: string): Promise<boolean> {
  const [here, there] = await Promise.all([realpath(folder), realpath(PACKAGE)]);
  return here === there;
}

function resolvesPackage(folder: string): boolean {
  try {
    createRequire(join(resolve(folder), 'claim.js')).resolve('lossproof/package.json');
    return true;
  } catch {
    return false;
  }
}
