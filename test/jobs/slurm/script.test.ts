/** The job script says what was asked, and nothing else, whatever words are in it. */
import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { scriptOf } from '../../../src/jobs/slurm/script.js';

const JOB = { shares: [1, 2, 4], of: 5, command: ['node'], folder: '/shared/a b', requests: {} };

describe('jobs/slurm/script', () => {
  it('has the array, the logs and what is asked of Slurm', () => {
    const lines = scriptOf({ ...JOB, requests: { account: 'a', partition: 'p,q', time: '1-00:00:00', memory: '4G' } });
    expect(lines.split('\n').filter((line) => line.startsWith('#SBATCH'))).to.deep.equal([
      '#SBATCH --job-name=lossproof',
      '#SBATCH --array=1-2,4',
      '#SBATCH --output="/shared/a b/slurm/%A_%a.log"',
      '#SBATCH --open-mode=append',
      '#SBATCH --requeue',
      '#SBATCH --ntasks=1',
      '#SBATCH --cpus-per-task=1',
      '#SBATCH --account=a',
      '#SBATCH --partition=p,q',
      '#SBATCH --time=1-00:00:00',
      '#SBATCH --mem=4G',
    ]);
  });

  it('hands the words of the command to it as they are', () => {
    const words = ['plain', 'a b', "it's", '$HOME', '`x`', '"', ';', '*'];
    const print = 'for (const word of process.argv.slice(1)) console.log(word)';
    const script = scriptOf({ ...JOB, command: [process.execPath, '-e', print, '--', ...words] });
    const text = execFileSync('bash', [], { input: script, env: { SLURM_ARRAY_TASK_ID: '4' }, encoding: 'utf8' });
    expect(text.trim().split('\n')).to.deep.equal([...words, '--shard', '4/5', '--jobs', '1', '--joins']);
  });

  it('refuses words and paths that Slurm would read in another way', () => {
    for (const word of ['', 'a b', 'a\n#SBATCH --x', '$(x)', '"'])
      expect(() => scriptOf({ ...JOB, requests: { memory: word } }), word).to.throw(
        '--memory: expected a word as Slurm takes it',
      );
    for (const folder of ['/a%b', '/a"b', '/a\nb', '/a\\b'])
      expect(() => scriptOf({ ...JOB, folder }), folder).to.throw('expected a path without');
  });
});
