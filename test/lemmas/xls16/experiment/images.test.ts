import { expect } from 'chai';
import { toFloat, UsageError, type DataSet, type Matrix, type Rational } from 'lossproof/search';
import { imagesOf } from '../../../../lemmas/xls16/experiment/images.js';
import { imageParameters, imageSizes, stripes } from './samples.js';

const sizes = { ...imageSizes, d: 4 };
const parameters = { penalty: '10', reduction: '1/1000', second: '6', ...imageParameters };

const columnsOf = ({ columns, entries }: Matrix<Rational>): number[][] =>
  Array.from({ length: columns }, (_, l) => entries.filter((__, at) => at % columns === l).map(toFloat));

describe('images of the experiment', () => {
  it('are unit vectors times 255, rounded, none twice and none that is dark', () => {
    const { pool, tests } = imagesOf({ sizes, parameters, data: stripes(400) });
    expect([pool.columns, tests.columns]).to.deep.equal([234, 6]);
    const columns = [...columnsOf(pool).map((column) => column.slice(0, 4)), ...columnsOf(tests)];
    for (const column of columns) expect(Math.hypot(...column), column.join()).to.be.closeTo(255, 2);
  });

  it('S2: are all there to train on but for the last, which are kept to test on', () => {
    const { pool, tests, testClasses } = imagesOf({ sizes, parameters, data: stripes(400) });
    // Labels 0, 6, 3, 0, 6, 3, …, of which 3 is neither class, and each tenth image is dark.
    const sides = Array.from({ length: 400 }, (_, n) => n)
      .filter((n) => n % 3 !== 2 && n % 10 !== 9)
      .map((n) => (n % 3 === 0 ? 1 : -1));
    expect(columnsOf(pool).map((column) => column[4])).to.deep.equal(sides.slice(0, -6).map((side) => (side + 1) / 2));
    expect(testClasses.entries.map(toFloat)).to.deep.equal(sides.slice(-6));
    const { bytes } = stripes(400);
    // The last image of the two classes is number 397, of label 6.
    const last = [...bytes.subarray(397 * 4, 398 * 4)];
    const length = Math.hypot(...last);
    expect(columnsOf(tests).at(-1)).to.deep.equal(last.map((pixel) => Math.round((255 * pixel) / length)));
  });

  it('are of all other classes too where that is asked', () => {
    const asked = {
      sizes: { ...sizes, t: 30 },
      parameters: { ...parameters, first: '6', second: '-1', images: '330' },
    };
    const { testClasses } = imagesOf({ ...asked, data: stripes(400) });
    const sides = testClasses.entries.map(toFloat);
    // A third of the images is of class 6.
    expect([1, -1].map((side) => sides.filter((each) => each === side).length)).to.deep.equal([10, 20]);
  });

  it('are refused without labels or bytes, and where there are others than were said or too few', () => {
    const { labels, ...unlabelled } = stripes(400);
    expect(labels).to.have.length(400);
    for (const [data, expected] of [
      [undefined, /a data set of bytes with labels, got nothing/],
      [unlabelled, /a data set of bytes with labels, got stripes/],
      [{ ...stripes(400), encoding: 'int8' }, /a data set of bytes with labels, got stripes/],
      [stripes(150), /234 images of these classes to draw 8 from, before 6 to test on, got 84/],
      [stripes(6), /got 0/],
    ] as [DataSet | undefined, RegExp][]) {
      expect(() => imagesOf({ sizes, parameters, data })).to.throw(UsageError, expected);
    }
    const few = { sizes: { ...sizes, m: 235 }, parameters, data: stripes(400) };
    expect(() => imagesOf(few)).to.throw(UsageError, /to draw 235 from, before 6 to test on, got 234/);
  });
});
