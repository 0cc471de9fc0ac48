import { expect } from 'chai';
import { ledgerRow, ledgerRows, ledgerTotals, placeOf, totalsSentences } from '../../src/report/ledger.js';
import { teachingRun, teachingRuns, undecidedRun, withFailingControl } from './teachingRuns.js';

describe('report/ledger', () => {
  it('is plain JSON, one row a claim, with the controls beneath', async () => {
    const runs = await teachingRuns();
    const rows = ledgerRows(runs);
    expect(JSON.parse(JSON.stringify(rows))).to.deep.equal(rows);
    expect(rows.map(({ claim }) => claim)).to.deep.equal(runs.map(({ claim }) => claim.id));
    for (const row of rows) {
      expect(row.verdict, row.claim).to.equal('holds');
      expect(row).not.to.have.property('controlFailsAsItMust');
      expect(row.controls, row.claim).not.to.be.empty;
      expect(row.controls.every(({ controlFailsAsItMust }) => controlFailsAsItMust === true)).to.equal(true);
      expect(row.digest).to.match(/^sha256:[0-9a-f]{64}$/);
    }
  });

  it('shows the parts of a conjunction where they reach further than the whole', async () => {
    const row = ledgerRow(await teachingRun('sc16/zero-error'));
    expect(row.reach).to.deep.equal({ sizes: 'recorded', data: 'instance' });
    expect(row.parts.map(({ reach }) => reach.data)).to.deep.equal(['almost-every', 'instance']);
    expect(ledgerRow(await teachingRun('sc16/absorption')).parts).to.be.empty;
  });

  it('gives the status of every hypothesis, and what the certificate rests on', async () => {
    const row = ledgerRow(await teachingRun('sc16/zero-error'));
    expect(row.hypotheses.map(({ id, status }) => `${id} ${status}`)).to.deep.equal([
      'few-samples checked',
      'nonzero-slope checked',
      'noise-density assumed',
    ]);
    expect(row.restsOn.map(({ claim }) => claim)).to.deep.equal([
      'sc16/gradient',
      'sc16/absorption',
      'sc16/rank-generic',
    ]);
    const broken = row.controls.flatMap(({ hypotheses }) => hypotheses.filter(({ status }) => status === 'violated'));
    expect(broken.map(({ id }) => id)).to.deep.equal(['few-samples', 'noise-density', 'nonzero-slope']);
  });

  it('says why a claim is undecided, and of its hypotheses only which are violated', async () => {
    const row = ledgerRow(await undecidedRun());
    expect(row.verdict).to.equal('undecided');
    expect(row.reason).to.include('exceeds');
    expect(row).not.to.have.any.keys('assurance', 'reach', 'proposition', 'digest');
    expect(
      row.hypotheses.map(({ id, status }) => `${id} ${status}`),
      'U8',
    ).to.deep.equal(['few-samples violated', 'nonzero-slope unknown', 'noise-density unknown']);
  });

  it('says of its totals how far they reach', async () => {
    const rows = ledgerRows([
      await teachingRun('sc16/zero-error'),
      await teachingRun('sc16/absorption'),
      await undecidedRun(),
    ]);
    const totals = ledgerTotals([...rows, ...rows.slice(1)]);
    expect(totals.reaches).to.deep.equal({ 'recorded × all': 2, 'recorded × instance': 1 });
    expect(Object.keys(totals.reaches)).to.deep.equal(['recorded × all', 'recorded × instance']);
    expect(totalsSentences(totals).slice(0, 2)).to.deep.equal([
      '5 claims: 3 hold, 2 undecided.',
      'Reach, beyond which a verdict says nothing: 2 recorded × all, 1 recorded × instance.',
    ]);
  });

  it('U5: names the data set, if there is one', async () => {
    const run = await teachingRun('sc16/absorption');
    expect(ledgerRow({ ...run, data: 'images.npy' }).data).to.equal('images.npy');
    expect(ledgerRow(run)).not.to.have.property('data');
    expect(placeOf(ledgerRow({ ...run, data: 'images.npy' }))).to.deep.equal(['d0=2 N=3', 'seed 1', 'data images.npy']);
    const subject = { sizes: {}, parameters: {} };
    expect(placeOf(ledgerRow({ ...run, subject }))).to.deep.equal(['seed 1']);
  });

  it('shows a control that did not fail', async () => {
    const row = ledgerRow(withFailingControl(await teachingRun('sc16/zero-error')));
    expect(row.controls.map(({ controlFailsAsItMust }) => controlFailsAsItMust)).to.deep.equal([false, true, true]);
    const totals = ledgerTotals([row]);
    expect([totals.controls, totals.controlsFailing]).to.deep.equal([3, 2]);
    expect(totalsSentences(totals).join(' ')).to.include('3 controls, of which 1 did not fail');
  });
});
