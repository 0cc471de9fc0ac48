/** Surveys on a cluster of two nodes: nothing lost, nothing twice, the same bytes as on one machine, whatever happens to its parts. */
import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Cluster, missingForCluster } from './cluster.js';
import { freshFolder, lossproof, type Finished } from './commands.js';

const run = promisify(execFile);
const MANY = fileURLToPath(new URL('../claim/manyCells.js', import.meta.url));
const CELLS = 12;

describe('lossproof survey --slurm', () => {
  const root = freshFolder();
  const out = (name: string): string => join(root.path, name);
  const folder = (name: string): string => join(out(name), 'survey/test/many');
  const survey = (name: string, ...more: readonly string[]): Promise<Finished> => surveyIn({}, name, ...more);
  const surveyIn = (
    env: { readonly [name: string]: string },
    name: string,
    ...more: readonly string[]
  ): Promise<Finished> => lossproof(['survey', 'test/many', '--plugin', MANY, '--out', out(name), ...more], { env });

  /** The certificates and tables in a folder, with their bytes. */
  async function bytesIn(name: string): Promise<{ readonly [file: string]: string }> {
    const found: { [file: string]: string } = {};
    for (const file of (await readdir(folder(name), { recursive: true })).sort())
      if (/\.(json|md|svg|failed|undecided|refused|partial)$/.test(file))
        found[file] = await readFile(join(folder(name), file), 'utf8');
    return found;
  }

  const certifiedIn = async (name: string): Promise<number> =>
    (await readdir(folder(name)).catch(() => [])).filter((file) => file.endsWith('.json')).length;

  describe('without a cluster', () => {
    it('prints the job script with --dry-run, and makes nothing', async () => {
      const { code, stdout, stderr } = await survey(
        'dry',
        ...['--slurm', '--dry-run', '--account', 'group', '--partition', 'long', '--time', '1:00:00', '--memory', '2G'],
      );
      expect([code, stderr]).to.deep.equal([0, '']);
      const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
      expect(stdout.split('\n')).to.deep.equal([
        '#!/bin/bash',
        '#SBATCH --job-name=lossproof',
        '#SBATCH --array=1-4',
        `#SBATCH --output="${folder('dry')}/slurm/%A_%a.log"`,
        '#SBATCH --open-mode=append',
        '#SBATCH --requeue',
        '#SBATCH --ntasks=1',
        '#SBATCH --cpus-per-task=1',
        '#SBATCH --account=group',
        '#SBATCH --partition=long',
        '#SBATCH --time=1:00:00',
        '#SBATCH --mem=2G',
        `exec ${process.execPath} ${main} survey test/many --preset audit --seed 1 --out ${out('dry')} --plugin ${MANY} --shard "$SLURM_ARRAY_TASK_ID/4" --jobs 1 --joins`,
        '',
      ]);
      expect(existsSync(out('dry'))).to.equal(false);
      expect((await survey('dry', '--slurm', '--dry-run', '--tasks', '12')).stdout).to.include('--array=1-12\n');
    });

    it('says in one line what is wrong', async () => {
      const lines: readonly (readonly [Promise<Finished>, number, RegExp])[] = [
        [
          surveyIn({ PATH: '/nowhere' }, 'none', '--slurm'),
          64,
          /^lossproof: sbatch: expected a command of Slurm, got none; Slurm is not installed here; --shard K\/N works with any scheduler\n$/,
        ],
        [
          survey('joining', '--shard', '1/2', '--joins'),
          64,
          /^lossproof: .*: expected the folder that the survey was started in, shared by all machines, got another folder of this name on /,
        ],
        [
          survey('none', '--partition', 'p'),
          64,
          /^lossproof: --partition: expected an option of --slurm, got no --slurm\n$/,
        ],
        [
          survey('none', '--slurm', '--dry-run', '--account', 'a\n#SBATCH --uid=0'),
          64,
          /^lossproof: --account: expected a word as Slurm takes it, got /,
        ],
        [
          survey('none', '--slurm', '--tasks', '0'),
          64,
          /^lossproof: --tasks: expected a whole number of tasks from 1 to 999999, got "0"\n$/,
        ],
        [survey('%', '--slurm', '--dry-run'), 64, /expected a path without %, ", \\ and line ends, got /],
      ];
      for (const [finished, code, line] of lines) {
        const { code: got, stdout, stderr } = await finished;
        expect([got, stdout]).to.deep.equal([code, '']);
        expect(stderr).to.match(line);
      }
    });
  });

  describe('on a cluster of two nodes', () => {
    let cluster: Cluster;
    const sent = (name: string, ...more: readonly string[]): Promise<Finished> =>
      surveyIn(cluster.env, name, '--slurm', ...more);
    const until = async (isSo: () => Promise<boolean>): Promise<void> => {
      while (!(await isSo())) await pause(50);
    };

    before(async function () {
      const missing = await missingForCluster();
      if (missing !== undefined) {
        if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) throw new Error(`not here: ${missing}`);
        this.skip();
      }
      const [started, single] = await Promise.all([Cluster.start(), survey('single', '--jobs', String(CELLS))]);
      cluster = started;
      expect(single.code, single.stderr).to.equal(0);
    });
    after(async () => {
      // It is undefined where the tests are skipped.
      await (cluster as Cluster | undefined)?.stop();
    });

    it('makes the same bytes as one machine, and sends nothing when it is called again', async () => {
      const { code, stdout, stderr } = await sent('plain');
      expect(code, stderr).to.equal(0);
      expect(stderr).to.match(/^job [0-9]+ has 12 of 12 cells\n/);
      expect(stdout).to.match(/12 cells: 12 hold\./);
      expect(await bytesIn('plain')).to.deep.equal(await bytesIn('single'));
      expect(await readdir(folder('plain'))).to.include('report.html');
      const again = await sent('plain');
      expect(again.code).to.equal(0);
      expect(again.stderr).not.to.match(/^job /m);
    });

    it('loses nothing when a node dies in the middle, and a task on the other', async () => {
      const finished = sent('dying', '--tasks', '6');
      await until(async () => (await certifiedIn('dying')) > 0);
      await cluster.killNode('n1');
      await until(async () => (await certifiedIn('dying')) > 3);
      await until(async () => {
        // The newest task has most of its work before it.
        const newest = await run('pgrep', ['-n', '-f', `${out('dying')} .*--joins`]).catch(() => undefined);
        if (newest !== undefined) process.kill(Number(newest.stdout), 'SIGKILL');
        return newest !== undefined;
      });
      const { code, stderr } = await finished;
      expect(code, stderr).to.equal(0);
      expect(stderr).to.match(/^job [0-9]+ is over and lost [0-9]+ cells, which are sent again\n/m);
      const left = Object.entries(await bytesIn('dying')).filter(([file]) => !file.endsWith('.partial'));
      expect(Object.fromEntries(left)).to.deep.equal(await bytesIn('single'));
      cluster.startNode('n1');
    });

    it('does no harm when it is sent twice', async () => {
      const both = await Promise.all([sent('twice'), sent('twice')]);
      for (const { code, stderr } of both) expect(code, stderr).to.equal(0);
      expect(await bytesIn('twice')).to.deep.equal(await bytesIn('single'));
    });

    it('leaves the job at work at Ctrl-C, and follows it when it is called again', async () => {
      const stopped = await lossproof(['survey', 'test/many', '--plugin', MANY, '--out', out('left'), '--slurm'], {
        env: cluster.env,
        stopAt: { text: /^job [0-9]+ has/m, signal: 'SIGINT' },
      });
      expect(stopped.code).to.equal(130);
      const again = await sent('left');
      expect(again.code, again.stderr).to.equal(0);
      expect(again.stderr).to.match(/^job [0-9]+ is at work on this survey already\n/);
      expect(await bytesIn('left')).to.deep.equal(await bytesIn('single'));
    });

    it('says that a disk is full, and goes on when there is room', async function () {
      await mkdir(out('full'));
      const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', out('full')]).catch(
        () => undefined,
      );
      if (mounted === undefined) this.skip();
      try {
        const full = await sent('full');
        expect(full.code).to.equal(64);
        expect(full.stderr).to.match(
          /^lossproof: .*(got a full disk|got none of \d+ after its end; see the logs in .*)\n$/m,
        );
        await run('mount', ['-o', 'remount,size=10m', out('full')]);
        const { code, stderr } = await sent('full');
        expect(code, stderr).to.equal(0);
        const left = Object.entries(await bytesIn('full')).filter(([file]) => !file.endsWith('.partial'));
        expect(Object.fromEntries(left)).to.deep.equal(await bytesIn('single'));
      } finally {
        await run('umount', ['-l', out('full')]);
      }
    });

    it('says in one line what Slurm refuses', async () => {
      const unknown = await sent('refused', '--partition', 'nowhere');
      expect(unknown.code).to.equal(64);
      expect(unknown.stderr).to.match(
        /^lossproof: sbatch: expected the number of a job, got sbatch: error: .*partition/,
      );
      const wrong = join(root.path, 'wrong.conf');
      await writeFile(wrong, 'Nonsense=1\n');
      const lost = await surveyIn({ ...cluster.env, SLURM_CONF: wrong }, 'refused', '--slurm');
      expect(lost.code).to.equal(64);
      expect(lost.stderr).to.match(/^lossproof: sbatch: expected the number of a job, got sbatch: .*\n$/);
    });
  });
});
