import { expect } from 'chai';
import { countWithin, stateCount, statesOf, statesWithin } from '../../../../lemmas/sh17/shared/states.js';
import {
  statesOf as statesOfKernel,
  statesWithin as statesWithinKernel,
} from '../../../../src/kernel/libraries/arrangements/states.js';

describe('lemmas/sh17/shared/states', () => {
  it('are those of the kernel, in its order, and as many as the formula says', () => {
    for (const cells of [2, 4, 6, 10]) {
      for (const units of [1, 2, 3, 4]) {
        const states = statesOf(cells, units);
        expect(states).to.deep.equal(statesOfKernel(cells, units));
        expect(statesWithin(cells, units)).to.deep.equal(statesWithinKernel(cells, units));
        expect(stateCount(cells, units)).to.equal(states.length);
        expect(countWithin(cells, units)).to.equal(statesWithin(cells, units).length);
      }
    }
    expect(stateCount(2, 6)).to.equal(5);
    expect(statesOf(2, 6)).to.have.length(5);
  });
});
