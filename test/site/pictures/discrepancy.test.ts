import { expect } from 'chai';
import { discrepancy, unitsAt } from '../../../site/pictures/discrepancy.js';
import { discrepancyWords, floatOf } from '../../../site/pictures/discrepancyWords.js';
import type { Discrepancy } from '../../../site/pictures/messages.js';

const at = (...angles: readonly number[]): Discrepancy => discrepancy({ kind: 'discrepancy', angles });

describe('the picture of the discrepancy', () => {
  it('has known values: 1/6 for equal units, 1/(6n²) for n units spread evenly where n is odd', () => {
    expect(floatOf(at(60).definition)).to.be.closeTo(1 / 6, 1e-9);
    expect(floatOf(at(60, 60, 60).definition)).to.be.closeTo(1 / 6, 1e-9);
    expect(floatOf(at(0, 120, 240).definition)).to.be.closeTo(1 / 54, 1e-6);
    expect(floatOf(at(0, 72, 144, 216, 288).definition)).to.be.closeTo(1 / 150, 1e-6);
  });

  it('has a map whose mean square is that of the definition, and whose size is at most the largest', () => {
    for (const angles of [[10, 50, 75, 200, 310], [33], [5, 95, 185, 275]]) {
      const { grid, definition, largest } = at(...angles);
      const all = grid.flat();
      const mean = all.reduce((sum, value) => sum + value ** 2, 0) / all.length;
      expect(mean, angles.join()).to.be.closeTo(floatOf(definition), 0.004);
      expect(Math.max(...all.map(Math.abs))).to.be.at.most(floatOf(largest) + 1e-9);
      grid.forEach((row, i) => {
        row.forEach((value, j) => expect(value).to.be.closeTo(grid[j]?.[i] as number, 1e-12));
      });
    }
  });

  it('has the same value by the formula, and 1/(6n) for random units', () => {
    const { definition, formula, random } = at(10, 50, 75, 200);
    expect(floatOf(definition)).to.be.closeTo(floatOf(formula), 1e-10);
    expect(random.exact).to.equal('1/24');
  });

  it('draws units from a seed', () => {
    const drawn = (seed: string) => discrepancy({ kind: 'discrepancy', drawn: { count: 4, seed } }).angles;
    expect(drawn('1')).to.deep.equal(drawn('1'));
    expect(drawn('1')).to.not.deep.equal(drawn('2'));
    expect(unitsAt([0, 90]).entries.map(({ numerator }) => Number(numerator))).to.deep.equal([1e6, 0, 0, 1e6]);
  });

  it('says both values and what is proved', () => {
    const words = discrepancyWords(at(10, 50, 75, 200, 310));
    expect(words).to.match(/^5 units at 10°, 50°, 75°, 200°, 310°\. The mean square discrepancy is between 0\.02197/);
    expect(words).to.contain(
      'The kernel has proved here that the two differ by at most 10⁻³⁰. Random units have 1/30 on average; these have about 0.66 times as much',
    );
  });
});
