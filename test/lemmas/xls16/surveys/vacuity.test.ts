import { expect } from 'chai';
import type { Run } from 'lossproof';
import type { ClassMap, Exhibit } from 'lossproof/search';
import { vacuity } from '../../../../lemmas/xls16/surveys/vacuity.js';
import { acceptedOf } from '../looks.js';
import { cellOf, conducted, exhibitsBy, numberOf, tablesOf } from './conducted.js';

const ID = 'xls16/singular-lower-bound';
/** A certificate with a positive bound holds; one without is vacuous where it stands. */
const verdictOf = (run: Run): string => acceptedOf(run).verdict ?? expect.fail('a verdict was expected');

describe(`the survey of ${ID}`, () => {
  let runs: readonly Run[];
  let exhibits: readonly Exhibit[];
  before(async () => {
    ({ runs, exhibits } = await conducted(ID, ({ n }) => (n as number) <= 100));
  });

  it('has a row for each certificate, whose numbers have the sign that the certificate proves', () => {
    const table = tablesOf(exhibits).at(-1) ?? expect.fail('a table was expected');
    expect(table.rows).to.have.length(runs.length);
    expect(runs.map(verdictOf)).to.include.members(['holds', 'vacuous here']);
    for (const [index, row] of table.rows.entries()) {
      const run = runs[index] as Run;
      const { d, n, m } = run.subject.sizes as { d: number; n: number; m: number };
      const cell = cellOf(table, row);
      expect(row.slice(0, 3)).to.deep.equal([`d = ${d}`, `${m}`, `${n}`]);
      const [least, deviation, bound, actual] = ['λ_min(G)', '‖G_n − G‖_F', 'bound', 's_m(D)²'].map((name) =>
        numberOf(cell(name)),
      ) as [number, number, number, number];
      expect(bound).to.be.closeTo(n * (least - deviation), 1e-3 * n * (least + deviation));
      expect(bound).to.be.at.most(actual);
      expect(bound > 0, row.join()).to.equal(verdictOf(run) === 'holds');
      expect(cell('worth')).to.equal(bound > 0 ? `${Math.floor((100 * bound) / actual)} %` : 'vacuous');
      expect(numberOf(cell('promised'))).to.be.below(0);
    }
  });

  it('colours each cell of its maps by the verdict of its certificate', () => {
    const maps = exhibits.filter((exhibit): exhibit is ClassMap => exhibit.kind === 'map');
    expect(maps.map(({ title }) => title)).to.deep.equal([4, 16].map((d) => `Is the bound positive? d = ${d}`));
    const shown = maps.flatMap(({ title, x, y, cells }) =>
      cells.map((cell) => {
        expect(cell.note === undefined).to.equal(cell.class === 1);
        const sizes = `n = ${x.values[cell.x] ?? ''}, m = ${y.values[cell.y] ?? ''}`;
        return `${title.split('? ')[1] ?? ''}, ${sizes}: ${cell.class === 0 ? 'holds' : 'vacuous here'}`;
      }),
    );
    const proved = runs.map((run) => {
      const { d, n, m } = run.subject.sizes as { d: number; n: number; m: number };
      return `d = ${d}, n = ${n}, m = ${m}: ${verdictOf(run)}`;
    });
    expect(shown).to.have.members(proved);
  });

  it('counts them in short', () => {
    const { rows } = tablesOf(exhibits)[0] ?? expect.fail('a table was expected');
    const sums = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
    const positive = runs.filter((run) => verdictOf(run) === 'holds').length;
    expect(sums).to.deep.equal([runs.length, positive, runs.length - positive]);
  });

  it('shows between which n the bound turns positive', () => {
    const shown = exhibits.find(({ title }) => title.startsWith('From which n'));
    const marks = shown?.kind === 'figure' ? shown.marks : [];
    const drawn = marks.flatMap((mark) => (mark.kind === 'intervals' ? mark.points : []));
    const verdict = (d: number, m: number, n: number) =>
      runs
        .filter(({ subject: { sizes } }) => sizes['d'] === d && sizes['m'] === m && sizes['n'] === n)
        .map(verdictOf)
        .join();
    const turning = [4, 16].flatMap((d) =>
      [2, 4, 8]
        .filter((m) => verdict(d, m, 25) === 'vacuous here' && verdict(d, m, 100) === 'holds')
        .map((m) => ({ d, m })),
    );
    expect(drawn.map(([, low, high]) => [low, high])).to.deep.equal(turning.map(() => [25, 100]));
    const [{ d, m }] = turning as [{ d: number; m: number }];
    expect(exhibits.map(({ title }) => title)).to.include(`The chain against n: d = ${d}, m = ${m}`);
  });

  it('can show a single cell, of either verdict', () => {
    for (const verdict of ['holds', 'vacuous here']) {
      const alone = runs.filter((run) => verdictOf(run) === verdict).slice(0, 1);
      const table = tablesOf(exhibitsBy(ID, vacuity, alone)).at(-1);
      expect(table?.rows, verdict).to.have.length(1);
    }
  });
});
