import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

/** k of two directions in the plane. */
const k = (a: number, b: number): number => {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return 0.5 - Math.min(turn, 2 * Math.PI - turn) / (2 * Math.PI);
};

describe('rule discrepancyMean', () => {
  it('reaches every size exactly, and names its argument among what is believed', () => {
    const theorem = infer(contextOf(), 'discrepancyMean', [], {});
    expect(theorem.proposition).to.deep.equal({ kind: 'discrepancyMean', sizes: 'every' });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('drawn') });
    expect(theorem.assurance).to.equal('exact');
    expect(theorem.facts.join()).to.match(/the argument at the head of the rule discrepancyMean/);
  });

  it('is the mean over all choices of directions from a regular polygon, where E k² is that of the polygon', () => {
    for (const corners of [3, 4, 7]) {
      const directions = Array.from({ length: corners }, (_, i) => (2 * Math.PI * i) / corners);
      const mean = directions.reduce((sum, u) => sum + k(u, 0) ** 2, 0) / corners;
      for (const n of [1, 2, 3]) {
        let [sum, choices] = [0, 0];
        const choose = (units: readonly number[]): void => {
          if (units.length < n) {
            for (const u of directions) choose([...units, u]);
            return;
          }
          const squares = units.flatMap((u) => units.map((v) => k(u, v) ** 2));
          sum += squares.reduce((all, square) => all + square, 0) / n ** 2 - mean;
          choices++;
        };
        choose([]);
        expect(sum / choices, `${corners} corners, n = ${n}`).to.be.closeTo((0.25 - mean) / n, 1e-12);
      }
    }
  });

  it('counts units that are active on two directions as often as k says, and k has the mean ¼', () => {
    const all = 40_000;
    const units = Array.from({ length: all }, (_, i) => (2 * Math.PI * (i + 0.5)) / all);
    let sum = 0;
    for (const [x, y] of [
      [0, 0.3],
      [1, 2.7],
      [2, 5.1],
      [0.5, 0.5 + Math.PI - 0.01],
    ] as const) {
      const both = units.filter((w) => Math.cos(w - x) > 0 && Math.cos(w - y) > 0).length;
      expect(both / all, `${x}, ${y}`).to.be.closeTo(k(x, y), 2 / all);
    }
    for (const w of units) sum += k(w, 0);
    expect(sum / all).to.be.closeTo(0.25, 1e-9);
  });

  it('refuses premises and witnesses', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'discrepancyMean', [arithmeticTheorem(context)], {}),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    expect(() => infer(context, 'discrepancyMean', [], { n: 2 })).to.throw('$.witness');
  });
});
