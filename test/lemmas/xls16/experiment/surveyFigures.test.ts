import { expect } from 'chai';
import fc from 'fast-check';
import type { Figure, Mark } from 'lossproof/search';
import type { Quantity } from '../../../../lemmas/xls16/experiment/quantities.js';
import {
  byWidth,
  errors,
  mistakes,
  singularAgainstOverlaps,
} from '../../../../lemmas/xls16/experiment/surveyFigures.js';
import type { Range } from '../../../../lemmas/xls16/shared/ranges.js';
import { ranges, rowOf } from './rows.js';

/** Rows at different widths, some of them without a median. */
const surveyed = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.option(ranges, { nil: undefined })), {
  selector: ([n]) => n,
  minLength: 1,
  maxLength: 6,
});

const markIn = ({ marks }: Figure, label: string): Mark =>
  marks.find((mark) => mark.label === label) ?? expect.fail(`no mark ${label}`);

function intervalsIn(figure: Figure, label: string) {
  const mark = markIn(figure, label);
  return mark.kind === 'intervals' ? mark.points : expect.fail(`${label} are no intervals`);
}

describe('the figures of the survey of the experiment', () => {
  it('draw the interval of each certified cell, all within the axis, none at the place of another', () => {
    fc.assert(
      fc.property(surveyed, (cells) => {
        const rows = cells.map(([n, range]) => rowOf(n, { median: () => range }));
        const certified = cells.flatMap(([, range]) => (range === undefined ? [] : [range]));
        for (const [figure, labels] of [
          [byWidth('a group', rows), ['test error', 'R(W)']],
          [errors('a group', rows), ['with the penalty', 'without']],
        ] as const) {
          const [least, most] = figure.x.domain ?? expect.fail('no domain');
          const drawn = labels.map((label) => intervalsIn(figure, label));
          for (const points of drawn) {
            expect(points.map(([, lower, upper]) => [lower, upper])).to.deep.equal(certified);
            for (const [x] of points) expect(x).to.be.within(least, most);
          }
          for (const [at, [x]] of drawn[0]?.entries() ?? []) expect(drawn[1]?.[at]?.[0]).to.be.greaterThan(x);
        }
      }),
    );
  });

  it('take the quotient by width, and both arms for the errors', () => {
    const asked: string[] = [];
    const median = (quantity: Quantity, of: string): Range => {
      asked.push(`${quantity} ${of}`);
      return [1, 1];
    };
    byWidth('', [rowOf(3, { median })]);
    errors('', [rowOf(3, { median })]);
    expect(asked).to.deep.equal(['test contrast', 'overlaps contrast', 'test regularised', 'test plain']);
  });

  it('set s_m against R run by run, in the middle of each enclosure and in its unit', () => {
    const units = { overlaps: 10, singular: 2 } as { readonly [quantity in Quantity]?: number };
    const runs = (quantity: Quantity, of: string): readonly Range[] => {
      const from = (quantity === 'overlaps' ? 100 : 4) + (of === 'plain' ? 1000 : 0);
      return [1, 2, 3].map((run) => [from * run, from * run + 2] as const);
    };
    const unit = (quantity: Quantity): number => units[quantity] ?? 1;
    const [figure, ...more] = singularAgainstOverlaps('g', [rowOf(5, { runs, unit })]) as [Figure];
    expect(more).to.deep.equal([]);
    const mark = markIn(figure, 'with the penalty');
    expect(mark.kind === 'dots' ? mark.points : undefined).to.deep.equal([
      [10.1, 2.5],
      [20.1, 4.5],
      [30.1, 6.5],
    ]);
    expect(figure.caption).to.include('of n = 5:');
  });

  it('leave out the widths at which s_m is not told from zero in every run of both arms', () => {
    const withLeast = (n: number, plain: number) =>
      rowOf(n, {
        runs: (quantity, of) => [
          [1, 2],
          [quantity === 'singular' && of === 'plain' ? plain : 1, 3],
        ],
      });
    const [figure] = singularAgainstOverlaps('g', [withLeast(5, 0), withLeast(6, 0.5), rowOf(7, {})]) as [Figure];
    expect(figure.caption).to.include('of n = 6:');
    expect(figure.marks.map((mark) => ('points' in mark ? mark.points.length : 0))).to.deep.equal([2, 2]);
    expect(singularAgainstOverlaps('g', [withLeast(5, 0), rowOf(7, {})])).to.deep.equal([]);
  });

  it('draw the mistakes on images alone', () => {
    const median = (): Range => [-0.4, -0.1];
    expect(mistakes([rowOf(3, { median }), rowOf(4, { median })])).to.deep.equal([]);
    const rows = [rowOf(3, { median }), rowOf(9, { median, images: true })];
    const [figure] = mistakes(rows) as [Figure];
    expect(intervalsIn(figure, 'difference')).to.deep.equal([[9, -0.4, -0.1]]);
    const rules = figure.marks.flatMap((mark) => (mark.kind === 'rule' && 'y' in mark.at ? [mark.at.y] : []));
    expect(rules).to.deep.equal([0, -0.2, -0.7]);
  });
});
