import { expect } from 'chai';
import { planeShares } from '../../../../lemmas/sh17/shared/planeShares.js';
import { rationals } from '../../../support.js';

describe('lemmas/sh17/shared/planeShares', () => {
  it('has the shares of neighbouring lines, a half in all', () => {
    const shares = planeShares(
      rationals([
        [1, 2, -1],
        [0, 1, -1],
      ]),
    );
    expect(shares.map((share) => share.toFixed(6))).to.deep.equal(['0.073792', '0.051208', '0.375000']);
  });

  it('is zero where a sample is', () => {
    expect(
      planeShares(
        rationals([
          [1, 0],
          [1, 0],
        ]),
      ),
    ).to.deep.equal([0]);
  });
});
