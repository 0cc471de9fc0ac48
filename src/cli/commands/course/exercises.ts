/** The exercises that a command knows: those of the package, those of its folder exercises/, and those that --exercises names. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reasonOf, UsageError } from '../../../base/usage.js';
import { EXERCISES } from '../../../course/course.js';
import type { Exercise } from '../../../course/exercise.js';

const OWN_FOLDER = fileURLToPath(new URL('../../../../../exercises/', import.meta.url));

export async function exercisesWith(paths: readonly string[]): Promise<readonly Exercise[]> {
  const found = [...EXERCISES];
  for (const path of [OWN_FOLDER, ...paths]) {
    for (const file of await modulesAt(path)) {
      for (const exercise of await exercisesIn(file)) {
        if (found.some(({ id }) => id === exercise.id)) {
          throw new UsageError('exercise', file, 'an exercise with an id of its own', exercise.id);
        }
        found.push(exercise);
      }
    }
  }
  return found;
}

const MODULE = /\.m?js$/;

async function modulesAt(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => MODULE.test(name) && !name.includes('.test.'));
    return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw new UsageError('unreadable', path, 'a module with an exercise, or a folder of such', reasonOf(error));
  }
}

async function exercisesIn(file: string): Promise<readonly Exercise[]> {
  let exported: unknown;
  try {
    exported = ((await import(pathToFileURL(resolve(file)).href)) as { default?: unknown }).default;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    throw new UsageError('exercise', file, 'a module that can be loaded', reason as string);
  }
  const list: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
  if (!list.every(isExercise)) {
    const expected = 'a default export that defineExercise made, or a list of such';
    throw new UsageError('exercise', file, expected, exported === undefined ? 'no default export' : 'another value');
  }
  return list;
}

/** The module may have been made with another copy of the package, so its shape decides and not its class. */
function isExercise(value: unknown): value is Exercise {
  if (typeof value !== 'object' || value === null) return false;
  const { id, claim, title, unit, teaches, version, problemOf } = value as { readonly [key: string]: unknown };
  const texts = [id, claim, title, unit, teaches];
  return (
    texts.every((text) => typeof text === 'string') && Number.isInteger(version) && typeof problemOf === 'function'
  );
}
