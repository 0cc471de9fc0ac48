import { expect } from 'chai';
import { evaluate, rationals } from 'lossproof/search';
import { targetsByInputs, Y } from '../../../../lemmas/k16/shared/network.js';
import { giveUncorrelatedData, proveSaddles } from '../../../../lemmas/k16/shared/saddlePoints.js';
import { saddles, saddlesShapes } from '../../../../lemmas/k16/shared/saddles.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { jobOf } from '../looks.js';

describe('k16/shared/saddlePoints', () => {
  for (const [widths, samples, kind] of [
    [[2, 2, 2], 2, 'strict'],
    [[4, 3, 2], 5, 'strict'],
    [[2, 3, 2, 3], 3, 'bad'],
    [[3, 2, 2, 2], 4, 'bad'],
    [[2, 2, 2, 2, 2], 3, 'bad'],
  ] as const) {
    for (const are of ['distinct', 'drawn'] as const) {
      it(`proves the points at the widths ${widths.join(', ')} ${kind}, singular values ${are}`, () => {
        const sizes = sizesOf(widths, samples);
        const job = jobOf(sizes, { matrices: saddlesShapes({ sizes }) });
        const steps = proveSaddles(job, kind, are);
        expect(steps.map(({ theorem }) => theorem.proposition)).to.deep.equal(saddles(sizes, kind));
        expect(Object.keys(job.instance)).to.have.members(Object.keys(saddlesShapes({ sizes })));
      });
    }
  }

  it('give data whose targets the inputs do not explain', () => {
    const sizes = sizesOf([2, 2, 3], 4);
    const job = jobOf(sizes, { matrices: { X: [2, 4], Y: [3, 4] } });
    giveUncorrelatedData(job);
    const { entries } = evaluate(job.context, targetsByInputs);
    expect(entries.map(rationals.formatRational)).to.deep.equal(Array(6).fill('0'));
    expect(evaluate(job.context, Y).entries.every((entry) => !rationals.isZero(entry))).to.equal(true);
  });
});
