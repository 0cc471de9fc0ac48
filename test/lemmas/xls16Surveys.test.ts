/** What the surveys of xls16 show agrees with the certificates that they are made of, and with numbers computed elsewhere. */
import { expect } from 'chai';
import { Registry, Workshop, type ClassMap, type Exhibit, type Run, type Survey, type Table } from 'lossproof';
import { promisedProbability } from '../../lemmas/xls16/_promised.js';
import { plannedCells } from '../../src/claim/survey.js';
import { certifiedOf } from '../../src/report/exhibit/certified.js';
import { exhibitsTogether } from '../../src/report/exhibit/exhibits.js';

const registry = new Registry();
const workshop = new Workshop(registry, { clock: () => 0 });

async function conducted(claim: string, wanted: (sizes: { readonly [name: string]: number }) => boolean) {
  const { survey } = (await registry.get(claim)).claim as { survey?: Survey };
  if (survey === undefined) return expect.fail(`${claim} has no survey`);
  const plan = await plannedCells((await registry.get(claim)).claim, survey, {
    preset: 'teaching',
    seed: '1',
    dataSet: () => expect.fail('no cell has data'),
  });
  const runs: Run[] = [];
  for (const { subject, request } of plan) if (wanted(subject.sizes)) runs.push(await workshop.certify(request));
  const certified = runs.flatMap(({ checked }) => (checked === undefined ? [] : [certifiedOf(checked)]));
  expect(certified).to.have.length(runs.length);
  const exhibited = exhibitsTogether(claim, survey.exhibits, certified);
  if (exhibited === undefined || 'problem' in exhibited) return expect.fail(exhibited?.problem ?? 'nothing was shown');
  return { runs, exhibits: exhibited.exhibits };
}

const tables = (exhibits: readonly Exhibit[]): readonly Table[] =>
  exhibits.filter((exhibit): exhibit is Table => exhibit.kind === 'table');
const numberOf = (text: string): number => Number(text.replace('−', '-').split(' to ')[0]);

describe('the survey of xls16/singular-lower-bound', () => {
  let runs: readonly Run[];
  let exhibits: readonly Exhibit[];
  before(async () => {
    ({ runs, exhibits } = await conducted('xls16/singular-lower-bound', ({ n }) => (n as number) <= 100));
  });

  it('has a row for each certificate, whose numbers have the sign that the certificate proves', () => {
    const { rows, columns } = tables(exhibits).at(-1) as Table;
    expect(rows).to.have.length(runs.length);
    const verdicts = runs.map(({ checked }) => checked?.verdict);
    expect(verdicts).to.include.members(['holds', 'vacuous']);
    for (const [index, row] of rows.entries()) {
      const { d, n, m } = runs[index]?.subject.sizes as { d: number; n: number; m: number };
      expect(row.slice(0, 3)).to.deep.equal([`d = ${d}`, String(m), String(n)]);
      const cell = (name: string): string => row[columns.indexOf(name)] as string;
      const [least, deviation, bound, actual] = ['λ_min(G)', '‖G_n − G‖_F', 'bound', 's_m(D)²'].map((name) =>
        numberOf(cell(name)),
      ) as [number, number, number, number];
      expect(bound).to.be.closeTo(n * (least - deviation), 1e-3 * n * (least + deviation));
      expect(bound).to.be.at.most(actual);
      if (verdicts[index] === 'holds') {
        expect(bound).to.be.greaterThan(0);
        expect(cell('worth')).to.equal(`${Math.floor((100 * bound) / actual)} %`);
      } else {
        expect(bound).to.be.at.most(0);
        expect(cell('worth')).to.equal('vacuous');
      }
      expect(numberOf(cell('promised'))).to.be.lessThan(0);
    }
  });

  it('colours each cell of its maps by the verdict of its certificate', () => {
    const maps = exhibits.filter((exhibit): exhibit is ClassMap => exhibit.kind === 'map');
    expect(maps).to.have.length(2);
    let count = 0;
    for (const { title, x, y, cells } of maps) {
      for (const cell of cells) {
        const run = runs.find(
          ({ subject: { sizes } }) =>
            title.endsWith(`d = ${sizes['d'] as number}`) &&
            String(sizes['n']) === x.values[cell.x] &&
            String(sizes['m']) === y.values[cell.y],
        );
        expect(run?.checked?.verdict).to.equal(cell.class === 0 ? 'holds' : 'vacuous');
        expect(cell.note === undefined).to.equal(cell.class === 1);
        count++;
      }
    }
    expect(count).to.equal(runs.length);
  });

  it('counts them in short', () => {
    const { rows } = tables(exhibits)[0] as Table;
    const sums = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
    const holds = runs.filter(({ checked }) => checked?.verdict === 'holds').length;
    expect(sums).to.deep.equal([runs.length, holds, runs.length - holds]);
  });

  it('shows between which n the bound turns positive', () => {
    const shown = exhibits.find(({ title }) => title.startsWith('From which n'));
    const intervals = shown?.kind === 'figure' ? shown.marks.find(({ kind }) => kind === 'intervals') : undefined;
    if (intervals?.kind !== 'intervals') return expect.fail('no interval was drawn');
    const verdict = (d: number, m: number, n: number) =>
      runs.find(({ subject: { sizes } }) => sizes['d'] === d && sizes['m'] === m && sizes['n'] === n)?.checked?.verdict;
    const turning = [4, 16].flatMap((d) =>
      [2, 4, 8].filter((m) => verdict(d, m, 25) === 'vacuous' && verdict(d, m, 100) === 'holds').map((m) => ({ d, m })),
    );
    expect(intervals.points.map(([, low, high]) => [low, high])).to.deep.equal(turning.map(() => [25, 100]));
    const [{ d, m }] = turning as [{ d: number; m: number }];
    expect(exhibits.some(({ title }) => title === `The chain against n: d = ${d}, m = ${m}`)).to.equal(true);
  });

  it('can show a single cell, of either verdict', async () => {
    for (const sizes of [
      { d: 4, n: 25, m: 4 },
      { d: 4, n: 100, m: 2 },
    ]) {
      const alone = await conducted(
        'xls16/singular-lower-bound',
        ({ d, n, m }) => d === sizes.d && n === sizes.n && m === sizes.m,
      );
      expect(alone.runs).to.have.length(1);
    }
  });

  it('encloses the promised probability', () => {
    // 1 − m·exp(−mγ_m/8), γ by quadrature of g against Gegenbauer polynomials in mpmath 1.3 at 40 digits.
    for (const [d, m, reference] of [
      [4, 4, '-2.87693293790537633'],
      [5, 20, '-18.47003865616349'],
      [10, 65, '-62.484496410183263'],
      [20, 32, '-30.9030518520819351'],
      [100, 8, '-6.98002497917968099'],
    ] as const) {
      const [lower, upper] = promisedProbability(d, m);
      expect(lower)
        .to.be.at.most(Number(reference) * (1 - 1e-15))
        .and.to.be.closeTo(Number(reference), 1e-12);
      expect(upper)
        .to.be.at.least(Number(reference) * (1 + 1e-15))
        .and.to.be.closeTo(Number(reference), 1e-12);
    }
  });
});

describe('the survey of xls16/population-frequency', () => {
  it('shows what each certificate bounds, and how few trials it can have counted', async () => {
    const { runs, exhibits } = await conducted('xls16/population-frequency', () => true);
    const [{ rows, columns }] = tables(exhibits) as [Table];
    expect(rows).to.have.length(runs.length);
    for (const [index, row] of rows.entries()) {
      const cell = (name: string): string => row[columns.indexOf(name)] as string;
      const { d, m, trials } = runs[index]?.subject.sizes as { d: number; m: number; trials: number };
      expect([cell('d'), cell('m'), cell('trials')]).to.deep.equal([d, m, trials].map(String));
      expect(cell('chance of error')).to.equal(runs[index]?.checked?.theorem.error);
      // Of 400 trials, P(Bin(400, 1/20) ≤ s) ≤ 1/1000 up to s = 7.
      expect([trials, cell('probability at most'), cell('counted at most')]).to.deep.equal([400, '1/20', '7']);
      expect(numberOf(cell('promised at least'))).to.be.lessThan(0);
    }
    // γ₉ = γ₁₄ = λ₂ in 3 and 4 dimensions, by quadrature in mpmath 1.3.
    expect(rows.map((row) => row[columns.indexOf('mγ_m/2')])).to.deep.equal(['0.123', '0.1135']);
  });
});
