import { expect } from 'chai';
import type { Exhibit } from '../../../src/claim/exhibit.js';
import { rationals, terms } from '../../../src/kernel/full.js';
import { exhibitsOf, exhibitsSection } from '../../../src/report/exhibit/exhibits.js';
import { reportHtml } from '../../../src/report/html.js';
import { explainText } from '../../../src/report/explainText.js';
import { symbols } from '../../../src/report/symbols.js';
import { HOSTILE, teachingRun, undecidedRun } from '../teachingRuns.js';
import { FIGURE, LOGARITHMIC, showing, TABLE } from './samples.js';

const PROVENANCE = { lossproof: '0.1.0', node: 'v20', machine: 'a test' };

const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ?(<[^>]*?) ?> ?/g, '$1>');

const shown = async (...exhibits: readonly Exhibit[]): Promise<string> =>
  tidy(exhibitsSection(await showing(() => exhibits)).text);

async function problem(exhibit: Exhibit): Promise<string> {
  const exhibited = exhibitsOf(await showing(() => [FIGURE, exhibit]));
  return exhibited !== undefined && 'problem' in exhibited ? exhibited.problem : expect.fail('it was accepted');
}

describe('report/exhibit', () => {
  it('shows figures with title, description, legend and numbers', async () => {
    const text = await shown(FIGURE, LOGARITHMIC);
    expect(text.match(/<svg[^>]* role="img"/g)).to.have.length(2);
    expect(text).to.include('aria-labelledby="sc16-rank-instance-exhibit-2-title"');
    expect(text).to.include('<title id="sc16-rank-instance-exhibit-2-title">How fast the spectrum falls</title>');
    expect(text).to.include(
      'Across: index m, logarithmic. Upwards: eigenvalue γ, logarithmic. Shown: d = 3; d = 10; seen.',
    );
    for (const { label } of [...FIGURE.marks, ...LOGARITHMIC.marks])
      expect(text).to.include(`</svg>${tidy(symbols(label).text)}</li>`);
    expect(text).to.include('<td data-label="rank"><div>16</div></td>').and.to.include('>13 to 15.5</div></td>');
  });

  it('shows tables, numbers flush right', async () => {
    const text = await shown(TABLE);
    expect(text).to.include(
      '<th scope="row">hidden layers</th><td data-label="Order" class="figure"><div>3</div></td>',
    );
    expect(text).to.include('<td data-label="Verdict"><div>fails</div></td>');
  });

  it('makes them from the numbers of the certificate', async () => {
    const run = await showing(({ evaluate, subject, checked }) => {
      const X = evaluate(terms.data('X'));
      const { d0, N } = subject.sizes as { d0: number; N: number };
      expect([X.rows, X.columns]).to.deep.equal([d0, N]);
      return [
        {
          ...TABLE,
          rows: [[checked.certificate.claim.id, rationals.formatRational(X.entries[0] as rationals.Rational), '']],
        },
      ];
    });
    expect(exhibitsSection(run).text).to.include('sc16/rank-instance').and.not.to.include('role="alert"');
  });

  it('escapes what a plug-in writes', async () => {
    const hostile = { ...FIGURE, title: HOSTILE, caption: HOSTILE, x: { label: HOSTILE, scale: 'linear' } } as const;
    const marks = FIGURE.marks.map((mark) => ({ ...mark, label: HOSTILE }));
    const text = await shown({ ...hostile, marks }, { ...TABLE, title: HOSTILE, columns: [HOSTILE, HOSTILE, HOSTILE] });
    expect(text).not.to.match(/<script|<img/i);
    expect(text).to.include('&lt;script&gt;');
  });

  it('says why exhibits cannot be made, and shows the rest of the report', async () => {
    const broken = await showing(() => {
      throw new Error('no such matrix <Q>');
    });
    const page = await reportHtml({ runs: [broken, await teachingRun('sc16/gradient')], provenance: PROVENANCE });
    expect(page).to.include('The exhibits could not be made. no such matrix &lt;Q&gt;');
    expect(page).to.include('id="sc16-gradient"').and.to.include('lossproof verify');
    expect(explainText(broken, { colour: false, width: 80 })).to.include('they could not be made: no such matrix <Q>');
  });

  it('refuses what cannot be drawn, naming the exhibit', async () => {
    const at = 'sc16/rank-instance, exhibit 2: expected';
    const dots = { kind: 'dots', label: 'lost', points: [[Number.NaN, 1]] } as const;
    expect(await problem({ ...FIGURE, marks: [dots] })).to.equal(`${at} finite numbers on the x axis, got NaN`);
    expect(await problem({ ...TABLE, rows: [['alone']] })).to.equal(`${at} rows of 3 cells, got one of 1`);
  });

  it('shows nothing where there is nothing to show', async () => {
    expect(exhibitsOf(await teachingRun('sc16/gradient'))).to.equal(undefined);
    const undecided = await undecidedRun();
    expect(exhibitsOf({ ...undecided, claim: { ...undecided.claim, exhibits: () => [TABLE] } })).to.equal(undefined);
  });

  it('lists them where a claim is explained', async () => {
    const text = explainText(await showing(() => [FIGURE, TABLE]), { colour: false, width: 80 });
    expect(text).to.include('EXHIBITS, IN REPORT.HTML\n  - figure: Rank against samples\n  - table: Readings\n');
  });
});
