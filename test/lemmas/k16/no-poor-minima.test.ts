import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { certificateText, givenFromText, Registry, Workshop, type Run } from 'lossproof';
import { check, LIBRARIES, Refusal, seal, type Unsealed } from 'lossproof/search';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { ROOT } from '../../docs/pages.js';
import { certified, statementsOf } from '../support.js';
import { acceptedOf, exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const CLAIM = 'k16/no-poor-minima';

/** The ids of the hypotheses that are violated. */
const violatedIn = (run: Run): readonly string[] =>
  acceptedOf(run)
    .hypotheses.filter(({ status }) => status === 'violated')
    .map(({ id }) => id);

describe(CLAIM, () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees at seed ${seed}, its control fails, and plain arithmetic says the same`, async () => {
      const run = await certified(CLAIM, { seed });
      const { hypotheses, ...rest } = summaryOf(run);
      expect(rest).to.deep.equal({
        verdict: 'agrees',
        assurance: 'exact',
        reach: 'these × given',
        controls: { 'weighted-loss': 'fails, plain-loss violated' },
      });
      expect(hypotheses).to.include({ critical: 'checked', 'plain-loss': 'checked' });
      expect(Object.values(hypotheses)).not.to.include('assumed');
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails']);
    });
  }

  for (const [widths, samples, seed, kind, violated] of [
    [[2, 1, 3], 4, 'p5', 'globalMinimum', ['outputs-not-wider']],
    [[2, 1, 3], 4, 'p0', 'strictSaddle', ['outputs-not-wider']],
    [[3, 2, 2], 2, 'p2', 'globalMinimum', ['inputs-full-rank', 'correlation-full-rank', 'distinct-eigenvalues']],
    [[3, 2, 2], 2, 'p8', 'strictSaddle', ['inputs-full-rank']],
    [[3, 2, 1, 2], 5, 'p0', 'globalMinimum', []],
    [[3, 2, 1, 2], 5, 'p3', 'badSaddle', []],
    [[2, 3, 2, 3, 2], 3, 'p3', 'strictSaddle', []],
    [[2, 2, 2, 2, 2, 2], 3, 'p4', 'badSaddle', []],
  ] as const) {
    it(`finds a ${kind} at the widths ${widths.join(', ')}, seed ${seed}, violating ${violated.join(', ') || 'nothing'}`, async () => {
      const run = await certified(CLAIM, { sizes: sizesOf(widths, samples), seed });
      expect(acceptedOf(run).theorem.proposition.kind).to.equal(kind);
      expect(violatedIn(run)).to.deep.equal(violated);
    });
  }

  it('is undecided about a weighted loss', async () => {
    const run = await certified(CLAIM, { parameters: { weight: '3' } });
    expect(run.reason).to.equal(
      'the claim is about the squared loss; for a weighted one see the control weighted-loss',
    );
  });

  it('does not accept the same proof about a weighted loss', async () => {
    const text = '{"X":[[1,0],[0,1]],"Y":[[2,0],[0,1]],"W1":[[0,0]],"W2":[[0],[0]]}';
    const run = await certified(CLAIM, { given: givenFromText(text, 'zero') });
    const weighting = { kind: 'matrix', rows: 2, columns: 2, entries: ['1', '3', '3', '1'] };
    const changed = JSON.parse(
      JSON.stringify(acceptedOf(run).certificate, (key, value: unknown) =>
        key === 'digest' ? undefined : key === 'weighting' ? weighting : value,
      ),
    ) as Unsealed;
    const hypotheses = changed.hypotheses.map((each) =>
      each.id === 'plain-loss' ? { ...each, status: 'violated' as const } : each,
    );
    const forged = certificateText(seal({ ...changed, hypotheses, parameters: { weight: '3' } }));
    const statementOf = await statementsOf([CLAIM]);
    expect(() => check(forged, LIBRARIES, { statementOf })).to.throw(Refusal, 'states at these sizes');
  });

  it('shows the curves of a saddle, and the spectrum of the Hessian', async () => {
    const run = await certified(CLAIM, { preset: 'audit' });
    expect(exhibitsOf(run).map(({ title }) => title)).to.deep.equal([
      'Down and up from the saddle',
      'The spectrum of the Hessian',
    ]);
  });

  const pointIn = async (name: string) =>
    givenFromText(await readFile(`${ROOT}docs/points/${name}.json`, 'utf8'), name);

  for (const [name, kind] of [
    ['global', 'globalMinimum'],
    ['strict-saddle', 'strictSaddle'],
    ['bad-saddle', 'badSaddle'],
  ] as const) {
    it(`certifies the point ${name} of the documentation as what it is`, async () => {
      const run = await certified(CLAIM, { given: await pointIn(name) });
      expect(acceptedOf(run).theorem.proposition.kind).to.equal(kind);
    });
  }

  it('refuses a point that is not critical, and says where, how far, and what is near', async () => {
    const given = await pointIn('not-critical');
    const failure = await refusalOf(certified(CLAIM, { given }));
    expect(failure.code).to.equal('not-critical');
    expect(failure.got).to.match(/^∂L\/∂W1 with -?\d+\/\d+ at \(1, 1\); the norm of the whole gradient is 0\.0023/);
    expect(failure.hint).to.include('{"W1":[["2","0"]],"W2":[["1"],["0"]]}');
  });

  it('says so where no critical point is near', async () => {
    const far = { ...(await pointIn('not-critical')), ...givenFromText('{"W1":[[1.7,0.6]]}', 'W1') };
    expect((await refusalOf(certified(CLAIM, { given: far }))).hint).to.match(/^no exact critical point/);
  });

  const fits = '"X":[[1,0],[0,1]],"Y":[[2,0]],"W1":[[1,0]],"W2":[[1]]';
  for (const [flaw, text, message] of [
    ['one layer', '{"X":[[1]],"Y":[[1]],"W1":[[1]]}', 'the matrices X, Y and W1 … WK, 2 ≤ K ≤ 5'],
    ['another matrix', `{${fits},"V":[[1]]}`, 'got X, Y, W1, W2, V'],
    ['a layer left out', `{${fits.replace('W2', 'W3')}}`, 'got X, Y, W1, W3'],
    ['weights too wide', `{${fits.replace('[[1]]', '[[1,2]]')}}`, 'W2 of 1 × 1, to fit the others, got 1 × 2'],
    ['too few targets', `{${fits.replace('[[2,0]]', '[[2]]')}}`, 'Y of 1 × 2'],
  ] as const) {
    it(`refuses matrices that are no point of a network: ${flaw}`, async () => {
      const failure = await refusalOf(certified(CLAIM, { given: givenFromText(text, 'p') }));
      expect(failure.message).to.include(message);
    });
  }

  for (const [claim, request, code] of [
    ['k16/gradient', {}, 'takes-no-point'],
    [CLAIM, { variant: 'weighted-loss' }, 'takes-no-point'],
    [CLAIM, { sizes: { H: 1 } }, 'impossible-size'],
  ] as const) {
    it(`takes no point for ${claim} with ${JSON.stringify(request)}`, async () => {
      expect((await refusalOf(certified(claim, { given: await pointIn('global'), ...request }))).code).to.equal(code);
    });
  }

  it('keeps points of one workshop apart that have the same sizes', async () => {
    const workshop = new Workshop(new Registry(), { clock: () => 0 });
    const first = await workshop.certify({ claim: CLAIM, given: await pointIn('global') });
    const second = await workshop.certify({ claim: CLAIM, given: await pointIn('strict-saddle') });
    expect(acceptedOf(first).certificate.digest).not.to.equal(acceptedOf(second).certificate.digest);
  });
});
