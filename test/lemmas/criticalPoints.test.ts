/** The claims about critical points of deep linear networks, from several seeds and at several sizes. */
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import {
  certificateText,
  check,
  Context,
  givenFromText,
  Refusal,
  Registry,
  seal,
  UsageError,
  Workshop,
  type Certificate,
  type Run,
  type Unsealed,
} from 'lossproof';
import { ROOT } from '../docs/pages.js';

const CONTROLS: { readonly [claim: string]: readonly string[] } = {
  'k16/bad-saddles': ['one-hidden-layer'],
  'k16/critical-representation': ['not-critical'],
  'k16/critical-values': ['other-directions'],
  'k16/no-poor-minima': ['weighted-loss'],
  'k16/second-order-necessary': ['indefinite-hessian', 'converse'],
  'k16/shallow': ['two-hidden-layers'],
  'k16/strict-saddles': ['small-middle-rank'],
};

const PAPER = ['inputs-full-rank', 'correlation-full-rank', 'outputs-not-wider', 'distinct-eigenvalues'];

const statusOf = (run: Run, id: string) => run.checked?.hypotheses.find((hypothesis) => hypothesis.id === id)?.status;

async function failureOf(action: Promise<unknown>): Promise<UsageError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  return expect.fail('expected a UsageError');
}

describe('k16, critical points', () => {
  const registry = new Registry();
  const workshop = () => new Workshop(registry, { clock: () => 0 });

  for (const [claim, controls] of Object.entries(CONTROLS)) {
    it(`${claim} holds exactly from every seed, and its controls fail with what they break`, async () => {
      for (const seed of ['1', '7', 'another-seed']) {
        const made = workshop();
        const run = await made.certify({ claim, preset: 'teaching', seed });
        expect(run.checked?.verdict, run.reason).to.equal('holds');
        expect(run.checked?.theorem.assurance).to.equal('exact');
        expect(run.checked?.theorem.reach).to.deep.equal({ sizes: 'recorded', data: 'instance' });
        for (const id of PAPER) expect(statusOf(run, id), `${id}, seed ${seed}`).to.be.oneOf(['checked', 'violated']);
        expect(run.controls.map(({ variant }) => variant)).to.deep.equal(controls);
        const statementOf = await registry.statements(await registry.list());
        for (const control of run.controls) {
          expect(control.checked?.verdict, control.reason).to.equal('fails');
          const breaks = control.claim.controls[control.variant]?.breaks ?? [];
          expect(breaks).to.have.length.greaterThan(0);
          for (const id of breaks) expect(statusOf(control, id)).to.equal('violated');
        }
        for (const { checked } of [run, ...run.controls]) {
          const text = certificateText((checked as NonNullable<typeof checked>).certificate);
          expect(check(text, { statementOf, find: made.find, reference: true }).verdict).to.equal(checked?.verdict);
        }
      }
    });
  }

  it('no-poor-minima holds in and out of the paper’s hypotheses, at every depth, wide and narrow', async () => {
    const seen = new Map<string, Set<string>>(PAPER.map((id) => [id, new Set()]));
    const kinds = new Set<string>();
    for (const [index, sizes] of [
      { H: 1, d0: 2, d1: 1, d2: 3, d3: 0, d4: 0, d5: 0, N: 4 },
      { H: 1, d0: 3, d1: 2, d2: 2, d3: 0, d4: 0, d5: 0, N: 2 },
      { H: 2, d0: 3, d1: 2, d2: 1, d3: 2, d4: 0, d5: 0, N: 5 },
      { H: 3, d0: 2, d1: 3, d2: 2, d3: 3, d4: 2, d5: 0, N: 3 },
      { H: 4, d0: 2, d1: 2, d2: 2, d3: 2, d4: 2, d5: 2, N: 3 },
    ].entries()) {
      for (let seed = 0; seed < 8; seed++) {
        const run = await workshop().certify({ claim: 'k16/no-poor-minima', sizes, seed: `${index}.${seed}` });
        expect(run.checked?.verdict, run.reason).to.equal('holds');
        kinds.add(run.checked?.theorem.proposition.kind ?? '');
        for (const id of PAPER) seen.get(id)?.add(statusOf(run, id) ?? '');
      }
    }
    for (const [id, statuses] of seen) expect([...statuses].sort(), id).to.deep.equal(['checked', 'violated']);
    expect([...kinds].sort()).to.deep.equal(['badSaddle', 'globalMinimum', 'strictSaddle']);
  });

  /** What the checker says of a certificate of these steps and matrices under another header. */
  async function rewritten({ checked }: Run, header: Pick<Certificate, 'sizes' | 'parameters'>, weight?: string) {
    const weighting = { kind: 'matrix', rows: 2, columns: 2, entries: ['1', weight, weight, '1'] };
    const changed = (key: string, value: unknown): unknown =>
      key === 'digest' ? undefined : key === 'weighting' && weight !== undefined ? weighting : value;
    const copy = JSON.parse(JSON.stringify(checked?.certificate, changed)) as Unsealed;
    const hypotheses = copy.hypotheses.map((each) =>
      weight !== undefined && each.id === 'plain-loss' ? { ...each, status: 'violated' as const } : each,
    );
    const statementOf = await registry.statements([copy.claim.id]);
    return () => check(certificateText(seal({ ...copy, ...header, hypotheses })), { statementOf });
  }

  it('no-poor-minima says nothing of a weighted loss', async () => {
    const text = '{"X":[[1,0],[0,1]],"Y":[[2,0],[0,1]],"W1":[[0,0]],"W2":[[0],[0]]}';
    const run = await workshop().certify({ claim: 'k16/no-poor-minima', given: givenFromText(text, 'zero') });
    const { sizes } = run.checked?.certificate as Certificate;
    expect((await rewritten(run, { sizes, parameters: { weight: '1' } }))().verdict).to.equal('holds');
    expect(await rewritten(run, { sizes, parameters: { weight: '3' } }, '3')).to.throw(
      Refusal,
      'states at these sizes',
    );
  });

  it('refuses a header of more hidden layers than there are widths', async () => {
    const sizes = { H: 4, d0: 2, d1: 1, d2: 1, d3: 1, d4: 1, d5: 2, N: 2 };
    const run = await workshop().certify({ claim: 'k16/critical-values', sizes });
    expect((await rewritten(run, { sizes, parameters: {} }))().verdict).to.equal('holds');
    expect(await rewritten(run, { sizes: { ...sizes, H: 10 }, parameters: {} })).to.throw(Refusal, 'hidden layers');
  });

  it('shows figures whose numbers are finite and of certified points', async () => {
    for (const [claim, titles] of [
      ['k16/no-poor-minima', ['Down and up from the saddle', 'The spectrum of the Hessian']],
      ['k16/bad-saddles', ['Leaving bad saddles']],
      ['k16/shallow', ['Leaving strict saddles']],
      ['k16/critical-values', ['The ladder of critical values']],
    ] as const) {
      const { claim: definition, subject, checked } = await workshop().certify({ claim });
      if (checked === undefined) throw new Error(`${claim} is undecided`);
      const { claim: header, sizes, seed, instance } = checked.certificate;
      const context = new Context({ claim: header.id, version: header.version, sizes, seed }, instance);
      const exhibits = definition.exhibits?.({ subject, checked, evaluate: (term) => context.rational(term) }) ?? [];
      expect(exhibits.map(({ title }) => title)).to.deep.equal(titles);
      for (const exhibit of exhibits) {
        if (exhibit.kind !== 'figure') continue;
        const points = exhibit.marks.flatMap((mark): number[] => (mark.kind === 'rule' ? [] : mark.points.flat()));
        expect(points).to.have.length.greaterThan(0);
        for (const value of points) expect(value).to.satisfy(Number.isFinite);
      }
    }
  });

  const pointIn = async (name: string) =>
    givenFromText(await readFile(`${ROOT}docs/points/${name}.json`, 'utf8'), name);

  it('certifies the points of the documentation as what they are', async () => {
    for (const [name, kind] of [
      ['global', 'globalMinimum'],
      ['strict-saddle', 'strictSaddle'],
      ['bad-saddle', 'badSaddle'],
    ] as const) {
      const run = await workshop().certify({ claim: 'k16/no-poor-minima', given: await pointIn(name) });
      expect(run.checked?.verdict, run.reason).to.equal('holds');
      expect(run.checked?.theorem.proposition.kind).to.equal(kind);
    }
  });

  it('refuses a point that is not critical, and says where, how far, and what is near', async () => {
    const given = await pointIn('not-critical');
    const failure = await failureOf(workshop().certify({ claim: 'k16/no-poor-minima', given }));
    expect(failure.code).to.equal('not-critical');
    expect(failure.got).to.match(/^∂L\/∂W1 with -?\d+\/\d+ at \(1, 1\); the norm of the whole gradient is 0\.0023/);
    expect(failure.hint).to.include('{"W1":[["2","0"]],"W2":[["1"],["0"]]}');
    const far = { ...given, W1: givenFromText('{"W1":[[1.7,0.6]]}', 'W1')['W1'] as never };
    expect((await failureOf(workshop().certify({ claim: 'k16/no-poor-minima', given: far }))).hint).to.match(
      /^no exact/,
    );
  });

  it('refuses matrices that are no point of a network', async () => {
    const refusalOf = async (text: string) =>
      (await failureOf(workshop().certify({ claim: 'k16/no-poor-minima', given: givenFromText(text, 'p') }))).message;
    const fits = '"X":[[1,0],[0,1]],"Y":[[2,0]],"W1":[[1,0]],"W2":[[1]]';
    expect(await refusalOf('{"X":[[1]],"Y":[[1]],"W1":[[1]]}')).to.include('the matrices X, Y and W1 … WK, 2 ≤ K ≤ 5');
    expect(await refusalOf(`{${fits},"V":[[1]]}`)).to.include('got X, Y, W1, W2, V');
    expect(await refusalOf(`{${fits.replace('W2', 'W3')}}`)).to.include('got X, Y, W1, W3');
    expect(await refusalOf(`{${fits.replace('[[1]]', '[[1,2]]')}}`)).to.include(
      'W2 of 1 × 1, to fit the others, got 1 × 2',
    );
    expect(await refusalOf(`{${fits.replace('[[2,0]]', '[[2]]')}}`)).to.include('Y of 1 × 2');
  });

  it('takes a point only where one is meant, and no sizes beside it', async () => {
    const given = await pointIn('global');
    const code = async (request: object) =>
      (await failureOf(workshop().certify({ claim: 'k16/no-poor-minima', given, ...request }))).code;
    expect(await code({ claim: 'sc16/gradient' })).to.equal('takes-no-point');
    expect(await code({ variant: 'weighted-loss' })).to.equal('takes-no-point');
    expect(await code({ sizes: { H: 1 } })).to.equal('impossible-size');
  });

  it('keeps points apart that have the same sizes', async () => {
    const made = workshop();
    const first = await made.certify({ claim: 'k16/no-poor-minima', given: await pointIn('global') });
    const second = await made.certify({ claim: 'k16/no-poor-minima', given: await pointIn('strict-saddle') });
    expect(first.checked?.certificate.digest).not.to.equal(second.checked?.certificate.digest);
  });
});
