import { expect } from 'chai';
import { certificateText, type Run } from 'lossproof';
import { check, LIBRARIES, seal } from 'lossproof/search';
import { explainText } from '../../../src/report/explainText.js';
import { ledgerRow } from '../../../src/report/ledger.js';
import { reportHtml } from '../../../src/report/html.js';
import { ledgerText } from '../../../src/report/ledgerText.js';
import { readings } from '../../../lemmas/k16/review-audit.statement.js';
import { shortReach } from '../../../src/report/words.js';
import { certified, statementsOf } from '../support.js';
import { acceptedOf, plainVerdicts, summaryOf } from './looks.js';

describe('k16/review-audit', () => {
  let run: Run;
  before(async () => {
    run = await certified('k16/review-audit');
  });

  it('proves what it offers, some of it enclosed, its control fails, and plain arithmetic says the same', async () => {
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'readings',
      assurance: 'enclosed',
      reach: 'these × parts',
      hypotheses: {},
      controls: { 'one-hidden-layer': 'fails' },
    });
    expect(acceptedOf(run).certificate.instance).to.deep.equal({});
    expect(await plainVerdicts(run)).to.deep.equal(['readings', 'fails']);
  });

  it('has readings that are proved for every size', () => {
    const reaches = acceptedOf(run).theorem.parts.map(({ reach }) => shortReach(reach));
    for (const reach of ['every × all', 'every × almost every', 'these × given']) expect(reaches).to.include(reach);
  });

  it('is small enough to read', () => {
    const { certificate } = acceptedOf(run);
    expect(JSON.stringify(certificate).length).to.be.lessThan(180_000);
  });

  it('rests on the claims about almost every instance', () => {
    expect(run.restsOn.map(({ claim }) => claim.id)).to.deep.equal([
      'sc16/gradient',
      'sc16/absorption',
      'sc16/rank-generic',
    ]);
  });

  it('V7: shows its readings in the ledger, in the explanation and in the report, with translations', async () => {
    const [{ labels }] = readings as [(typeof readings)[number]];
    const at = { colour: false, width: 400 };
    for (const text of [ledgerText([ledgerRow(run)], at), explainText(run, at)]) {
      expect(text).to.match(/54 readings of 18 sentences: 13 hold, 29 fail, 1 is vacuous, 11 are undecided/);
      expect(text).to.include(`“${labels.quote}”: “${labels.translation}”`).and.to.include(labels.document);
      expect(text).to.include(`1   fails     ${labels.reading} [exact, these sizes × this instance]`);
    }
    const page = await reportHtml({ runs: [run], provenance: { lossproof: '0', node: 'v20', machine: 'a test' } });
    expect(page.replace(/\s+/g, ' ')).to.include(
      `<td>${labels.reading}</td> <td>exact, these sizes × this instance</td>`,
    );
    expect(page).to.include(`“${labels.quote}”: “${labels.translation}”`);
  });

  for (const [key, value] of [
    ['quote', 'the same, said otherwise'],
    ['translation', 'the same, said better'],
    ['reading', 'another one'],
    ['verdict', 'holds'],
    ['document', 'paper.txt'],
  ] as const) {
    it(`refuses another ${key} under its name`, async () => {
      const { digest, ...certificate } = acceptedOf(run).certificate;
      const texts = new Map(
        run.restsOn.map((each) => acceptedOf(each).certificate).map((each) => [each.digest, certificateText(each)]),
      );
      const find = (wanted: string): string | undefined => texts.get(wanted);
      const changed = JSON.parse(JSON.stringify(certificate)) as typeof certificate;
      const step = changed.steps.find(({ rule }) => rule === 'quotation') as { witness: { [key: string]: unknown } };
      step.witness[key] = value;
      const { of } = changed.conclusion as unknown as { of: [{ [key: string]: unknown }] };
      of[0][key] = value;
      const text = certificateText(seal(changed));
      expect(text).not.to.include(digest);
      expect(check(text, LIBRARIES, { find }).bound, 'a valid proof of the same mathematics').to.equal(false);
      const statementOf = await statementsOf([run, ...run.restsOn].map(({ claim }) => claim.id));
      expect(() => check(text, LIBRARIES, { statementOf, find })).to.throw('states at these sizes');
    });
  }
});
