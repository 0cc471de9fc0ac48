/** The ledger in the terminal: aligned, within its width, and plain about what went wrong. */
import { expect } from 'chai';
import { ledgerRow, ledgerRows, type LedgerRow } from '../../src/report/ledger.js';
import { ledgerText } from '../../src/report/ledgerText.js';
import { VERDICT_MEANS, verdictMeans } from '../../src/report/words.js';
import type { Run } from '../../src/claim/workshop.js';
import type { Verdict } from '../../src/kernel/index.js';
import { teachingRun, teachingRuns, hostileRun, undecidedRun, withFailingControl } from './teachingRuns.js';
import { ESCAPE, expectFits, flat, lettersIn, PLAIN, unpainted } from './terminalText.js';

describe('report/ledgerText', () => {
  it('sets rows within 80 and 120 columns, and the words in aligned columns', async () => {
    const rows = ledgerRows(await teachingRuns());
    for (const width of [80, 120]) {
      const text = ledgerText(rows, { colour: false, width });
      expectFits(text, width);
      expect(text).not.to.include(ESCAPE);
      const lines = text.split('\n');
      const header = lines.find((line) => line.startsWith('claim ')) as string;
      const column = header.indexOf('verdict');
      const claims = lines.filter((line) => /^sc16\//.test(line));
      expect(claims).to.have.length(rows.length);
      for (const line of claims) expect(line.slice(column), line).to.match(/^(holds|agrees|holds here) /);
    }
  });

  it('says the same at any width but for the place of the controls', async () => {
    const rows = ledgerRows([await teachingRun('sc16/zero-error')]);
    const at = (width: number): string => lettersIn(ledgerText(rows, { colour: false, width }));
    for (let width = 1; width < 60; width++) expect(at(width), `${width} columns`).to.equal(at(60));
    for (let width = 90; width < 130; width++) expect(at(width), `${width} columns`).to.equal(at(130));
    expect(at(60)).to.include('controls3of3fail,astheymust');
    expect(at(130).replace('controls', '').replace('3/3', '')).to.equal(
      at(60).replace('controls3of3fail,astheymust', ''),
    );
  });

  it('shows parts, hypotheses with statuses, and controls', async () => {
    const row = ledgerRow(await teachingRun('sc16/zero-error'));
    const text = flat(ledgerText([row], PLAIN));
    expect(text).to.include(
      'part 1 exact, every size × almost every data, all weights: At every size with N ≤ d₀·d₁: for almost every data X',
    );
    expect(text).to.include('few-samples checked · nonzero-slope checked · noise-density not used');
    expect(text).to.include('every × almost every 3/3');
    const narrow = flat(ledgerText([row], { colour: false, width: 60 }));
    expect(narrow).to.include('controls 3 of 3 fail, as they must');
  });

  it('shows of readings their verdicts and words', async () => {
    const row = ledgerRow(await teachingRun('k16/review-audit'));
    const readings = row.parts.flatMap(({ reading }) => (reading === undefined ? [] : [reading]));
    expect(readings).not.to.be.empty;
    // Words without spaces are broken where a line ends, so only letters are compared.
    const text = lettersIn(ledgerText([row], PLAIN));
    for (const [at, { verdict, document, quote, reading }] of readings.entries()) {
      expect(text)
        .to.include(lettersIn(document))
        .and.to.include(lettersIn(`“${quote}”`));
      expect(text).to.include(lettersIn(`${at + 1} ${verdict} ${reading}`));
    }
  });

  it('colours only when asked, and changes nothing else by it', async () => {
    const rows = ledgerRows([await teachingRun('sc16/zero-error')]);
    const coloured = ledgerText(rows, { ...PLAIN, colour: true });
    expect(coloured).to.include(ESCAPE);
    expect(unpainted(coloured)).to.equal(ledgerText(rows, PLAIN));
  });

  it('makes undecided claims and controls that did not fail plain to see', async () => {
    const undecided = flat(ledgerText([ledgerRow(await undecidedRun())], PLAIN));
    expect(undecided).to.include('undecided');
    expect(undecided).to.include('because N = 5 exceeds d0·d1 = 4');
    const row = ledgerRow(withFailingControl(await teachingRun('sc16/zero-error')));
    const text = flat(ledgerText([row], PLAIN));
    expect(text).to.include('CONTROL too-many-samples did not fail; its verdict: holds');
    expect(text).to.include('every × almost every 2/3');
  });

  it('explains the verdicts that occur and no others', async () => {
    const row = ledgerRow(await teachingRun('sc16/rank-generic'));
    const verdicts = Object.keys(VERDICT_MEANS) as Verdict[];
    for (const occurring of verdicts.flatMap((a) => verdicts.map((b) => [a, b] as const))) {
      const rows = occurring.map((verdict): LedgerRow => ({ ...row, verdict }));
      const text = flat(ledgerText(rows, PLAIN));
      const explained = verdicts.filter((verdict) => text.includes(verdictMeans({ verdict, assumes: false })));
      expect(explained).to.have.members([...new Set(occurring)]);
    }
  });

  it('explains a verdict as it is here, and in general where it means several things', async () => {
    const row = ledgerRow(await teachingRun('sc16/rank-generic'));
    const sampled = { ...row, error: '1/1000' };
    expect(flat(ledgerText([sampled], PLAIN)))
      .to.include('holds shown as far as the claim speaks, up to a chance of error of at most 1/1000 ')
      .and.not.to.include('proved as far as the claim speaks');
    expect(flat(ledgerText([row, sampled], PLAIN))).to.include(`holds ${VERDICT_MEANS.holds}`);
    const control = ledgerRow((await teachingRun('sc16/zero-error')).controls[0] as Run);
    expect(flat(ledgerText([control], PLAIN)))
      .to.match(/^1 control, failing as it must: /)
      .and.to.include('fails as a control must: ')
      .and.not.to.include('1 refuted');
  });

  it('lets no control character of a plug-in through', async () => {
    const run = hostileRun(await teachingRun('sc16/zero-error'));
    expect(ledgerText([ledgerRow(run)], PLAIN).replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}]/u);
  });

  it('names the theorems in Coq, their axioms, and whether they were checked here', async () => {
    const run = await teachingRun('sc16/rank-generic');
    const WIDE = { colour: false, width: 100 };
    const about = (name: string, assumptions: readonly string[]) => ({ name, english: 'It is so.', assumptions });
    const theorems = new Map([['sc16/rank-generic', [about('one', []), about('two', ['choice'])]]]);
    const text = ledgerText(ledgerRows([run], { builtHere: true, theorems }), WIDE);
    expect(text).to.match(/^sc16\/rank-generic .* 2 {4}2\/2 /m);
    expect(flat(text)).to.include('in Coq one · two (with 1 axiom)').and.to.include('checked on this machine before');
    expect(flat(text)).to.include('Coq checks theorems about 1 of them');
    const narrow = ledgerText(ledgerRows([run], { builtHere: false, theorems }), { colour: false, width: 60 });
    expect(flat(narrow)).to.include('in Coq one · two (with 1 axiom)').and.to.include('not checked here');
    const without = ledgerText(ledgerRows([run], { builtHere: true, theorems: new Map() }), WIDE);
    expect(without).to.match(/^sc16\/rank-generic .* – {4}2\/2 /m);
    expect(flat(without)).not.to.include('in Coq');
    expect(flat(without)).not.to.include('Coq checks theorems');
    expect(ledgerText(ledgerRows([run]), WIDE)).not.to.include('Coq');
  });
});
