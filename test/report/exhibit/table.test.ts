/** Tables in HTML: the same cells as were given, numbers flush right. */
import { expect } from 'chai';
import fc from 'fast-check';
import { numberText } from '../../../src/report/exhibit/scale.js';
import { numericColumns, tableDrawn } from '../../../src/report/exhibit/table.js';
import { tame } from '../../../src/report/tame.js';
import { all, expectInert, flat, only, parsed, rowsOf, textIn } from '../parsed.js';
import { HOSTILE } from '../teachingRuns.js';

const NUMBERS = ['3', '−1/2', '-7', '0.25', '1,000', '10⁻⁴', '2.5·10⁶', '31 %', '31%', '1/20'];
const OTHERS = ['', '–', 'x', '3 x', 'v1', '1 to 2', '%', '.5', 'NaN', '1e-5 ', '0x10'];

const tables = fc.integer({ min: 1, max: 5 }).chain((columns) => {
  const row = fc.array(fc.string(), { minLength: columns, maxLength: columns });
  return fc.record({ caption: fc.string(), columns: row, rows: fc.array(row, { maxLength: 5 }) });
});

describe('report/exhibit/table', () => {
  it('takes a column for numbers only where every cell of it is one, and never the first', () => {
    const columns = ['a', 'b'];
    const isNumeric = (...cells: readonly string[]) =>
      numericColumns(
        columns,
        cells.map((cell) => [cell, cell]),
      );
    for (const number of NUMBERS) expect(isNumeric(number, '1'), number).to.deep.equal([false, true]);
    for (const other of OTHERS) expect(isNumeric('1', other), other).to.deep.equal([false, false]);
    expect(isNumeric()).to.deep.equal([false, false]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(isNumeric(numberText(number)), numberText(number)).to.deep.equal([false, true]);
      }),
    );
  });

  it('has the cells that it was given, whatever they say, each with the name of its column', () => {
    fc.assert(
      fc.property(tables, ({ caption, columns, rows }) => {
        const table = only(parsed(tableDrawn({ caption, columns, rows }).text), 'table', 'exhibit');
        const shown = (text: string): string => flat(tame(text));
        expect(textIn(only(table, 'caption'))).to.equal(shown(caption));
        expect(all(only(table, 'thead'), 'th').map(textIn)).to.deep.equal(columns.map(shown));
        expect(rowsOf(table)).to.deep.equal(rows.map((row) => row.map(shown)));
        const body = only(table, 'tbody');
        expect(all(body, 'th').every(({ attributes }) => attributes['scope'] === 'row')).to.equal(true);
        expect(all(body, 'td').map(({ attributes }) => attributes['data-label'])).to.deep.equal(
          rows.flatMap(() => columns.slice(1).map(tame)),
        );
      }),
    );
  });

  it('aligns heading and cells of a column alike', () => {
    const drawn = tableDrawn({
      caption: '',
      columns: ['a', 'b', 'c'],
      rows: [
        ['1', '2', 'x'],
        ['3', '4', '5'],
      ],
    });
    const table = only(parsed(drawn.text), 'table');
    const classes = (name: string): readonly (string | undefined)[] =>
      all(table, name).map(({ attributes }) => attributes['class']);
    expect(classes('th')).to.deep.equal([undefined, 'figure', undefined, undefined, undefined]);
    expect(classes('td')).to.deep.equal(['figure', undefined, 'figure', undefined]);
  });

  it('shows what a plug-in says as text', () => {
    expectInert(parsed(tableDrawn({ caption: HOSTILE, columns: [HOSTILE, 'b'], rows: [[HOSTILE, HOSTILE]] }).text));
  });
});
