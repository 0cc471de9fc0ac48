/** CSV for spreadsheets: cells quoted where they must be, none that is taken for a formula; and names read back. */
import { expect } from 'chai';
import { csvText, firstColumn } from '../../../../src/cli/commands/course/csv.js';

describe('cli/commands/course/csv', () => {
  it('quotes commas and quotation marks, and keeps formulas and control characters from acting', () => {
    const rows = [['plain', 'a, b', 'say "x"'], ['=1+1', ' @x', '-1'], ['a\nb', '\u202e', '']]; // prettier-ignore
    expect(csvText(['one', 'two', 'three'], rows)).to.equal(
      ['one,two,three', 'plain,"a, b","say ""x"""', "'=1+1,' @x,'-1", 'a b, ,'].join('\n'),
    );
  });

  it('reads the names of a class, with a heading or without', () => {
    const read = (text: string) => firstColumn(text, 'class.csv', ['name']);
    expect(read('\ufeffName,mark\r\nAda,1\r\n\r\n"Lovelace, Ada";2\r\nBob')).to.deep.equal([
      'Ada',
      'Lovelace, Ada',
      'Bob',
    ]);
    expect(read('Ada\nBob\n')).to.deep.equal(['Ada', 'Bob']);
    expect(read('"A ""B"" C"\tx')).to.deep.equal(['A "B" C']);
    expect(() => read('Ada\n"Bob')).to.throw('class.csv, line 2: expected a quoted cell that ends');
  });
});
