import { expect } from 'chai';
import { certificateText } from 'lossproof';
import { check, LIBRARIES, seal } from 'lossproof/search';
import { ledgerRow } from '../../../src/report/ledger.js';
import { reportHtml } from '../../../src/report/html.js';
import { certified } from '../support.js';
import { acceptedOf, exhibitsOf, plainVerdicts, summaryOf } from './looks.js';

describe('k16/assumption-audit', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`rejects at seed ${seed}, its control does not, and plain arithmetic agrees`, async () => {
      const run = await certified('k16/assumption-audit', { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'statistical',
        reach: 'these × drawn',
        hypotheses: {
          'independent-activations': 'violated',
          'seed-fixed-beforehand': 'assumed',
          'draws-not-chosen': 'assumed',
        },
        controls: { 'independent-copy': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('is undecided on a sample that is too small', async () => {
    const run = await certified('k16/assumption-audit', { sizes: { d0: 20, N: 4 } });
    expect(run.reason).to.equal('the test does not reject on this sample; a larger one has more power');
  });

  it('states the level of the test as the error of its theorem', async () => {
    const run = await certified('k16/assumption-audit', { parameters: { level: '1/1000' } });
    expect(run.checked?.theorem.error).to.equal('1/1000');
    expect(run.controls[0]?.checked?.theorem.error).to.equal('0');
    expect(ledgerRow(run).error).to.equal('1/1000');
    expect(ledgerRow(run).controls[0]).not.to.have.property('error');
    const page = await reportHtml({ runs: [run], provenance: { lossproof: '0', node: 'v20', machine: 'a test' } });
    expect(page).to.include('error at most 1/1000');
  });

  it('refuses a test whose weights were written out, though their shape is right', async () => {
    const { digest, ...certificate } = acceptedOf(await certified('k16/assumption-audit')).certificate;
    const w = { kind: 'matrix', rows: 1, columns: 2, entries: ['1', '0'] } as const;
    const forged = seal({ ...certificate, instance: { ...certificate.instance, w } });
    expect(forged.digest).not.to.equal(digest);
    expect(() => check(certificateText(forged), LIBRARIES)).to.throw(
      'expected matrices drawn under their own names, got w, which is not',
    );
  });

  it('shows in a table how many samples fall where', async () => {
    const [table] = exhibitsOf(await certified('k16/assumption-audit'));
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    const counts = table.rows.flatMap((row) => row.slice(1).map(Number));
    expect(counts).to.have.length(4);
    expect(counts.reduce((sum, count) => sum + count)).to.equal(200);
  });
});
