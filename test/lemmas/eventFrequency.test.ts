/** xls16/event-frequency: the bounds are the tightest that the counts allow, no others pass, and the survey shows what is certified. */
import { expect } from 'chai';
import { binomials, check, rationals, Registry, Workshop, type Rational, type Run, type Survey } from 'lossproof';
import { fewestShown, fewestWithout, PAIRS, tightest } from '../../lemmas/xls16/_interval.js';
import { plannedCells } from '../../src/claim/survey.js';
import { certifiedOf } from '../../src/report/exhibit/certified.js';
import { exhibitsTogether } from '../../src/report/exhibit/exhibits.js';
import { canonicalJson } from '../../src/kernel/core/text/json.js';
import { seal } from '../../src/kernel/core/logic/certificate.js';

const ID = 'xls16/event-frequency';
const registry = new Registry();
const workshop = new Workshop(registry, { clock: () => 0 });

/** The bounds that a run concludes, as numbers; 0 and 1 where it has none. */
function boundsOf({ checked }: Run): readonly [number, number] {
  const proposition = checked?.theorem.proposition;
  if (proposition?.kind !== 'conjunction') return expect.fail('a conjunction was expected');
  let [lower, upper] = [0, 1];
  for (const part of proposition.of) {
    if (part.kind !== 'eventFrequency') return expect.fail('a frequency was expected');
    const [a, b = 1] = part.bound.split('/').map(Number) as [number, number?];
    if (part.relation === 'atLeast') lower = a / b;
    else upper = a / b;
  }
  return [lower, upper];
}

describe('bounds of a frequency', () => {
  const small = (tail: Rational): boolean => binomials.atMost(tail, rationals.rational(1n, 1000n));
  const valueOf = (text: string): Rational => rationals.parseRational(text) as Rational;
  const grid = PAIRS.flatMap(({ lower, upper }) => (upper === undefined && lower !== undefined ? [lower] : []));

  it('are all pairs of the grid of which a side says something', () => {
    expect(grid).to.have.length(51);
    expect(PAIRS).to.have.length(51 + 51 + (51 * 50) / 2);
    expect(new Set(PAIRS.map((pair) => canonicalJson({ ...pair }))).size).to.equal(PAIRS.length);
    for (const { lower, upper } of PAIRS) {
      if (lower === undefined || upper === undefined) continue;
      expect(rationals.sign(rationals.subtract(valueOf(upper), valueOf(lower)))).to.equal(1);
    }
  });

  it('are the tightest for which both tails are small enough', () => {
    for (const [trials, happened, failed] of [
      [200, 0, 200],
      [200, 60, 130],
      [200, 200, 0],
      [20, 10, 0],
      [9, 0, 0],
    ] as const) {
      const lower = grid.filter((p) => small(binomials.upperTail(trials, happened, valueOf(p)))).at(-1);
      const upper = grid.find((p) => small(binomials.lowerTail(trials, trials - failed, valueOf(p))));
      const found = tightest({ trials, happened, failed });
      expect([found.lower, found.upper]).to.deep.equal([lower, upper]);
    }
    expect(tightest({ trials: 9, happened: 0, failed: 0 })).to.deep.equal({});
  });

  it('say how few trials they can rest on', () => {
    // P(Bin(20, ½) ≥ 17) = 1351/2²⁰ and P(Bin(20, ½) ≥ 18) = 211/2²⁰.
    expect(fewestShown(20, '1/2')).to.equal(18);
    expect(fewestWithout(20, '1/2')).to.equal(18);
    // 0.95¹³⁵ < 1/1000 < 0.95¹³⁴
    expect(fewestWithout(135, '1/20')).to.equal(135);
    expect(fewestShown(1000, '1/100')).to.be.within(20, 30);
  });
});

describe(ID, () => {
  it('follows the frequency from rare to certain', async () => {
    const cell = async (m: number) =>
      boundsOf(await workshop.certify({ claim: ID, variant: 'claim', sizes: { d: 3, m, trials: 300 } }));
    const [certain, some, rare, after] = [await cell(1), await cell(6), await cell(9), await cell(10)];
    expect(certain).to.deep.equal([0.96, 1]);
    expect(some[0]).to.be.greaterThan(0);
    expect(some[1]).to.be.below(1);
    expect(rare[0]).to.equal(0);
    expect(rare[1]).to.be.below(0.1);
    expect(after[0]).to.be.greaterThan(rare[1]);
  });

  it('does not take bounds that the counts do not allow, nor an end of them as the whole', async () => {
    const { checked } = await workshop.certify({ claim: ID, sizes: { d: 3, m: 6, trials: 300 } });
    if (checked === undefined) return expect.fail('a certificate was expected');
    const { certificate } = checked;
    const statementOf = await registry.statements([ID]);
    const { digest, ...unsealed } = certificate;
    expect(seal(unsealed).digest).to.equal(digest);
    const tampered = (bound: string) =>
      certificate.steps.map((step) =>
        step.rule === 'sampledEvent' && step.witness['relation'] === 'atMost'
          ? { ...step, witness: { ...step.witness, bound } }
          : step,
      );
    for (const steps of [tampered('1/50'), certificate.steps.slice(0, -1)]) {
      const text = JSON.stringify(seal({ ...unsealed, steps }));
      expect(() => check(text, { statementOf, find: workshop.find })).to.throw(/expected/);
    }
  });

  it('shows in its survey what each certificate bounds', async () => {
    const { claim } = await registry.get(ID);
    const survey = claim.survey as Survey;
    const dataSet = () => expect.fail('no cell has data');
    const plan = await plannedCells(claim, survey, { preset: 'teaching', seed: '1', dataSet });
    const runs: Run[] = [];
    for (const { request, subject } of plan) {
      const { d, m } = subject.sizes as { d: number; m: number };
      if (d === 3 || m === 2) runs.push(await workshop.certify(request));
    }
    const certified = runs.flatMap(({ checked }) => (checked === undefined ? [] : [certifiedOf(checked)]));
    expect(certified).to.have.length(6);
    const shown = exhibitsTogether(ID, survey.exhibits, certified);
    if (shown === undefined || 'problem' in shown) return expect.fail(shown?.problem ?? 'nothing was shown');
    const table = shown.exhibits.at(-1);
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    const percent = (text: string, none: number): number => (text === '' ? none : Number(text.replace(' %', '')) / 100);
    for (const [index, row] of table.rows.entries()) {
      const { d, m, trials } = runs[index]?.subject.sizes as { d: number; m: number; trials: number };
      expect([row[0], row[1], row[3]]).to.deep.equal([d, m, trials].map(String));
      expect([percent(row[6] as string, 0), percent(row[7] as string, 1)]).to.deep.equal(boundsOf(runs[index] as Run));
      expect(row.slice(4, 6).map((count) => count === '')).to.deep.equal(row.slice(6, 8).map((bound) => bound === ''));
    }
    // γ₉ = λ₂ in 3 dimensions, by quadrature in mpmath 1.3.
    expect(table.rows.find((row) => row[0] === '3' && row[1] === '9')?.[2]).to.equal('0.123');
    const sides = table.rows.flatMap((row) => row.slice(6, 8)).filter((bound) => bound !== '').length;
    const chance = rationals.formatRational(rationals.rational(BigInt(sides), 1000n));
    expect(table.caption).to.include(`has a chance of at most ${chance}.`);
    const figures = shown.exhibits.filter((exhibit) => exhibit.kind === 'figure');
    expect(figures.map(({ title }) => title)).to.deep.equal([2, 3].map((d) => `How probable the event is, d = ${d}`));
    const drawn = figures[1]?.marks.find(({ kind }) => kind === 'intervals');
    expect(drawn?.kind === 'intervals' && drawn.points).to.deep.equal(
      runs.slice(1).map((run) => [(run.subject.sizes as { m: number }).m, ...boundsOf(run)]),
    );
    expect(figures[1]?.marks.at(-1)).to.deep.include({ at: { x: 9 } });
  });

  it('shows the same of one certificate', async () => {
    const { checked, claim, subject } = await workshop.certify({ claim: ID, preset: 'teaching' });
    if (checked === undefined) return expect.fail('a certificate was expected');
    const exhibits = claim.exhibits?.({ subject, checked, evaluate: () => expect.fail('not needed here') });
    expect(exhibits?.map(({ kind }) => kind)).to.deep.equal(['table']);
  });
});
