/** The contents of a report: each claim once, under its paper, with its verdict. */
import { expect } from 'chai';
import { contents, paperByPaper } from '../../src/report/contents.js';
import type { ProvedInCoq } from '../../src/formal/proved.js';
import { ledgerRow, type LedgerRow } from '../../src/report/ledger.js';
import { tame } from '../../src/report/tame.js';
import { all, expectInert, flat, only, parsed, textIn, type Element } from './parsed.js';
import { HOSTILE, hostileRun, teachingRun, undecidedRun } from './teachingRuns.js';

const tableOf = (rows: readonly LedgerRow[]): Element =>
  only(parsed(contents(paperByPaper(rows)).text), 'table', 'contents');

const cellsOf = (line: Element): readonly string[] =>
  line.children.filter((child): child is Element => typeof child !== 'string').map(textIn);

describe('report/contents', () => {
  it('have a line for each claim, under its paper, in the order of papers', async () => {
    const rows = await Promise.all(
      ['sc16/zero-error', 'k16/gradient', 'sc16/gradient'].map(async (id) => ledgerRow(await teachingRun(id))),
    );
    const bodies = all(tableOf(rows), 'tbody');
    const [first, second, third] = rows as [LedgerRow, LedgerRow, LedgerRow];
    expect(bodies.map((body) => all(body, 'tr').map((line) => textIn(all(line, 'th')[0] as Element)))).to.deep.equal([
      [first.paper, `${first.claim} ${first.title}`, `${third.claim} ${third.title}`].map(flat),
      [second.paper, `${second.claim} ${second.title}`].map(flat),
    ]);
  });

  it('say verdict, assurance, scope, reach, and how many controls of which kinds fail as they must', async () => {
    const row = ledgerRow(await teachingRun('sc16/zero-error'));
    const control = row.controls[0] as LedgerRow;
    const [, full] = all(tableOf([row]), 'tr')
      .slice(1)
      .map(cellsOf);
    expect(full?.slice(1)).to.deep.equal([
      ...['✓ holds', 'exact', 'every × almost every', 'every × almost every', '✓ 3/3 spoils'],
    ]);
    const bad = {
      ...row,
      controls: [
        { ...control, controlFailsAsItMust: false },
        { ...control, kind: 'refutes' as const },
      ],
    };
    expect(cellsOf(all(tableOf([bad]), 'tr')[2] as Element).at(-1)).to.equal('✗ 1/2 refutes, spoils');
  });

  it('have a dash for what there is not', async () => {
    const { scope, ...row } = ledgerRow(await undecidedRun());
    expect(scope).not.to.equal(undefined);
    const line = all(tableOf([{ ...row, controls: [] }]), 'tr')[2] as Element;
    expect(cellsOf(line).slice(1)).to.deep.equal(['○ undecided', '–', '–', '–', '–']);
  });

  it('show what a plug-in says as text', async () => {
    const table = tableOf([ledgerRow(hostileRun(await teachingRun('sc16/zero-error')))]);
    expectInert(table);
    expect(textIn(table)).to.include(flat(tame(HOSTILE)));
  });

  it('count the theorems in Coq where they were asked for', async () => {
    const run = await teachingRun('sc16/rank-generic');
    const theorems = new Map([['sc16/rank-generic', [{ name: 'one', english: 'It is so.', assumptions: [] }]]]);
    const columns = (proved?: ProvedInCoq): readonly (readonly string[])[] => {
      const table = tableOf([ledgerRow(run, proved)]);
      const [header, paper, line] = all(table, 'tr') as [Element, Element, Element];
      expect(all(paper, 'th')[0]?.attributes['colspan']).to.equal(`${cellsOf(header).length}`);
      return [cellsOf(header), cellsOf(line)];
    };
    const [header, line] = columns({ builtHere: false, theorems });
    expect(header?.at(-2)).to.equal('Coq');
    expect(line?.at(-2)).to.equal('1');
    expect(columns({ builtHere: false, theorems: new Map() })[1]?.at(-2)).to.equal('–');
    expect(columns()[0]).not.to.include('Coq');
  });
});
