/** A job is followed until its cells are settled; what it loses is sent again, for as long as that gets on. */
import { expect } from 'chai';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { followed, type Campaign } from '../../../src/jobs/slurm/follow.js';
import type { PlannedCell } from '../../../src/claim/plannedCells.js';
import { failureOf } from '../../cli/environments.js';
import { freshFolder } from '../../e2e/commands.js';

describe('jobs/slurm/follow', () => {
  const root = freshFolder();
  const folder = (): string => join(root.path, 'survey');
  const cells = ['a', 'b', 'c', 'd'].map((name) => ({ name }) as PlannedCell);
  let said: string[];
  let sent: number[][];
  beforeEach(async () => {
    [said, sent] = [[], []];
    await rm(folder(), { recursive: true, force: true });
    await mkdir(join(folder(), 'slurm'), { recursive: true });
  });
  const put = (name: string): Promise<void> => writeFile(join(folder(), name), 'text of the file\n');

  /** A campaign whose job settles these files at each sending, and is over at the next look. */
  function campaign(rounds: readonly (readonly string[])[], more: Partial<Campaign> = {}): Campaign {
    return {
      ...{ cells, folder: folder(), signal: new AbortController().signal },
      send: async (open) => {
        const files = rounds[sent.length] ?? [];
        sent.push([...open]);
        for (const file of files) await put(file);
        return String(sent.length);
      },
      statesOf: () => Promise.resolve([]),
      looked: () => undefined,
      say: (line) => said.push(line),
      ...more,
    };
  }

  it('sends what is left, and ends when all is settled in one way or another', async () => {
    await put('a.json');
    await put('b.undecided');
    await put('c.failed');
    await followed(campaign([['c.failed', 'd.json']]));
    expect(sent).to.deep.equal([[2, 3]]);
    expect(said).to.deep.equal(['job 1 has 2 of 4 cells']);
    await put('c.json');
    await followed(campaign([]));
    expect(sent).to.have.length(1);
  });

  it('sends again what a job lost, and gives up when that does not get on', async () => {
    await followed(campaign([['a.json', 'b.json'], ['c.json'], ['d.json']]));
    expect(sent).to.deep.equal([[0, 1, 2, 3], [2, 3], [3]]);
    expect(said[1]).to.equal('job 1 is over and lost 2 cells, which are sent again');
    await rm(join(folder(), 'd.json'));
    await put('slurm/4_1.log');
    const failure = await failureOf(followed(campaign([])));
    expect(failure.message).to.match(
      /^job 4: expected cells in the folder of the survey, got none of 1 after its end; see the logs in .*; 4_1\.log ends with: text of the file$/,
    );
  });

  it('says without a log that nothing came', async () => {
    expect((await failureOf(followed(campaign([])))).message).to.match(/got none of 4 .* node and lossproof$/);
  });

  it('follows a job that is at work already, and sends no other', async () => {
    await writeFile(join(folder(), 'slurm/job'), '77\n');
    let looks = 0;
    await followed(
      campaign([], {
        statesOf: async (job) => {
          expect(job).to.equal('77');
          if (++looks === 2) for (const { name } of cells) await put(`${name}.json`);
          return ['RUNNING'];
        },
      }),
    );
    expect([sent, said]).to.deep.equal([[], ['job 77 is at work on this survey already']]);
    // One that is over is no reason to wait.
    await rm(join(folder(), 'a.json'));
    await followed(campaign([['a.json']]));
    expect(sent).to.deep.equal([[0]]);
    expect(await readdir(join(folder(), 'slurm'))).to.deep.equal(['job']);
  });

  it('bears with a scheduler that does not answer for a while, and not for ever', async () => {
    let asked = 0;
    const silent = (answers: number) => ({
      statesOf: async (): Promise<readonly string[]> => {
        if (++asked > answers) for (const { name } of cells) await put(`${name}.json`);
        throw new Error('no answer');
      },
    });
    await followed(campaign([], silent(2)));
    for (const { name } of cells) await rm(join(folder(), `${name}.json`));
    asked = 0;
    await rm(join(folder(), 'slurm/job'));
    expect((await failureOf(followed(campaign([], silent(99))))).message).to.equal('no answer');
  });

  it('stops at once when it is interrupted', async () => {
    const stop = new AbortController();
    const waiting = followed(
      campaign([], {
        signal: stop.signal,
        statesOf: () => Promise.resolve(['PENDING']),
        looked: () => {
          stop.abort();
        },
      }),
    );
    expect((await failureOf(waiting)).name).to.equal('AbortError');
  });
});
