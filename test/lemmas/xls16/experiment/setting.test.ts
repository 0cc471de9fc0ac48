import { expect } from 'chai';
import { lawsOf, namesOf, runsOf, shapesOf, signsOf } from '../../../../lemmas/xls16/experiment/setting.js';

const parameters = { penalty: '10', reduction: '1/1000', first: '0', second: '6', images: '20' };
const sizes = { d: 3, n: 4, h: 2, m: 5, t: 6, runs: 7, steps: 1 };

describe('the setting of the experiment', () => {
  it('has inputs, tests, a teacher and both arms in each run', () => {
    const shapes = shapesOf({ sizes, parameters });
    expect(Object.keys(shapes)).to.have.length(5 * 7);
    const { inputs, tests, teacher, regularised, plain } = namesOf(7);
    expect([inputs, tests, teacher, regularised, plain].map((name) => shapes[name])).to.deep.equal([
      [3, 5],
      [3, 6],
      [2, 3],
      [4, 3],
      [4, 3],
    ]);
  });

  it('S2: has images that all runs draw from and are tested on where h = 0, with a row of classes', () => {
    const asked = { sizes: { ...sizes, h: 0 }, parameters };
    const shapes = shapesOf(asked);
    expect(Object.keys(shapes)).to.have.length(3 * 7 + 3);
    expect(['U1', 'Z1', 'X7', 'P', 'T', 'z'].map((name) => shapes[name])).to.deep.equal([
      undefined,
      undefined,
      [4, 5],
      [4, 20],
      [3, 6],
      [1, 6],
    ]);
    const laws = lawsOf(asked);
    expect(Object.keys(laws)).to.deep.equal([1, 2, 3, 4, 5, 6, 7].map((run) => `X${run}`));
    expect(laws['X7']).to.deep.equal({ kind: 'choice', of: 'P' });
  });

  it('counts runs from 1, gives each matrix a name of its own, and alternates signs', () => {
    expect(runsOf({ sizes })).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    const names = runsOf({ sizes }).flatMap((run) => Object.values(namesOf(run)));
    expect(new Set(names).size).to.equal(names.length);
    expect(signsOf(5)).to.deep.equal([1, -1, 1, -1, 1]);
  });
});
