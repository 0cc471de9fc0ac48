/** Figures: every mark within the frame, every number in the table, every series in the legend. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Figure, Mark } from '../../../src/claim/exhibit.js';
import { drawing, figureDrawn, HEIGHT, WIDTH, xValues, yValues } from '../../../src/report/exhibit/figure.js';
import { numberText } from '../../../src/report/exhibit/scale.js';
import { tame } from '../../../src/report/tame.js';
import { all, expectInert, flat, only, parsed, rowsOf, textIn, type Element } from '../parsed.js';
import { HOSTILE } from '../teachingRuns.js';
import { figures } from './figures.js';
import { FIGURE } from './samples.js';

const drawnOf = (figure: Figure): Element => parsed(figureDrawn(figure, 'one').text);

/** The nested drawing that clips the marks. */
function marksIn(element: Element): { readonly clip: readonly number[]; readonly marks: readonly Element[] } {
  const [outer] = all(element, 'svg') as [Element];
  const [inner] = all(outer, 'svg') as [Element];
  return {
    clip: (inner.attributes['viewBox'] as string).split(' ').map(Number),
    marks: all(inner, 'g', 'mark'),
  };
}

/** The places where pens are set down in the paths of a mark. */
const startsIn = (mark: Element): readonly (readonly [number, number])[] =>
  all(mark, 'path').flatMap(({ attributes }) =>
    [...(attributes['d'] as string).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    ),
  );

/** All numbers of a mark; of areas those at the ends of each. */
function listedOf(mark: Mark): readonly number[] {
  if (mark.kind !== 'areas') return [...xValues(mark), ...yValues(mark)];
  return mark.outlines.flatMap((outline) =>
    [0, 1].flatMap((axis) => {
      const values = outline.map((corner) => corner[axis] as number);
      return [Math.min(...values), Math.max(...values)];
    }),
  );
}

const numbersOf = (mark: Mark): number =>
  mark.kind === 'rule' ? 1 : mark.kind === 'areas' ? mark.outlines.length : mark.points.length;

describe('report/exhibit/figure', () => {
  it('draws every mark within the frame, in finite numbers', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const element = drawnOf(figure);
        const { clip, marks } = marksIn(element);
        const [left, top, width, height] = clip as [number, number, number, number];
        expect(marks).to.have.length(figure.marks.length);
        for (const mark of marks) {
          for (const [x, y] of startsIn(mark)) {
            // Symbols and caps are a few pixels wide.
            expect(x).to.be.within(left - 1, left + width + 1);
            expect(y).to.be.within(top - 1, top + height + 1);
          }
        }
        expect(JSON.stringify(element)).not.to.match(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    );
  });

  it('draws numbers that are too small for a step between them', () => {
    for (const values of [[-1e-323], [5e-324, 1e-310], [1e-310, 1e-299]]) {
      const points = values.map((y, x) => [x, y] as const);
      const figure: Figure = { ...FIGURE, marks: [{ kind: 'line', label: 'tiny', points }] };
      expect(JSON.stringify(drawnOf(figure))).not.to.match(/NaN|Infinity|undefined/);
    }
  });

  it('puts the larger number further right and further up', () => {
    for (const scale of ['linear', 'log'] as const) {
      const points = [
        [1, 2],
        [3, 5],
        [40, 60],
      ] as const;
      const axis = { label: '', scale };
      const figure: Figure = { ...FIGURE, x: axis, y: axis, marks: [{ kind: 'dots', label: '', points }] };
      const [mark] = marksIn(drawnOf(figure)).marks as [Element];
      const places = startsIn(mark);
      expect(places).to.have.length(3);
      for (const [at, [x, y]] of places.slice(1).entries()) {
        const [before, above] = places[at] as readonly [number, number];
        expect(x, scale).to.be.greaterThan(before);
        expect(y, scale).to.be.lessThan(above);
      }
    }
  });

  it('lists every number in its table, and every series in its legend', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const element = drawnOf(figure);
        expect(all(only(element, 'ul', 'legend'), 'li').map(textIn)).to.deep.equal(
          figure.marks.map(({ label }) => flat(tame(label))),
        );
        const rows = rowsOf(only(element, 'table'));
        expect(rows).to.have.length(figure.marks.reduce((sum, mark) => sum + numbersOf(mark), 0));
        const cells = new Set(rows.flatMap((row) => row.slice(1)).flatMap((cell) => cell.split(' to ')));
        for (const value of figure.marks.flatMap(listedOf))
          expect(cells.has(numberText(value)), numberText(value)).to.equal(true);
      }),
      { numRuns: 60 },
    );
  });

  it('names and describes itself for those who cannot see it', () => {
    const [svg] = all(drawnOf(FIGURE), 'svg') as [Element];
    expect(svg.attributes).to.include({ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' });
    expect(only(svg, 'title').attributes['id']).to.equal(svg.attributes['aria-labelledby']);
    const description = only(svg, 'desc');
    expect(description.attributes['id']).to.equal(svg.attributes['aria-describedby']);
    for (const { label } of FIGURE.marks) expect(textIn(description)).to.include(label);
  });

  it('has the numbers of a mark on each axis', () => {
    expect(FIGURE.marks.map((mark) => [xValues(mark).length, yValues(mark).length])).to.deep.equal([
      [4, 4],
      [4, 4],
      [3, 3],
      [2, 4],
      [0, 1],
      [1, 0],
    ]);
  });

  it('shows what a plug-in says as text', () => {
    const marks = FIGURE.marks.map((mark) => ({ ...mark, label: HOSTILE }));
    const label = { label: HOSTILE, scale: 'linear' } as const;
    const hostile = { ...FIGURE, title: HOSTILE, caption: HOSTILE, x: label, y: label, marks };
    expectInert(drawnOf(hostile));
    expectInert(parsed(drawing(hostile, 'other').text));
  });
});
