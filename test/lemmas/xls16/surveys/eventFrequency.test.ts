import { expect } from 'chai';
import type { Run } from 'lossproof';
import type { Exhibit, Table } from 'lossproof/search';
import { boundsOf, cellOf, conducted, tablesOf } from './conducted.js';

describe('the survey of xls16/event-frequency', () => {
  let runs: readonly Run[];
  let exhibits: readonly Exhibit[];
  let table: Table;
  before(async () => {
    ({ runs, exhibits } = await conducted('xls16/event-frequency', ({ d, m }) => d === 3 || m === 2));
    table = tablesOf(exhibits).at(-1) as Table;
  });

  it('has a row for each certificate, with its sizes and the bounds that it concludes', () => {
    const percent = (text: string, none: number): number => (text === '' ? none : Number(text.replace(' %', '')) / 100);
    const shown = table.rows.map((row) => {
      const cell = cellOf(table, row);
      return [...['d', 'm', 'trials'].map(cell), percent(cell('lower'), 0), percent(cell('upper'), 1)];
    });
    const certified = runs.map((run) => {
      const { d, m, trials } = run.subject.sizes;
      return [...[d, m, trials].map(String), ...boundsOf(run)];
    });
    expect(shown).to.have.length(6).and.to.deep.equal(certified);
  });

  it('finds the event rare up to the last rank of degree 2, and frequent one sample later', () => {
    const at = (m: number): readonly [number, number] =>
      boundsOf(runs.find(({ subject: { sizes } }) => sizes['d'] === 3 && sizes['m'] === m) as Run);
    const [few, last, next] = [at(4), at(9), at(10)];
    expect(few[0]).to.be.greaterThan(last[1]);
    expect(last[0]).to.equal(0);
    expect(last[1]).to.be.below(0.1);
    expect(next[0]).to.be.greaterThan(last[1]);
  });

  it('shows a number of trials exactly beside each bound', () => {
    for (const row of table.rows) {
      const isEmpty = (name: string): boolean => cellOf(table, row)(name) === '';
      expect(['happened in', 'refuted in'].map(isEmpty), row.join()).to.deep.equal(['lower', 'upper'].map(isEmpty));
    }
    // γ₉ = λ₂ in 3 dimensions, by quadrature in mpmath 1.3.
    expect(table.rows.find(([d, m]) => d === '3' && m === '9')?.[2]).to.equal('0.123');
  });

  it('adds the chances of error of all its bounds', () => {
    const sides = table.rows.flatMap((row) => row.slice(6, 8)).filter((bound) => bound !== '').length;
    // sides/2⁶⁴, rounded up to a power of two
    const power = 64 - Math.ceil(Math.log2(sides));
    const digits = Array.from(String(power), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
    expect(sides).to.be.greaterThan(1);
    expect(table.caption.endsWith(`chance of at most 2⁻${digits}.`), table.caption).to.equal(true);
  });

  it('draws an interval for each certificate, in a figure for each dimension, and the last rank of degree 2', () => {
    const figures = exhibits.flatMap((exhibit) => (exhibit.kind === 'figure' ? [exhibit] : []));
    expect(figures.map(({ title }) => title)).to.deep.equal([2, 3].map((d) => `How probable the event is, d = ${d}`));
    const drawn = figures.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'intervals' ? mark.points : [])),
    );
    expect(drawn).to.deep.equal(runs.map((run) => [(run.subject.sizes as { m: number }).m, ...boundsOf(run)]));
    expect(figures.map(({ marks }) => marks.at(-1))).to.deep.equal([
      { kind: 'rule', label: 'd(d+3)/2 = 5', at: { x: 5 } },
      { kind: 'rule', label: 'd(d+3)/2 = 9', at: { x: 9 } },
    ]);
  });
});
