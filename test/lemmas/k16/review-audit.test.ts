import { expect } from 'chai';
import { certificateText, type Run } from 'lossproof';
import { check, LIBRARIES, seal } from 'lossproof/search';
import { ledgerRow } from '../../../src/report/ledger.js';
import { reportHtml } from '../../../src/report/html.js';
import { ledgerText } from '../../../src/report/ledgerText.js';
import { certified, statementsOf } from '../support.js';
import { acceptedOf, plainVerdicts, summaryOf } from './looks.js';

describe('k16/review-audit', () => {
  let run: Run;
  before(async () => {
    run = await certified('k16/review-audit');
  });

  it('holds without an instance, its control fails, and plain arithmetic says the same', async () => {
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'readings',
      assurance: 'exact',
      reach: 'these × parts',
      hypotheses: {},
      controls: { 'one-hidden-layer': 'fails' },
    });
    expect(acceptedOf(run).certificate.instance).to.deep.equal({});
    expect(await plainVerdicts(run)).to.deep.equal(['readings', 'fails']);
  });

  it('rests on the claims about almost every instance', () => {
    expect(run.restsOn.map(({ claim }) => claim.id)).to.deep.equal([
      'sc16/gradient',
      'sc16/absorption',
      'sc16/rank-generic',
    ]);
  });

  it('shows its readings in the ledger and in the report', async () => {
    const text = ledgerText([ledgerRow(run)], { colour: false, width: 400 });
    expect(text).to.include('reading 9   fails: 003_b7fd984a616810b1.txt, “不良鞍点仅存在于更深的网络中');
    const page = await reportHtml({ runs: [run], provenance: { lossproof: '0', node: 'v20', machine: 'a test' } });
    expect(page.replace(/\s+/g, ' ')).to.match(
      /<td data-label="Verdict"><b>undecided<\/b><\/td> <th scope="row">“[^<]*” <small>004_be569bb01496caf4\.txt<\/small>/,
    );
  });

  for (const [key, value] of [
    ['quote', 'the same, said otherwise'],
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
