import { expect } from 'chai';
import { typesetter, type Typeset } from '../../../src/report/typeset.js';
import { claimPage } from '../../../site/generate/claimPage.js';
import { claimForm } from '../../../site/generate/claimForm.js';
import { hostileRun } from '../../report/teachingRuns.js';
import { recordedRun } from '../recorded.js';

const ID = 'sc16/rank-generic';
const CONTROLS = [`${ID}.zero-slope.json`, `${ID}.too-many-samples.json`];
const ARGUMENT = '# A title\n\nThe argument.\n\n## A part\n\n```\n## no heading\n```\n';

describe('the page of a claim', () => {
  let typeset: Typeset;
  before(async () => {
    typeset = await typesetter();
  });

  it('has the verdict, what can be tried and broken, the argument, the proof and the receipt', async () => {
    const run = await recordedRun(ID, CONTROLS);
    const { markdown, parts } = claimPage({ run, file: `${ID}.json`, argument: ARGUMENT, typeset, base: '/base/' });
    const headings = [...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(headings).to.include.members(['Try it', 'Break it', 'Why it is true', 'The proof, step by step']);
    expect(markdown).to.contain('### A part').and.to.contain('```\n## no heading\n```');
    const marks = [...markdown.matchAll(/<FixedPart page="claims\/sc16\/rank-generic" :part="(\d+)"/g)];
    expect(marks.map(([, part]) => Number(part))).to.deep.equal(parts.map((_, part) => part));
    expect(parts.join('')).to.contain('<a href="/base/guide/rules#').and.to.contain('class="badge good"');
    for (const part of parts) expect(part).not.to.contain('\n');
  });

  it('lets no text of a claim become markup', async () => {
    const run = hostileRun(await recordedRun(ID, CONTROLS));
    const { parts } = claimPage({ run, file: `${ID}.json`, argument: ARGUMENT, typeset, base: '/' });
    expect(parts.join(''))
      .to.contain('&lt;script&gt;')
      .and.not.to.match(/<script|<img|href="javascript:/);
  });

  it('is refused without a title of the argument', async () => {
    const run = await recordedRun(ID, CONTROLS);
    expect(() => claimPage({ run, file: '', argument: 'text', typeset, base: '/' })).to.throw('expected a heading');
  });

  it('has the times that were measured, if there are some', async () => {
    const run = await recordedRun(ID, CONTROLS);
    const times = { teaching: 1, certificate: 2, controls: {}, measuredIn: 'a browser' };
    const page = { run, file: '', argument: ARGUMENT, typeset, base: '/' };
    expect(claimPage({ ...page, times }).markdown).to.contain('"measuredIn":"a browser"');
    expect(claimPage(page).markdown).to.not.contain('"times"');
  });

  it('has a form with sizes for teaching and the hypotheses that each control takes away', async () => {
    const run = await recordedRun(ID, CONTROLS);
    const form = claimForm(run, `${ID}.json`);
    expect(form.sizes.map(({ name }) => name)).to.deep.equal(Object.keys(run.claim.sizes));
    for (const { least, most, teaching } of form.sizes) expect(teaching).to.be.within(least, most);
    const control = form.controls.find(({ name }) => name === 'too-many-samples');
    expect(control?.breaks.join()).to.contain('N');
    expect([form.isStatistical, form.needs]).to.deep.equal([false, undefined]);
    for (const { name, recorded } of form.sizes) expect(recorded).to.equal(run.subject.sizes[name]);
    expect(claimForm({ ...run, data: 'fashion-mnist' }, '').needs).to.equal('fashion-mnist');
  });
});
