import { expect } from 'chai';
import type { Run } from '../../src/claim/workshop.js';
import { reportHtml } from '../../src/report/html.js';
import { anchor } from '../../src/report/markup.js';
import { all, only, parsed, textIn } from './parsed.js';
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
    expect(page).to.include('because N = 5 exceeds d<sub>0</sub>·d<sub>1</sub> = 4');
    expect(page).to.include('Nothing: there is no certificate.');
    expect(page).to.include('1 claim: 1 undecided.');
  });

  it('shows a control that did not fail', async () => {
    const run = withFailingControl(await teachingRun('sc16/zero-error'));
    expect(flat(await report(run))).to.include('holds: it did not fail');
    const page = parsed(await report(run, await teachingRun('sc16/rank-generic')));
    expect(textIn(only(page, 'section', 'first'))).to.match(/A control did not fail 1 claim .* sc16\/zero-error /);
    expect(textIn(only(page, 'table', 'contents'))).to.include('✗ 2/3 spoils');
  });

  it('U14: has what is not simply proved first, then the contents, then a folded section for each claim of each paper', async () => {
    const runs = [...(await teachingRuns()), await teachingRun('k16/gradient'), await teachingRun('k16/shallow')];
    const page = parsed(await report(...runs));
    const main = only(page, 'main');
    expect(all(main, 'h2').map(textIn)).to.deep.equal([
      ...['Read these first', 'Contents'],
      ...new Set(runs.map(({ claim }) => flat(claim.paper))),
      'What the words mean',
    ]);
    const sections = all(main, 'details', 'claim');
    expect(sections.map(({ attributes }) => attributes['open'])).to.deep.equal(runs.map(() => undefined));
    const ids = sections.map((section) => only(section, 'section', 'claim').attributes['id']);
    expect(ids).to.deep.equal(runs.map(({ claim }) => anchor(claim.id)));
    const numbers = sections.map((section) => textIn(only(section, 'span', 'number')));
    expect(numbers).to.deep.equal(runs.map((_, index) => String(index + 1)));
    const links = all(only(main, 'table', 'contents'), 'a').map(({ attributes }) => attributes['href']);
    expect(links).to.deep.equal(ids.map((id) => `#${id as string}`));
    expect(textIn(only(main, 'section', 'first'))).to.include('Only agrees 1 claim');
  });

  it('is the page of one certificate, open and without contents; of a control it counts no refutation', async () => {
    const run = await teachingRun('sc16/zero-error');
    const page = parsed(await reportHtml({ runs: [run], provenance: PROVENANCE, title: 'One certificate' }));
    expect(textIn(only(page, 'h1'))).to.equal('One certificate');
    expect(only(page, 'details', 'claim').attributes['open']).to.equal('open');
    expect(all(page, 'nav')).to.deep.equal([]);
    expect(all(page, 'section', 'first')).to.deep.equal([]);
    expect(textIn(only(page, 'p', 'summary'))).to.match(/^1 claim: 1 proved as far as they speak\. /);
    const control = parsed(await report(run.controls[0] as Run));
    expect(textIn(only(control, 'p', 'summary'))).to.equal('A control, which must fail.');
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
