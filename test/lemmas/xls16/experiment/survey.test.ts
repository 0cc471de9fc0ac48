import { expect } from 'chai';
import type { Exhibit } from 'lossproof/search';
import { survey } from '../../../../lemmas/xls16/experiment/survey.js';
import { exhibitsBy, tablesOf } from '../surveys/conducted.js';
import { ID, withImages, withTeachers } from './samples.js';

describe(`the survey of ${ID}`, () => {
  let exhibits: readonly Exhibit[];
  before(async () => {
    exhibits = exhibitsBy(ID, survey, [await withImages(), await withTeachers()]);
  });

  it('has a row for each certificate, with points for images alone', () => {
    const [table] = tablesOf(exhibits);
    expect(table?.rows.map(([data, n, runs]) => [data, n, runs])).to.deep.equal([
      ['images, m = 8', '3', '8'],
      ['teachers, m = 8', '3', '8'],
    ]);
    expect(table?.rows.map((row) => row.at(-1) !== '')).to.deep.equal([true, false]);
  });

  it('says what the intervals show of the test error', () => {
    for (const row of tablesOf(exhibits)[0]?.rows ?? []) {
      const [least, most = least] = (row[6] as string).split(' to ').map(Number) as [number, number?];
      const which = most < 1 ? 'smaller' : least > 1 ? 'larger' : 'not told apart';
      expect(row[7], row.join()).to.equal(which);
    }
  });

  it('draws both arms for each kind of data, and the mistakes on images', () => {
    const titles = exhibits.map(({ title }) => title);
    for (const group of ['images, m = 8', 'teachers, m = 8']) {
      expect(titles).to.include(`With the penalty, divided by without: ${group}`);
      expect(titles).to.include(`Test error of both arms: ${group}`);
    }
    expect(titles.at(-1)).to.equal('Images on the wrong side: with the penalty less without');
  });
});
