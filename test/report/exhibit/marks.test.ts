/** Marks: series that can be told apart without colour, in the drawing as in the legend. */
import { expect } from 'chai';
import type { Mark } from '../../../src/claim/exhibit.js';
import { colour, markDrawn, place, sample, type Frame } from '../../../src/report/exhibit/marks.js';
import { all, parsed, type Element } from '../parsed.js';

const FRAME: Frame = { x: (value) => value, y: (value) => 100 - value, width: 200, height: 100 };
const line = (count: number): Mark => ({
  kind: 'line',
  label: '',
  points: Array.from({ length: count }, (_, i) => [i, i] as const),
});
const drawn = (mark: Mark, series = 0): Element => parsed(markDrawn(mark, series, FRAME).text);
const paths = (element: Element): readonly Element['attributes'][] =>
  all(element, 'path').map(({ attributes }) => attributes);

/** The dashes of the line and the form of the symbol, without its place. */
function appearance(element: Element): string {
  const all4 = paths(element);
  const dashes = all4.find((each) => each['class'] === undefined)?.['stroke-dasharray'] ?? 'drawn through';
  const symbol = all4.find((each) => each['class'] !== undefined);
  return `${dashes}; ${symbol?.['class'] ?? ''} ${(symbol?.['d'] ?? '').replace(/M-?[\d.]+ -?[\d.]+/g, 'M')}`;
}

describe('report/exhibit/marks', () => {
  it('differ without colour in the first thirty series, and the legend shows the same', () => {
    const series = Array.from({ length: 30 }, (_, i) => i);
    const appearances = series.map((each) => appearance(drawn(line(2), each)));
    expect(new Set(appearances).size, appearances.join('\n')).to.equal(30);
    expect(series.map((each) => appearance(parsed(sample(line(2), each).text)))).to.deep.equal(appearances);
  });

  it('draw a line with many points without them, in the legend too', () => {
    const symbols = (element: Element): number => paths(element).filter((each) => each['class'] !== undefined).length;
    expect([24, 25].map((count) => symbols(drawn(line(count))))).to.deep.equal([24, 0]);
    expect([24, 25].map((count) => symbols(parsed(sample(line(count), 0).text)))).to.deep.equal([1, 0]);
  });

  it('go through their points in order', () => {
    expect(paths(drawn(line(3)))[0]?.['d']).to.equal('M0 100 L1 99 L2 98');
  });

  it('draw an interval from its lower to its upper end, with a cap at each', () => {
    const [stem, ...caps] = paths(drawn({ kind: 'intervals', label: '', points: [[50, 20, 70]] }));
    expect(stem?.['d']).to.equal('M50 80V30');
    expect(caps.map(({ d }) => d)).to.deep.equal(['M46 80H54', 'M46 30H54']);
  });

  it('draw a rule across the whole frame', () => {
    const rule = (at: { readonly x: number } | { readonly y: number }): string | undefined =>
      paths(drawn({ kind: 'rule', label: '', at }))[0]?.['d'];
    expect([rule({ x: 30 }), rule({ y: 30 })]).to.deep.equal(['M30 0V100', 'M0 70H200']);
  });

  it('fill areas, with the symbol of the series in their middle', () => {
    const corners = [[10, 0], [40, 0], [40, 60], [10, 60]] as const; // prettier-ignore
    const [outline, symbol] = paths(drawn({ kind: 'areas', label: '', outlines: [corners] }, 1));
    expect(outline?.['d']).to.equal('M10 100 L40 100 L40 40 L10 40Z');
    expect(outline?.['class']).to.equal('area');
    // A square around (25, 70) on the drawing.
    expect(symbol?.['d']).to.match(/^M21\.8 66\.8h/);
    const [, alone] = paths(drawn({ kind: 'areas', label: '', outlines: [[[5, 5]]] }, 1));
    expect(alone?.['d']).to.match(/^M1\.8 91\.8h/);
  });

  it('have six colours in turn, and places in tenths', () => {
    expect(Array.from({ length: 7 }, (_, i) => colour(i))).to.deep.equal(
      [1, 2, 3, 4, 5, 6, 1].map((n) => `series-${n}`),
    );
    expect([1 / 3, -2.25, 1e3].map(place)).to.deep.equal([0.3, -2.3, 1000]);
  });
});
