/**
 * The folder of a survey that several machines share. A file in it says which survey it is for, so that two surveys do not get mixed,
 * and so that a machine that sees another folder under this name notices.
 */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isThere, readText, writeAtomically } from '../claim/files.js';
import { UsageError } from '../base/usage.js';
import type { SurveyAsked, SurveyPlan } from './surveyPlan.js';

const FILE = 'survey.plan';

/** A line that tells one survey from every other: of other cells, or of another version of the claim. */
export function planLine({ claim, preset, seed }: SurveyAsked, { claim: { version }, cells }: SurveyPlan): string {
  const names = cells.map(({ name }) => `${name}\n`).join('');
  const digest = createHash('sha256').update(names).digest('hex').slice(0, 16);
  return `${claim} version ${version}, preset ${preset}, seed ${seed}, ${cells.length} cells ${digest}`;
}

/** Refuses a folder that belongs to another survey. */
export async function requireOwn(folder: string, line: string): Promise<void> {
  const found = await lineIn(folder);
  if (found === undefined || found === line) return;
  throw new UsageError(
    'another-survey',
    folder,
    `a folder of the survey ${line}`,
    `that of ${found}`,
    'choose another --out',
  );
}

/** Takes the folder for this survey. */
export async function claimFolder(folder: string, line: string): Promise<void> {
  await requireOwn(folder, line);
  if ((await lineIn(folder)) === line) return;
  await writeAtomically(join(folder, FILE), `${line}\n`);
  // Another survey may have done so at the same time.
  await requireOwn(folder, line);
}

/**
 * Refuses a folder that is not the one in which the survey was sent away.
 */
export async function requireShared(folder: string): Promise<void> {
  if ((await lineIn(folder)) !== undefined) return;
  const expected = 'the folder that the survey was started in, shared by all machines';
  throw new UsageError('not-shared', folder, expected, `another folder of this name on ${hostname()}`);
}

async function lineIn(folder: string): Promise<string | undefined> {
  const path = join(folder, FILE);
  return (await isThere(path)) ? (await readText(path)).trim() : undefined;
}
