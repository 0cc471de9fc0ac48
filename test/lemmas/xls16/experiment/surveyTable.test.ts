import { expect } from 'chai';
import fc from 'fast-check';
import type { Exhibit, Table } from 'lossproof/search';
import { table, together } from '../../../../lemmas/xls16/experiment/surveyTable.js';
import { ranges, rowOf } from './rows.js';

function shown(exhibit: Exhibit): Table {
  return exhibit.kind === 'table' ? exhibit : expect.fail('a table was expected');
}

describe('the table of the survey of the experiment', () => {
  it('says of the test error only what its interval decides', () => {
    const edges = fc.constantFrom([0.5, 0.75], [0.75, 0.8], [0.9, 1], [1, 1.1], [0.76, 0.99], [1.01, 2]);
    fc.assert(
      fc.property(fc.oneof(ranges, edges), ([lower, upper]) => {
        const { columns, rows } = shown(table([rowOf(8, { median: () => [lower, upper] as const })]));
        const [row] = rows as [readonly string[]];
        const said = Object.fromEntries(columns.map((column, at) => [column, row[at]]));
        // The median may be either end, so a word is right only if it is right of both.
        const rightOfBoth = (holds: (median: number) => boolean): boolean => holds(lower) && holds(upper);
        const which = said['which is'];
        if (which === 'smaller') expect(rightOfBoth((median) => median < 1)).to.equal(true);
        else if (which === 'larger') expect(rightOfBoth((median) => median > 1)).to.equal(true);
        else expect([which, lower <= 1 && upper >= 1]).to.deep.equal(['not told apart', true]);
        const quarter = said['by a quarter'];
        if (quarter === 'yes') expect(rightOfBoth((median) => median <= 0.75)).to.equal(true);
        else if (quarter === 'no') expect(rightOfBoth((median) => median > 0.75)).to.equal(true);
        else expect([quarter, lower <= 0.75 && upper > 0.75]).to.deep.equal(['not told apart', true]);
      }),
    );
  });

  it('S2, S5: says how many bounds it has, and what they are worth together', () => {
    const median = () => [0.5, 0.6] as const;
    const rowsOf = (count: number) =>
      Array.from({ length: count }, (_, at) => rowOf(3, { median, images: at % 2 === 1 }));
    expect(together(rowsOf(2))).to.match(/has 18 bounds, of which up to 0\.5 .* at most 18\/40\./);
    expect(together(rowsOf(10))).to.match(/has 90 bounds, of which up to 2\.3 .* add up to 90\/40\./);
    expect(together([rowOf(8, {})])).to.match(/has 0 bounds/);
    expect(table(rowsOf(2)))
      .to.have.property('caption')
      .that.includes(together(rowsOf(2)));
  });

  it('says not certified where a certificate has no median', () => {
    const { columns, rows } = shown(table([rowOf(8, {})]));
    expect(rows[0]).to.deep.equal(['a group', '8', '6', ...Array.from({ length: 6 }, () => 'not certified'), '']);
    expect(columns).to.have.length(10);
  });

  it('has each quantity in its own column, and points for images alone', () => {
    const of = { overlaps: 0.1, singular: 0.2, training: 0.3, test: 0.4, misclassified: -0.5 };
    const median = (quantity: keyof typeof of, arm: string) =>
      arm === 'contrast' ? ([of[quantity], of[quantity]] as const) : expect.fail(`the table asks for ${arm}`);
    const { columns, rows } = shown(table([false, true].map((images) => rowOf(3, { median, images }))));
    const cells = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    for (const row of cells) {
      expect(row).to.include({
        'R(W)': '0.100',
        's_m(D)²': '0.200',
        'training error': '0.300',
        'test error': '0.400',
        'which is': 'smaller',
        'by a quarter': 'yes',
      });
    }
    expect(cells.map(({ points }) => points)).to.deep.equal(['', '-0.500']);
  });
});
