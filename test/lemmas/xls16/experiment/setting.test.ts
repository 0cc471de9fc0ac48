import { expect } from 'chai';
import { namesOf, runsOf, shapesOf, signsOf } from '../../../../lemmas/xls16/experiment/setting.js';

const sizes = { d: 3, n: 4, h: 2, m: 5, t: 6, runs: 7, steps: 1 };

describe('the setting of the experiment', () => {
  it('has inputs, tests, a teacher and both arms in each run', () => {
    const shapes = shapesOf({ sizes });
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

  it('has classes in place of teachers where h = 0', () => {
    const shapes = shapesOf({ sizes: { ...sizes, h: 0 } });
    const { teacher, classes, testClasses } = namesOf(1);
    expect([teacher, classes, testClasses].map((name) => shapes[name])).to.deep.equal([undefined, [1, 5], [1, 6]]);
  });

  it('counts runs from 1, gives each matrix a name of its own, and alternates signs', () => {
    expect(runsOf({ sizes })).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    const names = runsOf({ sizes }).flatMap((run) => Object.values(namesOf(run)));
    expect(new Set(names).size).to.equal(names.length);
    expect(signsOf(5)).to.deep.equal([1, -1, 1, -1, 1]);
  });
});
