/** The page of a survey: what it found, cell by cell, what is missing, and how to check and repeat it. */
import { expect } from 'chai';
import { surveyHtml, type SurveyReport } from '../../src/report/surveyHtml.js';
import { tame } from '../../src/report/tame.js';
import { all, expectInert, flat, only, parsed, rowsOf, textIn, type Element } from './parsed.js';
import { cellOf, claim, exhibitedOf, survey, surveyedCells } from './surveyed.js';
import { HOSTILE, teachingRun } from './teachingRuns.js';
import { sampleRun } from '../claim/runs.js';

async function report(parts: Partial<SurveyReport> = {}): Promise<SurveyReport> {
  const cells = parts.cells ?? (await surveyedCells());
  return {
    claim,
    survey,
    cells,
    exhibited: exhibitedOf(cells),
    command: "lossproof survey test/three-times --plugin './it'\\''s.mjs'",
    provenance: { lossproof: '0', node: 'v0', machine: 'a test' },
    ...parts,
  };
}

async function pageOf(parts: Partial<SurveyReport> = {}): Promise<Element> {
  const page = parsed(await surveyHtml(await report(parts)));
  expectInert(page);
  return page;
}

const idsIn = (page: Element, name: string): readonly string[] =>
  all(page, name).flatMap(({ attributes }) => attributes['id'] ?? []);

describe('report/surveyHtml', () => {
  it('has a row for each cell, with its verdict, its controls and its certificate', async () => {
    const table = only(await pageOf(), 'table', 'ledger');
    expect(
      rowsOf(table).map(([cell, verdict, , controls, certificate]) => [cell, verdict, controls, certificate]),
    ).to.deep.equal([
      ['n=1 pause=0 seed=1', '✓ holds', '✓ 1 of 1', 'made'],
      ['n=2 pause=0 seed=1', '✓ holds', '✓ 1 of 1', 'reused, checked again'],
      [
        'n=3 pause=0 seed=1 the existing certificate could not be reused: $.digest: expected the digest of the rest, got another',
        '✓ holds',
        '✓ 1 of 1',
        'made',
      ],
      ['n=7 pause=0 seed=1', '○ undecided', '–', 'none'],
    ]);
    expect(all(table, 'a').map(({ attributes }) => attributes['href'])).to.deep.equal([
      './n%3D1.json',
      './n%3D2.json',
      './n%3D3.json',
    ]);
  });

  it('lists the missing cells where there are any, and only there', async () => {
    const missing = all(await pageOf(), 'section').find(
      ({ attributes }) => attributes['aria-labelledby'] === 'missing',
    ) as Element;
    expect(textIn(missing)).to.include('1 of 4 cells have no certificate');
    expect(all(missing, 'li').map(textIn)).to.deep.equal(['n=7: seven is left open']);
    const complete = await pageOf({ cells: [cellOf(await sampleRun(1))] });
    expect(idsIn(complete, 'h2')).to.deep.equal(['seen', 'claim', 'cells', 'again', 'words']);
    expect(idsIn(complete, 'tr')).to.deep.equal(['cell-n-1']);
  });

  it('shows the exhibits, or why there are none', async () => {
    expect(all(await pageOf(), 'figure', 'exhibit')).to.have.length(2);
    expect(textIn(only(await pageOf({ exhibited: { problem: 'no such <Q>' } }), 'p', 'bad'))).to.include('no such <Q>');
    const nothing = await pageOf({ cells: [cellOf(await sampleRun(7))] });
    expect(textIn(nothing)).to.include('Nothing: no cell was certified.');
  });

  it('counts the statuses of each hypothesis over the certified cells', async () => {
    const run = await teachingRun('sc16/zero-error');
    const checked = run.checked ?? expect.fail('no certificate');
    const all3 = ['assumed', 'checked', 'checked'].map((status, at) => {
      const hypotheses = checked.hypotheses.map((each) => ({ ...each, status: status as 'assumed' | 'checked' }));
      return cellOf(run, { name: `cell ${at}`, checked: { ...checked, hypotheses } });
    });
    const page = await pageOf({ claim: run.claim, cells: [...all3, cellOf(await sampleRun(7))], exhibited: undefined });
    const table = all(page, 'table').find((each) =>
      textIn(only(each, 'caption')).includes('over the 3 certified'),
    ) as Element;
    const rows = rowsOf(table);
    expect(rows).to.have.length(run.claim.hypotheses.length);
    for (const row of rows) expect(row[0]).to.equal('○ assumed in 1 cell ✓ checked in 2 cells');
  });

  it('has the command that repeats it, letter by letter', async () => {
    const commands = all(await pageOf(), 'pre').map(textIn);
    expect(commands).to.deep.equal([
      'lossproof verify *.json',
      "lossproof survey test/three-times --plugin './it'\\''s.mjs'",
    ]);
  });

  it('shows what a plug-in says as text', async () => {
    const hostile = {
      claim: { ...claim, title: HOSTILE, paper: HOSTILE, statement: { tex: HOSTILE, english: HOSTILE } },
      survey: { ...survey, title: HOSTILE, question: HOSTILE },
      cells: [cellOf(await sampleRun(7), { reason: HOSTILE, refused: HOSTILE, data: HOSTILE, name: HOSTILE })],
      exhibited: { problem: HOSTILE },
      command: HOSTILE,
    };
    const page = await pageOf(hostile);
    expect(textIn(only(page, 'h1'))).to.equal(flat(tame(HOSTILE)));
  });
});
