/** The job script of a survey: an array of tasks, each of which certifies one share of the cells. */
import { join } from 'node:path';
import { UsageError } from '../../base/usage.js';
import { arrayText } from './tasks.js';

/** What a user asks of Slurm, in Slurm's own words. */
export interface Requests {
  readonly account?: string;
  readonly partition?: string;
  readonly time?: string;
  readonly memory?: string;
}

export interface Job {
  /** The shares that are to be certified, of so many. */
  readonly shares: readonly number[];
  readonly of: number;
  /** The words of the command that certifies a share, without the share. */
  readonly command: readonly string[];
  /** The folder of the survey; all machines see it under this path. */
  readonly folder: string;
  readonly requests: Requests;
}

/** The folder of the logs, in that of the survey. */
export const LOGS = 'slurm';

export function scriptOf({ shares, of, command, folder, requests }: Job): string {
  // Slurm replaces % in names of logs, and reads quotes and line ends in its own way.
  if (/[%"\\\n]/.test(folder))
    throw new UsageError('bad-path', folder, 'a path without %, ", \\ and line ends', folder);
  const { account, partition, time, memory } = requests;
  const asked = Object.entries({ account, partition, time, mem: memory }).flatMap(([name, value]) =>
    value === undefined ? [] : [`#SBATCH --${name}=${plainWord(value, name)}`],
  );
  const lines = [
    '#!/bin/bash',
    '#SBATCH --job-name=lossproof',
    `#SBATCH --array=${arrayText(shares)}`,
    `#SBATCH --output="${join(folder, LOGS, '%A_%a.log')}"`,
    '#SBATCH --open-mode=append',
    '#SBATCH --requeue',
    '#SBATCH --ntasks=1',
    '#SBATCH --cpus-per-task=1',
    ...asked,
    `exec ${command.map(quoted).join(' ')} --shard "$SLURM_ARRAY_TASK_ID/${of}" --jobs 1 --joins`,
  ];
  return `${lines.join('\n')}\n`;
}

function plainWord(value: string, name: string): string {
  if (/^[A-Za-z0-9._:,@+/-]+$/.test(value)) return value;
  throw new UsageError(
    'bad-request',
    `--${name === 'mem' ? 'memory' : name}`,
    'a word as Slurm takes it',
    JSON.stringify(value),
  );
}

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
