import { shortReach } from '../../src/report/words.js';
import { GENERIC } from '../../src/kernel/libraries/almostEvery/propositions.js';
import { expect } from 'chai';
import {
  ledgerRow,
  ledgerRows,
  ledgerTotals,
  placeOf,
  totalsSentences,
  type LedgerRow,
} from '../../src/report/ledger.js';
import { teachingRun, teachingRuns, undecidedRun, withFailingControl } from './teachingRuns.js';

describe('report/ledger', () => {
  it('is plain JSON, one row a claim, with the controls beneath', async () => {
    const runs = await teachingRuns();
    const rows = ledgerRows(runs);
    expect(JSON.parse(JSON.stringify(rows))).to.deep.equal(rows);
    expect(rows.map(({ claim }) => claim)).to.deep.equal(runs.map(({ claim }) => claim.id));
    for (const row of rows) {
      expect(['holds', 'holds here', 'agrees'], row.claim).to.include(row.verdict);
      expect(row).not.to.have.property('controlFailsAsItMust');
      expect(row.controls, row.claim).not.to.be.empty;
      expect(row.controls.every(({ controlFailsAsItMust }) => controlFailsAsItMust === true)).to.equal(true);
      expect(row.digest).to.match(/^sha256:[0-9a-f]{64}$/);
    }
  });

  it('shows the parts of a conjunction where they reach further than the whole', async () => {
    const row = ledgerRow(await teachingRun('sc16/zero-error'));
    expect(row.reach).to.deep.equal({ sizes: 'every', prefix: GENERIC });
    expect(row.scope).to.deep.equal({ sizes: 'every', prefix: GENERIC });
    expect(row.parts.map(({ reach }) => shortReach(reach))).to.deep.equal(['every × almost every', 'these × given']);
    expect(ledgerRow(await teachingRun('sc16/absorption')).parts).to.be.empty;
  });

  it('gives the status of every hypothesis, and what the certificate rests on', async () => {
    const row = ledgerRow(await teachingRun('sc16/zero-error'));
    expect(row.hypotheses.map(({ id, status }) => `${id} ${status}`)).to.deep.equal([
      'few-samples checked',
      'nonzero-slope checked',
      'noise-density not used',
    ]);
    expect(row.restsOn.map(({ claim }) => claim)).to.deep.equal([
      'sc16/rank-generic',
      'sc16/gradient',
      'sc16/absorption',
    ]);
    const broken = row.controls.flatMap(({ hypotheses }) => hypotheses.filter(({ status }) => status === 'violated'));
    expect(broken.map(({ id }) => id)).to.deep.equal(['few-samples', 'noise-density', 'nonzero-slope']);
  });

  it('states the error of steps that may err, and none of proofs', async () => {
    const { error, controls } = ledgerRow(await teachingRun('xls16/discrepancy-concentration'));
    expect([error, ...controls.map((control) => control.error)]).to.deep.equal([
      undefined,
      undefined,
      `1/${2n ** 64n}`,
    ]);
    expect(controls.map(({ assurance }) => assurance)).to.deep.equal(['enclosed', 'hashed']);
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

  it('says in its first sentence how far claims are proved, and how many are not', async () => {
    const rows = ledgerRows([
      await teachingRun('sc16/zero-error'),
      await teachingRun('sc16/absorption'),
      await undecidedRun(),
    ]);
    const proved = { ...(rows[0] as LedgerRow), verdict: 'holds' } as const;
    const all: readonly LedgerRow[] = [
      ...rows,
      proved,
      { ...proved, error: `1/${2n ** 64n}`, assurance: 'statistical' },
      { ...proved, verdict: 'agrees', error: `1/${2n ** 64n}` },
      { ...proved, verdict: 'agrees' },
      { ...proved, verdict: 'readings' },
      { ...proved, verdict: 'vacuous' },
      { ...proved, verdict: 'vacuous here' },
      { ...proved, verdict: 'fails' },
      { ...proved, verdict: 'fails', error: '1/1000' },
    ];
    const totals = ledgerTotals(all);
    expect(totals.withError).to.equal(1);
    expect(totals.verdicts).to.deep.equal({
      holds: 4,
      'holds here': 0,
      agrees: 2,
      fails: 2,
      vacuous: 1,
      'vacuous here': 1,
      undecided: 1,
      readings: 1,
    });
    expect(totalsSentences(all)[0]).to.equal(
      '12 claims: 3 proved as far as they speak, 1 shown up to a stated chance of error, 2 only agree with what was computed, 1 refuted, 1 refuted up to a stated chance of error, 1 vacuous, 1 vacuous where they were looked at, 1 undecided, 1 a set of readings.',
    );
  });

  it('U5: names the data set, if there is one', async () => {
    const run = await teachingRun('sc16/absorption');
    expect(ledgerRow({ ...run, data: 'images.npy' }).data).to.equal('images.npy');
    expect(ledgerRow(run)).not.to.have.property('data');
    expect(placeOf(ledgerRow({ ...run, data: 'images.npy' }))).to.deep.equal([
      'd0=2 (not used: N=3)',
      'data images.npy',
    ]);
    const subject = { sizes: {}, parameters: {} };
    expect(placeOf(ledgerRow({ ...run, subject }))).to.deep.equal([]);
  });

  it('names the seed where it decides something, or where the search ended undecided', async () => {
    expect(placeOf(ledgerRow(await teachingRun('xls16/event-frequency'))).at(-1)).to.equal('seed 1');
    expect(placeOf(ledgerRow(await undecidedRun())).at(-1)).to.equal('seed 1');
  });

  it('counts controls that have a row of their own as controls, whatever they show', async () => {
    const [control] = ledgerRow(await teachingRun('sc16/zero-error')).controls as readonly [LedgerRow];
    const row = { ...control, kind: 'spoils' } as const;
    const totals = ledgerTotals([row]);
    expect([totals.claims, totals.verdicts.fails, totals.controls, totals.controlsFailing]).to.deep.equal([0, 0, 1, 1]);
    expect(totalsSentences([row])).to.include(
      '1 control, failing as it must: the method can say no; no claim is refuted.',
    );
    expect(
      totalsSentences([row])
        .join(' ')
        .match(/control/g),
    ).to.have.length(1);
    const two = totalsSentences([row, { ...row, kind: 'refutes' }])[0];
    expect(two).to.match(
      /^2 controls, each failing as it must: 1 refute the claim without a hypothesis, 1 show that the method can say no\.$/,
    );
    expect(totalsSentences([{ ...row, verdict: 'undecided', controlFailsAsItMust: false }])[0]).to.equal(
      '1 control, of which 1 did not fail as they must.',
    );
    expect(totalsSentences([ledgerRow(await undecidedRun())])).to.include('No controls were made.');
  });

  it('shows a control that did not fail', async () => {
    const row = ledgerRow(withFailingControl(await teachingRun('sc16/zero-error')));
    expect(row.controls.map(({ controlFailsAsItMust }) => controlFailsAsItMust)).to.deep.equal([false, true, true]);
    const totals = ledgerTotals([row]);
    expect([totals.controls, totals.controlsFailing]).to.deep.equal([3, 2]);
    expect(totalsSentences([row]).join(' ')).to.include('3 controls, of which 1 did not fail');
  });
});
