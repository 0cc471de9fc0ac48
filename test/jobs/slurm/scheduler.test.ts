/** What Slurm's commands answer, with commands that a test puts in their place. */
import { expect } from 'chai';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { statesOf, submitted } from '../../../src/jobs/slurm/scheduler.js';
import { failureOf } from '../../cli/environments.js';
import { freshFolder } from '../../e2e/commands.js';

describe('jobs/slurm/scheduler', () => {
  const folder = freshFolder();
  const path = process.env['PATH'];
  beforeEach(() => {
    process.env['PATH'] = `${folder.path}:${path ?? ''}`;
  });
  afterEach(() => {
    process.env['PATH'] = path;
  });
  const put = async (name: string, body: string): Promise<void> => {
    await writeFile(join(folder.path, name), `#!/bin/sh\n${body}\n`);
    await chmod(join(folder.path, name), 0o755);
  };

  it('submits a script on stdin, and reads the number of the job, with a cluster or without', async () => {
    await put('sbatch', `cat > ${folder.path}/sent; echo "$@" > ${folder.path}/words; echo '12;main'`);
    expect(await submitted('the script\n')).to.equal('12');
    expect(await readFile(join(folder.path, 'sent'), 'utf8')).to.equal('the script\n');
    expect(await readFile(join(folder.path, 'words'), 'utf8')).to.equal('--parsable\n');
  });

  it('says in one line why a script is refused, also where it is not read', async () => {
    await put('sbatch', 'echo "sbatch: error: no such account" >&2; echo more >&2; exit 1');
    expect((await failureOf(submitted('x'.repeat(1_000_000)))).message).to.equal(
      'sbatch: expected the number of a job, got sbatch: error: no such account',
    );
    await put('sbatch', 'exit 3');
    expect((await failureOf(submitted(''))).message).to.match(/got exit code 3$/);
    await put('sbatch', 'echo Submitted');
    expect((await failureOf(submitted(''))).message).to.match(/got exit code 0$/);
  });

  it('lists the states of tasks, none for a job that is over or forgotten', async () => {
    await put('squeue', 'echo RUNNING; echo PENDING');
    expect(await statesOf('12')).to.deep.equal(['RUNNING', 'PENDING']);
    await put('squeue', 'true');
    expect(await statesOf('12')).to.deep.equal([]);
    await put('squeue', 'echo "slurm_load_jobs error: Invalid job id specified" >&2; exit 1');
    expect(await statesOf('12')).to.deep.equal([]);
    await put('squeue', 'echo "Unable to contact slurm controller" >&2; exit 1');
    expect((await failureOf(statesOf('12'))).message).to.equal(
      'squeue: expected the states of a job, got Unable to contact slurm controller',
    );
    await put('squeue', 'exit 2');
    expect((await failureOf(statesOf('12'))).message).to.match(/got 2$/);
  });

  it('says that there is no Slurm', async () => {
    process.env['PATH'] = '/nowhere';
    for (const action of [submitted(''), statesOf('1')]) expect((await failureOf(action)).code).to.equal('no-slurm');
  });
});
