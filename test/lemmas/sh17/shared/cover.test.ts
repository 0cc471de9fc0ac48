import { expect } from 'chai';
import { coverNumber, traces } from '../../../../lemmas/sh17/shared/cover.js';

describe('lemmas/sh17/shared/cover', () => {
  it('has Cover’s numbers, 2^N where there are no more samples than inputs', () => {
    expect([1, 2, 3, 4, 5, 6].map((samples) => coverNumber(3, samples))).to.deep.equal([2, 4, 8, 14, 22, 32]);
    expect(coverNumber(1, 40)).to.equal(2);
    expect(coverNumber(7, 7)).to.equal(128);
  });

  it('counts traces by pairs, triples and so on, up to the number of inputs', () => {
    expect([traces(1, 9), traces(2, 9), traces(3, 9), traces(9, 3)]).to.deep.equal([0, 36, 120, 4]);
  });
});
