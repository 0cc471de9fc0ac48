import { expect } from 'chai';
import { ledgerRow, ledgerRows } from '../../src/report/ledger.js';
import { explainText } from '../../src/report/explainText.js';
import { ledgerText } from '../../src/report/ledgerText.js';
import type { Paper } from '../../src/report/paint.js';
import { hostileRun, teachingRun, teachingRuns, undecidedRun, withFailingControl } from './teachingRuns.js';

const PLAIN: Paper = { colour: false, width: 80 };
const ESCAPE = String.fromCharCode(27);

/** Runs of spaces and line breaks as one space, so that wrapping does not matter. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

function expectFits(text: string, width: number): void {
  for (const line of text.split('\n')) expect(Array.from(line).length, line).to.be.at.most(width);
}

describe('report/terminal', () => {
  it('sets the ledger within 80 and 120 columns, and the words in aligned columns', async () => {
    const rows = ledgerRows(await teachingRuns());
    for (const width of [80, 120]) {
      const text = ledgerText(rows, { colour: false, width });
      expectFits(text, width);
      expect(text).not.to.include(ESCAPE);
      const lines = text.split('\n');
      const column = (lines[0] as string).indexOf('verdict');
      const claims = lines.filter((line) => /^sc16\//.test(line));
      expect(claims).to.have.length(rows.length);
      for (const line of claims) expect(line.slice(column), line).to.match(/^holds /);
    }
  });

  it('shows parts, hypotheses with statuses, and controls', async () => {
    const row = ledgerRow(await teachingRun('sc16/zero-error'));
    const text = flat(ledgerText([row], PLAIN));
    expect(text).to.include('part 1 exact, recorded × almost-every: For almost every data X');
    expect(text).to.include('few-samples checked · nonzero-slope checked · noise-density assumed');
    expect(text).to.include('recorded × instance 3/3');
    const narrow = flat(ledgerText([row], { colour: false, width: 60 }));
    expect(narrow).to.include('controls 3 of 3 fail, as they must');
  });

  it('colours only when asked, and changes nothing else by it', async () => {
    const rows = ledgerRows([await teachingRun('sc16/zero-error')]);
    const coloured = ledgerText(rows, { colour: true, width: 80 });
    expect(coloured).to.include(ESCAPE);
    expect(coloured.replace(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '')).to.equal(ledgerText(rows, PLAIN));
  });

  it('makes undecided claims and controls that did not fail plain to see', async () => {
    const undecided = flat(ledgerText([ledgerRow(await undecidedRun())], PLAIN));
    expect(undecided).to.include('undecided');
    expect(undecided).to.include('because N = 5 exceeds d0·d1 = 4');
    const row = ledgerRow(withFailingControl(await teachingRun('sc16/zero-error')));
    const text = flat(ledgerText([row], PLAIN));
    expect(text).to.include('CONTROL too-many-samples did not fail; its verdict: holds');
    expect(text).to.include('recorded × instance 2/3');
  });

  it('explains a claim with its proof tree and what must be believed', async () => {
    const run = await teachingRun('sc16/zero-error');
    const text = explainText(run, PLAIN);
    expectFits(text, 80);
    expect(flat(text)).to.include('cited: sc16/gradient, “The gradient in a region”');
    for (const words of ['├─ 6. full rank forces e = 0 (fullRankForcesZero)', 'WHAT MUST BE BELIEVED', '[assumed]'])
      expect(text).to.include(words);
    const alone = explainText(run.claim, PLAIN);
    expect(alone).to.include('STATEMENT').and.not.to.include('PROOF');
    expect(flat(explainText(await undecidedRun(), PLAIN))).to.include('undecided at d0=2 d1=2 N=5');
  });

  it('lets no control character of a plug-in through', async () => {
    const run = hostileRun(await teachingRun('sc16/zero-error'));
    for (const text of [ledgerText([ledgerRow(run)], PLAIN), explainText(run, PLAIN)])
      expect(text.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}]/u);
  });
});
