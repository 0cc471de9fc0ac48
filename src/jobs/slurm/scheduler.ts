/** Slurm's own commands: submitting a job, and asking for the states of its tasks. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../../base/usage.js';

const run = promisify(execFile);

/** Submits a job script, and returns the number of the job. */
export async function submitted(script: string): Promise<string> {
  const { code, stdout, stderr } = await fed('sbatch', ['--parsable'], script);
  const [job = ''] = stdout.trim().split(';');
  if (code === 0 && /^[0-9]+$/.test(job)) return job;
  throw new UsageError('slurm-refused', 'sbatch', 'the number of a job', firstLine(stderr) || `exit code ${code}`);
}

/** The states of the tasks of a job that are not over, one for each, such as RUNNING; none if the job is over. */
export async function statesOf(job: string): Promise<readonly string[]> {
  try {
    const { stdout } = await run('squeue', ['--jobs', job, '--noheader', '--array', '--format', '%T']);
    return stdout.split('\n').filter((line) => line !== '');
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') throw noSlurm('squeue');
    // A job that is over is forgotten after some minutes.
    if (stderr.includes('Invalid job id')) return [];
    throw new UsageError('slurm-refused', 'squeue', 'the states of a job', firstLine(stderr) || String(code));
  }
}

function fed(
  command: string,
  parameters: readonly string[],
  input: string,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: ['pipe', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? noSlurm(command) : error);
    });
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
    // A command that does not read says by its code what is wrong.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function noSlurm(command: string): UsageError {
  const hint = 'Slurm is not installed here; --shard K/N works with any scheduler';
  return new UsageError('no-slurm', command, 'a command of Slurm', 'none', hint);
}

const firstLine = (text: string): string => text.trim().split('\n')[0] as string;
