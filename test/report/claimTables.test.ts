/** The tables of a claim's section: each row says what the certificate says. */
import { expect } from 'chai';
import { canonicalJson, type Checked } from '../../src/kernel/index.js';
import { evidenceFor } from '../../src/statement/hypothesis.js';
import type { Run } from '../../src/claim/workshop.js';
import { controlsTable, hypothesesTable, verdictTable } from '../../src/report/claimTables.js';
import { ledgerRow } from '../../src/report/ledger.js';
import { proofOf } from '../../src/report/proof.js';
import { tame } from '../../src/report/tame.js';
import { KIND_MEANS, statusOf } from '../../src/report/words.js';
import { all, expectInert, flat, only, parsed, rowsOf, textIn } from './parsed.js';
import { HOSTILE, hostileRun, teachingRun, undecidedRun, withFailingControl } from './teachingRuns.js';

const CLAIMS = ['sc16/zero-error', 'sc16/rank-generic', 'k16/no-poor-minima', 'xls16/event-frequency'];

/** Term, value and meaning of each line of the list. */
function linesOf(run: Run): { readonly [term: string]: readonly string[] } {
  const list = only(parsed(verdictTable(ledgerRow(run)).text), 'dl', 'verdict');
  return Object.fromEntries(
    all(list, 'div').map((line) => [textIn(only(line, 'dt')), all(line, 'dd').map(textIn)] as const),
  );
}

const hypothesesOf = (run: Run) =>
  parsed(hypothesesTable(run, ledgerRow(run), run.checked === undefined ? [] : proofOf(run.checked)).text);

describe('report/claimTables', () => {
  it('give verdict, assurance and reach with their meanings, and the sizes', async () => {
    const lines = linesOf(await teachingRun('xls16/event-frequency'));
    expect(Object.keys(lines)).to.deep.equal(['Verdict', 'Assurance', 'Speaks of', 'Reaches', 'At']);
    expect(lines['Verdict']).to.deep.equal([
      '✓ holds',
      'shown as far as the claim speaks, up to a chance of error of at most 2⁻⁶³, under what is assumed',
    ]);
    expect(lines['Assurance']?.[0]).to.equal('hashed, error at most 2⁻⁶³');
    for (const line of ['Speaks of', 'Reaches']) expect(lines[line]?.[0]).to.equal('these sizes × a population');
    expect(lines['At']?.[0]).to.match(/^d=\d+ .*, seed 1$/);
  });

  it('give the reason, and no assurance, where nothing is certified', async () => {
    const lines = linesOf(await undecidedRun());
    expect(Object.keys(lines)).to.deep.equal(['Verdict', 'Speaks of', 'At']);
    expect(lines['Verdict']?.[1]).to.match(/^because N = 5 exceeds d0·d1 = 4/);
  });

  for (const id of CLAIMS) {
    it(`name the step that decides a hypothesis: ${id}`, async () => {
      const run = await teachingRun(id);
      const { hypotheses, theorems } = run.checked as Checked;
      const rows = rowsOf(hypothesesOf(run));
      expect(rows).to.have.length(hypotheses.length);
      for (const [at, hypothesis] of hypotheses.entries()) {
        const { id: name, status } = hypothesis;
        const [badge, said, why] = rows[at] as [string, string, string];
        expect(badge.slice(2)).to.equal(statusOf(hypothesis));
        expect(said).to.match(new RegExp(`^${name}`));
        const [, step] = /, in step (\d+)$/.exec(why) ?? [];
        if (step === undefined) continue;
        const definition = run.claim.hypotheses[at] as (typeof run.claim.hypotheses)[number];
        const evidence = evidenceFor(definition, run.subject)[status === 'violated' ? 'broken' : 'holds'];
        expect(canonicalJson(theorems[Number(step) - 1]?.proposition as never)).to.equal(
          canonicalJson(evidence as never),
        );
      }
      expect(rows.filter(([status, , why]) => status?.endsWith('assumed') === true && / in step /.test(why ?? ''))).to
        .be.empty;
    });
  }

  it('say none where there are no hypotheses', async () => {
    const run = await teachingRun('sc16/rank-generic');
    const table = hypothesesTable(run, { ...ledgerRow(run), hypotheses: [] }, []);
    expect(table.text).to.equal('<p>None.</p>');
  });

  it('set the claim beside its controls, with what each violates and proves', async () => {
    const run = withFailingControl(await teachingRun('sc16/zero-error'));
    const row = ledgerRow(run);
    const rows = rowsOf(only(parsed(controlsTable(row).text), 'table', 'controls'));
    expect(rows.map(([variant]) => variant)).to.deep.equal([
      'the claim',
      ...row.controls.map(({ variant }) => variant),
    ]);
    for (const [at, each] of [row, ...row.controls].entries()) {
      const [, different, certified] = rows[at] as [string, string, string];
      expect(certified).to.equal(flat(each.proposition as string));
      expect(different.startsWith(at === 0 ? 'nothing' : flat(each.title)), different).to.equal(true);
      for (const { id, status } of each.hypotheses) {
        const listed = /\(violated: ([^)]*)\)/.exec(different)?.[1]?.split(', ') ?? [];
        expect(listed.includes(id), `${id} ${status}: ${different}`).to.equal(status === 'violated');
      }
    }
    const spoils = `spoils: ${KIND_MEANS.spoils}`;
    expect(rows.map((cells) => cells[3])).to.deep.equal([
      '✓ holds',
      `✗ holds: it did not fail ${spoils}`,
      `✓ fails, as it must ${spoils}`,
      `✓ fails, as it must ${spoils}`,
    ]);
  });

  it('give the reason in place of what an undecided control certifies', async () => {
    const row = ledgerRow(await undecidedRun());
    const rows = rowsOf(only(parsed(controlsTable({ ...row, controls: [{ ...row, variant: 'x' }] }).text), 'table'));
    expect(rows[1]?.[2]).to.match(/^nothing: N = 5 exceeds/);
  });

  it('show what a plug-in says as text', async () => {
    const run = hostileRun(await teachingRun('sc16/zero-error'));
    for (const element of [hypothesesOf(run), parsed(controlsTable(ledgerRow(run)).text)]) {
      expectInert(element);
      expect(textIn(element)).to.include(flat(tame(HOSTILE)));
    }
  });
});
