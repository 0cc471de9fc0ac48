import { expect } from 'chai';
import { proveSaddles } from '../../../../lemmas/k16/shared/saddlePoints.js';
import { saddlesProposition, saddlesShapes } from '../../../../lemmas/k16/shared/saddles.js';
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
        const { proposition } = proveSaddles(job, kind, are).theorem;
        expect(proposition).to.deep.equal(saddlesProposition(sizes, kind));
        expect(Object.keys(job.instance)).to.have.members(Object.keys(saddlesShapes({ sizes })));
      });
    }
  }
});
