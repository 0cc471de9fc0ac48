import { expect } from 'chai';
import type { Run } from '../../src/claim/workshop.js';
import { reportHtml } from '../../src/report/html.js';
import { HOSTILE, hostileRun, teachingRun, teachingRuns, undecidedRun, withFailingControl } from './teachingRuns.js';

const PROVENANCE = { lossproof: '0.1.0', node: 'v20', machine: HOSTILE };

const report = async (...runs: readonly Run[]): Promise<string> => reportHtml({ runs, provenance: PROVENANCE });

/** Runs of white space as one space. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('report/html', () => {
  it('has a section for every claim, and asks for nothing from elsewhere', async () => {
    const runs = await teachingRuns();
    const page = await report(...runs);
    for (const { claim, checked } of runs) {
      expect(page).to.include(`id="${claim.id.replace('/', '-')}"`);
      expect(page).to.include(checked?.certificate.digest);
    }
    expect(page).not.to.match(/<(script|link|iframe|img)\b/i);
    expect(page).not.to.match(/(src|href|url)\s*[=(]\s*["']?(https?:|\/\/)/i);
    expect(page).to.include('<math');
  });

  it('escapes whatever a plug-in says', async () => {
    const page = await report(hostileRun(await teachingRun('sc16/zero-error')));
    expect(page).not.to.match(/<script|<img|href=["']?javascript:/i);
    expect(page).to.include('&lt;script&gt;');
    expect(page.replaceAll('\n', '')).not.to.match(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it('shows an undecided claim with its reason', async () => {
    const page = flat(await report(await undecidedRun()));
    expect(page).to.include('because N = 5 exceeds d0·d1 = 4');
    expect(page).to.include('Nothing: there is no certificate.');
    expect(page).to.include('1 claim: 1 undecided.');
  });

  it('shows a control that did not fail', async () => {
    const page = flat(await report(withFailingControl(await teachingRun('sc16/zero-error'))));
    expect(page).to.include('holds here: it did not fail');
    expect(page).to.include('2 of 3');
  });

  it('names the file to verify where it is told', async () => {
    const run = await teachingRun('sc16/rank-generic');
    const fileOf = (): string => 'certificates/sc16/rank-generic.json';
    expect(await reportHtml({ runs: [run], provenance: PROVENANCE, fileOf })).to.include(
      `lossproof verify ${fileOf()}`,
    );
    expect(await report(run)).to.include('lossproof verify FILE');
  });
});
