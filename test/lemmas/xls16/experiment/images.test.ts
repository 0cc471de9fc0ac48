import { expect } from 'chai';
import { rationals, toFloat, UsageError, type DataSet } from 'lossproof/search';
import { chooseImages } from '../../../../lemmas/xls16/experiment/images.js';
import { imageSizes, stripes } from './samples.js';

const sizes = { ...imageSizes, d: 4 };
const parameters = { penalty: '10', reduction: '1/1000', first: '0', second: '6' };

describe('images of the experiment', () => {
  it('are unit vectors times 255, rounded, none twice and none that is dark', () => {
    const runs = chooseImages({ sizes, parameters, data: stripes(400) });
    expect(runs.map(({ inputs, tests }) => [inputs.columns, tests.columns])).to.deep.equal(runs.map(() => [8, 6]));
    const columns = runs
      .flatMap(({ inputs, tests }) => [inputs, tests])
      .flatMap(({ rows, columns: count, entries }) =>
        Array.from({ length: count }, (_, l) =>
          Array.from({ length: rows }, (__, j) => toFloat(entries[j * count + l] ?? rationals.ZERO)),
        ),
      );
    expect(new Set(columns.map(String)).size).to.equal(8 * 14);
    for (const column of columns) expect(Math.hypot(...column), column.join()).to.be.closeTo(255, 2);
  });

  it('come in the order of the data set, those of the first class as 1 and the second as −1', () => {
    const [run] = chooseImages({ sizes, parameters, data: stripes(400) });
    // Labels 0, 6, 3, 0, 6, 3, …, of which 3 is neither class, and each tenth image is dark.
    expect(run?.classes.entries.map(toFloat)).to.deep.equal([1, -1, 1, -1, 1, -1, -1, 1]);
  });

  it('are of all other classes too where that is asked', () => {
    const asked = { sizes: { ...sizes, t: 30 }, parameters: { ...parameters, first: '6', second: '-1' } };
    const [run] = chooseImages({ ...asked, data: stripes(400) });
    const sides = run?.testClasses.entries.map(toFloat) ?? [];
    // A third of the images is of class 6.
    expect([1, -1].map((side) => sides.filter((each) => each === side).length)).to.deep.equal([10, 20]);
  });

  it('are refused without labels or bytes, and where there are too few', () => {
    const { labels, ...unlabelled } = stripes(400);
    expect(labels).to.have.length(400);
    for (const [data, expected] of [
      [undefined, /a data set of bytes with labels, got nothing/],
      [unlabelled, /a data set of bytes with labels, got stripes/],
      [{ ...stripes(400), encoding: 'int8' }, /a data set of bytes with labels, got stripes/],
      [stripes(150), /8 · \(8 \+ 6\) images of the two classes, got 90/],
    ] as [DataSet | undefined, RegExp][]) {
      expect(() => chooseImages({ sizes, parameters, data })).to.throw(UsageError, expected);
    }
  });
});
