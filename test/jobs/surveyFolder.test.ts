/** A folder belongs to one survey, and a machine that sees another folder under its name says so. */
import { expect } from 'chai';
import { join } from 'node:path';
import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { claimFolder, planLine, requireOwn, requireShared } from '../../src/jobs/surveyFolder.js';
import { surveyPlan, type SurveyAsked } from '../../src/jobs/surveyPlan.js';
import { failureOf } from '../cli/environments.js';
import { freshFolder } from '../e2e/commands.js';

const SAMPLE = fileURLToPath(new URL('../claim/surveySample.js', import.meta.url));
const ASKED: SurveyAsked = { claim: 'test/three-times', preset: 'teaching', seed: '1', data: [], plugins: [SAMPLE] };

describe('jobs/surveyFolder', () => {
  const root = freshFolder();
  const folder = (name: string): string => join(root.path, name);

  it('tells surveys apart by claim, version, preset, seed and cells', async () => {
    const plan = await surveyPlan(ASKED);
    const line = planLine(ASKED, plan);
    expect(line).to.match(/^test\/three-times version 1, preset teaching, seed 1, 3 cells [0-9a-f]{16}$/);
    const others = [
      planLine({ ...ASKED, seed: '2' }, plan),
      planLine({ ...ASKED, preset: 'audit' }, plan),
      planLine(ASKED, { ...plan, claim: { ...plan.claim, version: 2 } }),
      planLine(ASKED, { ...plan, cells: plan.cells.slice(1) }),
      planLine(ASKED, { ...plan, cells: [...plan.cells].reverse() }),
    ];
    expect(new Set([line, ...others]).size).to.equal(6);
    expect(planLine(ASKED, await surveyPlan(ASKED))).to.equal(line);
  });

  it('is taken by one survey, and refused to others', async () => {
    await claimFolder(folder('one'), 'the first');
    await claimFolder(folder('one'), 'the first');
    await requireOwn(folder('one'), 'the first');
    for (const refuse of [claimFolder, requireOwn]) {
      const failure = await failureOf(refuse(folder('one'), 'the second'));
      expect(failure.message).to.equal(
        `${folder('one')}: expected a folder of the survey the second, got that of the first; choose another --out`,
      );
    }
    expect(await readdir(folder('one'))).to.deep.equal(['survey.plan']);
    await requireOwn(folder('nowhere'), 'any');
  });

  it('is shared if the survey was started in it', async () => {
    await requireShared(folder('one'));
    await writeFile(join(root.path, 'file'), '');
    const failure = await failureOf(requireShared(folder('two')));
    expect([failure.code, failure.message]).to.deep.equal(['not-shared', failure.message]);
    expect(failure.message).to.match(
      /two: expected the folder that the survey was started in, shared by all machines, got another folder of this name on /,
    );
  });
});
