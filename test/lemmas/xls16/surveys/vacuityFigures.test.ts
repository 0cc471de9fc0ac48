import { expect } from 'chai';
import { numbersFigures, signMaps, turningPoints } from '../../../../lemmas/xls16/surveys/vacuityFigures.js';
import { rowsOf } from './rows.js';

const rows = rowsOf('d = 5: n=10,m=2- n=20,m=2+ n=40,m=2+ n=10,m=4- n=20,m=4- n=40,m=4+ n=40,m=8-', 'd = 9: n=10,m=2+');

describe('figures of the survey of the lower bound', () => {
  it('map each kind of samples, a cell a row, with the share where the bound is positive', () => {
    const [map, other] = signMaps(rows);
    expect([map?.x.values, map?.y.values]).to.deep.equal([
      ['10', '20', '40'],
      ['2', '4', '8'],
    ]);
    expect(map?.cells).to.have.length(7);
    expect(map?.cells.slice(0, 2)).to.deep.equal([
      { x: 0, y: 0, class: 1 },
      { x: 1, y: 0, class: 0, note: '50 %' },
    ]);
    expect(map?.caption).to.include('positive in 3 of 7 cells');
    expect(other?.title).to.equal('Is the bound positive? d = 9');
  });

  it('draw where the bound turns, and name where it does not by the largest n', () => {
    const [figure] = turningPoints(rows);
    const intervals = figure?.marks.flatMap((mark) => (mark.kind === 'intervals' ? mark.points : []));
    expect(intervals?.map(([, low, high]) => [low, high])).to.deep.equal([
      [10, 20],
      [20, 40],
    ]);
    expect(figure?.caption).to.match(/Still vacuous with the largest n: d = 5, m = 8\.$/);
    expect(figure?.marks.at(-1)).to.deep.include({ at: { y: 40 } });
  });

  it('draw nothing where no bound turns', () => {
    for (const sign of ['+', '-'])
      expect(turningPoints(rowsOf(`d = 5: n=10,m=2${sign} n=20,m=2${sign}`))).to.deep.equal([]);
  });

  it('draw the chain at the largest m with both signs, divided by n', () => {
    const figures = numbersFigures(rows);
    expect(figures.map(({ title }) => title)).to.deep.equal(['The chain against n: d = 5, m = 4']);
    const lines = figures[0]?.marks.flatMap((mark) => (mark.kind === 'line' ? [mark.points] : []));
    expect(lines?.[0]).to.deep.equal([10, 20, 40].map((n) => [n, 2 / n]));
    expect(lines?.[2]).to.deep.equal([10, 20, 40].map((n) => [n, (n === 40 ? 1 : -1) / n]));
  });
});
