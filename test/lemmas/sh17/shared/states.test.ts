import { expect } from 'chai';
import { countWithin, stateCount, statesOf, statesWithin, tooMany } from '../../../../lemmas/sh17/shared/states.js';
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

  it('says how many there are, and what they take, where they are too many', () => {
    expect(tooMany(5000, 5000)).to.equal(undefined);
    expect(tooMany(120_001, 5000)).to.match(/^at most 5000 states of regions, not 120001, which take some 11 minutes/);
    expect(tooMany(7_200_000, 5000)).to.match(/ 10 hours or more$/);
  });
});
