/** What is not simply proved comes first, the worst at the top; nothing of it is left out. */
import { expect } from 'chai';
import type { Verdict } from '../../src/kernel/index.js';
import { firstThings } from '../../src/report/firstThings.js';
import { ledgerRow, ledgerRows, type LedgerRow } from '../../src/report/ledger.js';
import { tame } from '../../src/report/tame.js';
import { all, expectInert, flat, only, parsed, textIn, type Element } from './parsed.js';
import { HOSTILE, hostileRun, teachingRun, undecidedRun, withFailingControl } from './teachingRuns.js';

const sectionOf = (rows: readonly LedgerRow[]): Element => only(parsed(firstThings(rows).text), 'section', 'first');

/** For each heading, the items beneath it. */
function topicsOf(rows: readonly LedgerRow[]): { readonly [heading: string]: readonly string[] } {
  return Object.fromEntries(
    all(only(sectionOf(rows), 'dl'), 'div').map((topic) => [
      textIn(only(topic, 'dt')).replace(/ \d+ claims?$/, ''),
      all(topic, 'li').map(textIn),
    ]),
  );
}

const ORDER = [
  ...['Fails', 'A control did not fail', 'Readings of a text', 'A hypothesis is violated', 'Undecided', 'Vacuous'],
  ...['Only agrees', 'Up to a chance of error', 'Assumed, and used'],
];

describe('report/firstThings', () => {
  it('U14: list each claim under all that is to be said of it, the worst first', async () => {
    const row = ledgerRow(await teachingRun('sc16/zero-error'));
    const { controls, hypotheses } = row;
    const [control, hypothesis] = [controls[0] as LedgerRow, hypotheses[0] as LedgerRow['hypotheses'][number]];
    const of = (verdict: Verdict): LedgerRow => ({ ...row, claim: `x/${verdict.replace(' ', '-')}`, verdict });
    const reading = { document: 'a', quote: 'b', translation: '', reading: 'c', verdict: 'fails' } as const;
    const part = {
      english: '',
      assurance: 'exact',
      reach: row.reach as NonNullable<LedgerRow['reach']>,
      reading,
    } as const;
    const topics = topicsOf([
      ...(['agrees', 'vacuous', 'vacuous here', 'undecided', 'fails', 'holds', 'holds here'] as const).map(of),
      { ...of('readings'), parts: [part, { ...part, reading: { ...reading, verdict: 'holds' } }, part] },
      {
        ...of('holds'),
        claim: 'x/control',
        controls: [{ ...control, verdict: 'agrees', controlFailsAsItMust: false }],
      },
      { ...of('holds'), claim: 'x/violated', hypotheses: [{ ...hypothesis, status: 'violated' }] },
      { ...of('holds'), claim: 'x/assumed', hypotheses: [{ ...hypothesis, status: 'assumed' }] },
      { ...of('holds'), claim: 'x/error', error: '1/20' },
    ]);
    expect(Object.keys(topics)).to.deep.equal(ORDER);
    const title = flat(row.title);
    const says = `${hypothesis.id}: ${flat(hypothesis.english)}`;
    expect(Object.values(topics)).to.deep.equal([
      [`x/fails ${title}`],
      [`x/control ${title} ${control.variant}: agrees`],
      [`x/readings ${title} 2 fails, 1 holds`],
      [`x/violated ${title} ${says}`],
      [`x/undecided ${title}`],
      [`x/vacuous ${title}`, `x/vacuous-here ${title}`],
      [`x/agrees ${title}`],
      [`x/error ${title} at most 1/20`],
      [`x/assumed ${title} ${says}`],
    ]);
    expect(all(sectionOf([row]), 'li')).to.deep.equal([]);
  });

  it('say which headings have no claim, and give the reason where nothing was certified', async () => {
    const section = sectionOf([ledgerRow(await undecidedRun())]);
    expect(textIn(section)).to.include('N = 5 exceeds d0·d1 = 4');
    const none = textIn(only(section, 'p', 'note'));
    // Why it is undecided: the samples are too many, which violates a hypothesis.
    const some = ['Undecided', 'A hypothesis is violated'];
    for (const heading of ORDER) expect(none.includes(`“${heading}”`), heading).to.equal(!some.includes(heading));
  });

  it('have what real runs end in', async () => {
    const ids = ['k16/shallow', 'xls16/event-frequency', 'xls16/population-bound'];
    const runs = await Promise.all(ids.map(teachingRun));
    const topics = topicsOf(ledgerRows([...runs, withFailingControl(await teachingRun('sc16/zero-error'))]));
    const claims = Object.entries(topics).map(([heading, items]) => [
      heading,
      ...items.map((item) => item.split(' ')[0]),
    ]);
    expect(claims).to.deep.equal([
      ['A control did not fail', 'sc16/zero-error'],
      ['Vacuous', 'xls16/population-bound'],
      ['Only agrees', 'k16/shallow'],
      ['Up to a chance of error', 'xls16/event-frequency'],
      ['Assumed, and used', 'xls16/event-frequency'],
    ]);
  });

  it('show what a plug-in says as text', async () => {
    const run = hostileRun(withFailingControl(await teachingRun('sc16/zero-error')));
    const section = sectionOf([ledgerRow(run)]);
    expectInert(section);
    expect(textIn(section)).to.include(flat(tame(HOSTILE)));
  });
});
