/** The section of a claim: complete, in a fixed order, and with nothing but text from a plug-in. */
import { reachText } from '../../src/report/words.js';
import { expect } from 'chai';
import type { Run } from '../../src/claim/workshop.js';
import { claimSection } from '../../src/report/claimSection.js';
import { ledgerRow } from '../../src/report/ledger.js';
import { tame } from '../../src/report/tame.js';
import { typesetter } from '../../src/report/typeset.js';
import { all, expectInert, flat, only, parsed, textIn, type Element } from './parsed.js';
import { HOSTILE, hostileRun, teachingRun, teachingRuns, undecidedRun } from './teachingRuns.js';

async function sectionOf(run: Run, file?: string): Promise<Element> {
  const options = { typeset: await typesetter(), linked: new Set<string>(), file, number: 7 };
  return only(parsed(claimSection(run, ledgerRow(run), options).text), 'details', 'claim');
}

const headingsOf = (section: Element): readonly string[] => all(section, 'h4').map(textIn);

describe('report/claimSection', () => {
  it('is balanced HTML with the same headings for every claim', async () => {
    for (const run of await teachingRuns()) {
      const section = await sectionOf(run);
      expectInert(section);
      const inside = only(section, 'section', 'claim');
      expect(inside.attributes['id']).to.equal(run.claim.id.replace('/', '-'));
      const title = only(section, 'h3');
      expect(title.attributes['id']).to.equal(inside.attributes['aria-labelledby']);
      expect(textIn(title)).to.equal(`7 ${flat(run.claim.title)}`);
      const optional = run.claim.exhibits === undefined ? [] : ['What can be seen'];
      expect(headingsOf(section), run.claim.id).to.deep.equal([
        'Under which hypotheses',
        'What the certificate proves',
        ...optional,
        'Method',
        'Controls',
        'How we know',
        'What must be believed',
        'The certificate',
      ]);
      expect(all(only(section, 'ol', 'method'), 'li').map(textIn)).to.deep.equal(run.claim.method.map(flat));
    }
  });

  it('gives each part of a conjunction with its own assurance and reach', async () => {
    const run = await teachingRun('sc16/zero-error');
    const parts = run.checked?.theorem.parts ?? [];
    expect(parts.length).to.be.greaterThan(1);
    const reaches = all(only(await sectionOf(run), 'ol', 'parts'), 'p', 'reach').map(textIn);
    expect(reaches).to.deep.equal(parts.map(({ assurance, reach }) => `${assurance}, ${reachText(reach)}`));
  });

  it('gives digest and citations of the certificate, and the command that checks it', async () => {
    const run = await teachingRun('sc16/zero-error');
    const section = await sectionOf(run, 'certificates/sc16/zero error#?.json');
    const list = textIn(only(section, 'dl', 'certificate'));
    expect(list).to.include(`Digest ${run.checked?.certificate.digest as string}`);
    for (const { certificate } of run.checked?.restsOn ?? []) {
      expect(list).to.include(`${certificate.claim.id} ${certificate.digest}`);
    }
    const links = (of: Element): readonly (string | undefined)[] =>
      all(of, 'a').map(({ attributes }) => attributes['href']);
    expect(links(section)).to.deep.equal(['certificates/sc16/zero%20error%23%3F.json', '#contents']);
    const bare = await sectionOf(run);
    expect(textIn(all(bare, 'pre').at(-1) as Element)).to.equal('lossproof verify FILE');
    expect(links(bare)).to.deep.equal(['#contents']);
  });

  it('proves nothing and has no proof where there is no certificate', async () => {
    const section = await sectionOf(await undecidedRun());
    expect(headingsOf(section)).not.to.include.members(['How we know']);
    expect(textIn(section)).to.include('Nothing: there is no certificate.').and.to.include('None. The search took ');
    expect(all(section, 'pre')).to.deep.equal([]);
  });

  it('is folded under a line with the verdict, with the anchor inside; the only one is open', async () => {
    const run = await teachingRun('sc16/zero-error');
    const folded = await sectionOf(run);
    expect(folded.attributes).to.deep.equal({ class: 'claim' });
    const summary = all(folded, 'summary')[0] as Element;
    expect(textIn(summary)).to.match(/ ✓ holds, exact · sc16\/zero-error$/);
    expect(all(summary, 'section')).to.deep.equal([]);
    const options = { typeset: await typesetter(), linked: new Set<string>(), file: undefined, number: undefined };
    const open = only(parsed(claimSection(run, ledgerRow(run), options).text), 'details', 'claim');
    expect(open.attributes).to.deep.equal({ class: 'claim', open: 'open' });
    expect(all(open, 'a')).to.deep.equal([]);
    expect(textIn(only(open, 'h3'))).to.equal(flat(run.claim.title));
  });

  it('has a line for each reading of a text', async () => {
    const run = await teachingRun('k16/review-audit');
    const text = textIn(await sectionOf(run));
    const readings = ledgerRow(run).parts.flatMap(({ reading }) => reading ?? []);
    expect(readings).not.to.be.empty;
    for (const { quote, reading } of readings) expect(text).to.include(flat(quote)).and.to.include(flat(reading));
  });

  it('names a control', async () => {
    const run = await teachingRun('sc16/zero-error');
    const [control] = run.controls as [Run];
    const [source] = all(await sectionOf(control), 'p', 'source').map(textIn);
    expect(source).to.include(`sc16/zero-error, control ${control.variant}, version ${run.claim.version}`);
    const text = textIn(await sectionOf(control));
    expect(text).to.include('A control is the claim, broken on purpose. What the claim says:');
    expect(text).to.include('as a control must: the changed argument is shown to be wrong; no claim is refuted');
    expect(text).not.to.include('a counterexample is shown');
  });

  it('shows what a plug-in says as text', async () => {
    const section = await sectionOf(hostileRun(await teachingRun('sc16/zero-error')));
    expectInert(section);
    const said = flat(tame(HOSTILE));
    for (const place of [
      only(section, 'h3'),
      only(section, 'ol', 'method'),
      all(section, 'p', 'statement')[0] as Element,
    ]) {
      expect(textIn(place)).to.include(said);
    }
  });

  it('lists the theorems in Coq apart from what the certificate proves', async () => {
    const run = await teachingRun('sc16/rank-generic');
    const about = (name: string, assumptions: readonly string[]) => ({ name, english: 'It is <so>.', assumptions });
    const theorems = new Map([['sc16/rank-generic', [about('one', []), about('two', ['choice'])]]]);
    const options = { typeset: await typesetter(), linked: new Set<string>(), file: undefined, number: 7 };
    const sectionWith = (all: typeof theorems): string =>
      flat(textIn(parsed(claimSection(run, ledgerRow(run, { builtHere: true, theorems: all }), options).text)));
    const text = sectionWith(theorems);
    expect(text).to.include('What Coq proves, apart from the certificate');
    expect(text).to.include('one: It is <so>. It rests on no axiom.');
    expect(text).to.include('two: It is <so>. It rests on choice.');
    expect(text).to.include('checked on this machine before, in the same sources.');
    expect(sectionWith(new Map())).not.to.include('Coq');
  });
});
