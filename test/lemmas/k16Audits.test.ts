/** The claims around the core of Kawaguchi (2016), from several seeds: each holds, and each control fails, certified. */
import { expect } from 'chai';
import { certificateText, check, Registry, terms, Workshop, type Proposition, type Run } from 'lossproof';
import { exhibitsOf } from '../../src/report/exhibit/exhibits.js';
import { ledgerRow } from '../../src/report/ledger.js';
import { ledgerText } from '../../src/report/terminal.js';
import { reportHtml } from '../../src/report/html.js';

interface Expected {
  readonly strength: string;
  readonly controls: readonly string[];
  readonly violated?: readonly string[];
}

const EXPECTED: { readonly [claim: string]: Expected } = {
  'k16/gradient': { strength: 'exact, recorded × all', controls: ['dropped-factor'] },
  'k16/hessian-blocks': { strength: 'exact, recorded × all', controls: ['swapped-factors'] },
  'k16/nonconvex': { strength: 'exact, recorded × instance', controls: ['single-layer'] },
  'k16/nonlinear-reduction': {
    strength: 'exact, recorded × instance',
    controls: ['activations-of-units', 'activations-by-inputs'],
  },
  'k16/assumption-audit': {
    strength: 'statistical, recorded × population',
    controls: ['independent-copy'],
    violated: ['independent-activations'],
  },
  'k16/review-audit': { strength: 'exact, recorded × instance', controls: ['one-hidden-layer'] },
};

const registry = new Registry();
const fresh = (): Workshop => new Workshop(registry, { clock: () => 0 });

function strengthOf({ checked, reason }: Run): string {
  if (checked === undefined) return `undecided: ${reason}`;
  const { assurance, reach } = checked.theorem;
  return `${assurance}, ${reach.sizes} × ${reach.data}`;
}

describe('k16, around the core', () => {
  for (const [claim, { strength, controls, violated = [] }] of Object.entries(EXPECTED)) {
    for (const seed of ['1', '7', 'another-seed']) {
      it(`${claim} holds at seed ${seed}, its controls fail, and plain arithmetic agrees`, async () => {
        const workshop = fresh();
        const run = await workshop.certify({ claim, preset: 'teaching', seed });
        expect(strengthOf(run)).to.equal(strength);
        expect(run.checked?.verdict).to.equal('holds');
        const statuses = run.checked?.hypotheses ?? [];
        expect(statuses.filter(({ status }) => status === 'violated').map(({ id }) => id)).to.deep.equal(violated);
        expect(run.controls.map(({ variant }) => variant)).to.deep.equal(controls);
        const statementOf = await registry.statements(await registry.list());
        for (const each of [run, ...run.controls]) {
          const text = certificateText((each.checked as NonNullable<Run['checked']>).certificate);
          const again = check(text, { statementOf, find: workshop.find, reference: true });
          expect(again.verdict, each.reason).to.equal(each === run ? 'holds' : 'fails');
        }
      });
    }
  }

  it('hold at the least sizes, and at sizes that are all different', async () => {
    const least = { d0: 1, d1: 1, d2: 1, d3: 1, dy: 1, N: 1 };
    const different = { d0: 1, d1: 2, d2: 3, d3: 1, dy: 2, N: 3 };
    const requests = [
      { claim: 'k16/gradient', sizes: least },
      { claim: 'k16/gradient', sizes: different },
      { claim: 'k16/hessian-blocks', sizes: least },
      { claim: 'k16/hessian-blocks', sizes: different },
      { claim: 'k16/nonconvex', sizes: { H: 4, dx: 1, dh: 1, dy: 1, N: 1 } },
      { claim: 'k16/nonconvex', sizes: { H: 1, dx: 2, dh: 3, dy: 4, N: 5 } },
      { claim: 'k16/nonlinear-reduction', sizes: { H: 1, d0: 1, d1: 1, dy: 1, N: 1 } },
      {
        claim: 'k16/nonlinear-reduction',
        sizes: { H: 3, d0: 2, d1: 2, dy: 1, N: 1 },
        parameters: { q: '-3/2', rho: '1/5' },
      },
    ];
    for (const request of requests) {
      const run = await fresh().certify(request);
      expect(run.checked?.verdict, `${request.claim}: ${run.reason}`).to.equal('holds');
    }
  });

  it('are undecided outside their hypotheses', async () => {
    const linear = await fresh().certify({ claim: 'k16/nonconvex', sizes: { H: 0, dx: 2, dh: 1, dy: 1, N: 3 } });
    expect(linear.reason).to.match(/without a hidden layer the loss is convex/);
    for (const rho of ['0', '1', '2']) {
      const run = await fresh().certify({ claim: 'k16/nonlinear-reduction', preset: 'teaching', parameters: { rho } });
      expect(run.checked, `rho = ${rho}`).to.equal(undefined);
    }
    const weak = await fresh().certify({ claim: 'k16/assumption-audit', sizes: { d0: 20, N: 4 } });
    expect(weak.reason).to.match(/does not reject/);
  });

  it('states the level of the test as the error of its theorem', async () => {
    const run = await fresh().certify({
      claim: 'k16/assumption-audit',
      preset: 'teaching',
      parameters: { level: '1/1000' },
    });
    expect(run.checked?.theorem.error).to.equal('1/1000');
    expect(run.controls[0]?.checked?.theorem.error).to.equal('0');
    expect(ledgerRow(run).error).to.equal('1/1000');
    expect(ledgerRow(run).controls[0]).not.to.have.property('error');
    const page = await reportHtml({ runs: [run], provenance: { lossproof: '0', node: 'v20', machine: 'a test' } });
    expect(page).to.include('error at most 1/1000');
  });

  it('refuses a test whose weights were written out, though their shape is right', async () => {
    const { checked } = await fresh().certify({ claim: 'k16/assumption-audit', preset: 'teaching' });
    const { digest, ...certificate } = (checked as NonNullable<typeof checked>).certificate;
    const w = { kind: 'matrix', rows: 1, columns: 2, entries: ['1', '0'] } as const;
    const { seal } = await import('lossproof');
    const forged = seal({ ...certificate, instance: { ...certificate.instance, w } });
    expect(forged.digest).not.to.equal(digest);
    expect(() => check(certificateText(forged))).to.throw(
      'expected matrices drawn under their own names, got w, which is not',
    );
  });

  it('shows the loss along the segments, and the table of the test', async () => {
    const segments = exhibitsOf(await fresh().certify({ claim: 'k16/nonconvex', preset: 'teaching' }));
    const [figure] = segments !== undefined && 'exhibits' in segments ? segments.exhibits : [];
    if (figure?.kind !== 'figure') return expect.fail('a figure was expected');
    const [ridge, valley] = figure.marks.map((mark) => ('points' in mark ? mark.points.map(([, y]) => y) : []));
    const middle = (curve: readonly number[] | undefined): number =>
      (curve?.[16] as number) - ((curve?.[0] as number) + (curve?.[32] as number)) / 2;
    expect(middle(ridge)).to.be.greaterThan(0);
    expect(middle(valley)).to.be.lessThan(0);
    const run = await fresh().certify({ claim: 'k16/assumption-audit', preset: 'teaching' });
    const tested = exhibitsOf(run);
    const [table] = tested !== undefined && 'exhibits' in tested ? tested.exhibits : [];
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    const counts = table.rows.flatMap((row) => row.slice(1).map(Number));
    expect(counts.reduce((sum, count) => sum + count)).to.equal(200);
  });
});

describe('k16/review-audit', () => {
  it('gives every reading of every sentence its verdict, in the ledger and in the report', async () => {
    const run = await fresh().certify({ claim: 'k16/review-audit' });
    const row = ledgerRow(run);
    const verdicts = row.parts.map(({ reading }) => `${reading?.document.slice(0, 3)} ${reading?.verdict}`);
    expect(verdicts).to.deep.equal([
      '000 fails',
      '000 holds',
      '001 holds',
      '001 fails',
      '002 fails',
      '002 undecided',
      '003 fails',
      '003 undecided',
      '003 fails',
      '003 fails',
      '003 undecided',
      '004 fails',
      '004 undecided',
      '004 holds',
    ]);
    const text = ledgerText([row], { colour: false, width: 400 });
    expect(text).to.include('reading 9   fails: 003_b7fd984a616810b1.txt, “不良鞍点仅存在于更深的网络中');
    const page = await reportHtml({ runs: [run], provenance: { lossproof: '0', node: 'v20', machine: 'a test' } });
    expect(page.replace(/\s+/g, ' ')).to.include('<b>undecided</b>: 004_be569bb01496caf4.txt');
  });

  it('refuses another sentence, reading or verdict under its name', async () => {
    const workshop = fresh();
    const { checked } = await workshop.certify({ claim: 'k16/review-audit' });
    const { digest, ...certificate } = (checked as NonNullable<typeof checked>).certificate;
    const statementOf = await registry.statements(await registry.list());
    const { seal } = await import('lossproof');
    for (const [key, value] of [
      ['quote', 'the same, said otherwise'],
      ['reading', 'another one'],
      ['verdict', 'holds'],
      ['document', 'paper.txt'],
    ] as const) {
      const changed = JSON.parse(JSON.stringify(certificate)) as typeof certificate;
      const step = changed.steps.find(({ rule }) => rule === 'quotation') as { witness: { [key: string]: unknown } };
      step.witness[key] = value;
      const { of } = changed.conclusion as unknown as { of: [{ [key: string]: unknown }] };
      of[0][key] = value;
      const text = certificateText(seal(changed));
      expect(text).not.to.include(digest);
      expect(check(text, { find: workshop.find }).bound, 'a valid proof of the same mathematics').to.equal(false);
      expect(() => check(text, { statementOf, find: workshop.find }), key).to.throw('states at these sizes');
    }
  });

  it('calls a minimum sub-optimal only where other weights fit the same data', async () => {
    const { checked } = await fresh().certify({ claim: 'k16/review-audit' });
    const { of } = checked?.theorem.proposition as Extract<Proposition, { kind: 'conjunction' }>;
    const none = of.find(
      (part) => part.kind === 'quoted' && part.reading === 'at finite sizes there are no such regions',
    );
    const { proved } = none as Extract<Proposition, { kind: 'quoted' }>;
    expect(proved.kind).to.equal('conjunction');
    const minima = (proved as { of: readonly Extract<Proposition, { kind: 'differentiableMinimum' }>[] }).of;
    expect(minima.map(({ kind, error }) => [kind, error])).to.deep.equal([
      ['differentiableMinimum', 'positive'],
      ['differentiableMinimum', 'zero'],
    ]);
    const problems = minima.map(({ network: { inputs, noise, targets, slope } }) => ({
      inputs,
      noise,
      targets,
      slope,
    }));
    expect(problems[0]).to.deep.equal(problems[1]);
  });

  it('rests on small whole numbers only: its instance is empty', async () => {
    const { checked } = await fresh().certify({ claim: 'k16/review-audit' });
    expect(checked?.certificate.instance).to.deep.equal({});
    expect(JSON.stringify(checked?.theorem.proposition)).not.to.include(JSON.stringify(terms.data('X')));
  });
});
