import { expect } from 'chai';
import fc from 'fast-check';
import { runsOf } from '../../../site/parts/runs.js';

const steps = (rules: string) => Array.from(rules).map((rule) => ({ rule }));
const shape = (rules: string) =>
  runsOf(steps(rules)).map((run) => [run.steps.map(({ rule }) => rule).join(''), run.period]);

describe('steps that repeat', () => {
  it('are together, one rule or several in turn', () => {
    expect(shape('xaaaay')).to.deep.equal([
      ['x', 0],
      ['aaaa', 1],
      ['y', 0],
    ]);
    expect(shape('ababababx')).to.deep.equal([
      ['abababab', 2],
      ['x', 0],
    ]);
  });

  it('are by themselves if they are few', () => {
    expect(shape('aabab').map(([, period]) => period)).to.deep.equal([0, 0, 0, 0, 0]);
  });

  it('stand apart if each cites another certificate', () => {
    const cited = Array.from({ length: 5 }, () => ({ rule: 'derived' }));
    expect(runsOf(cited).map(({ period }) => period)).to.deep.equal([0, 0, 0, 0, 0]);
  });

  it('are all there in their order, and repeat at least three times', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 }), (rules) => {
        const all = steps(rules.join(''));
        const runs = runsOf(all);
        expect(runs.flatMap((run) => run.steps)).to.deep.equal(all);
        for (const { steps: inside, period } of runs) {
          if (period === 0) expect(inside).to.have.length(1);
          else {
            expect(inside.length / period).to.be.at.least(3);
            expect(inside.length % period).to.equal(0);
            inside.forEach(({ rule }, place) => {
              expect(rule).to.equal(inside[place % period]?.rule);
            });
          }
        }
      }),
    );
  });
});
