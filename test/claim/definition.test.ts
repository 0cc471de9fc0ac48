/** Claims as they are defined: a statement and the work of proving it, which nobody can change. */
import { expect } from 'chai';
import { defineClaim, type Claim, type Search } from 'lossproof/search';
import { searchOf } from '../../src/claim/definition.js';
import sample, { statement } from './surveySample.js';

const claim = sample as unknown as Claim;

describe('claim/definition', () => {
  it('joins a statement with the searches for the claim and its controls', () => {
    expect(claim).to.deep.include({ id: statement.id, outcomes: statement.outcomes, controls: statement.controls });
    expect(searchOf(claim, 'claim')).to.equal(claim.search);
    expect(searchOf(claim, 'one-more')).to.equal(claim.searches['one-more']);
  });

  it('C7: can be changed neither in itself nor in its statement', () => {
    const search: Search<'n', 'pause'> = () => undefined;
    const made = defineClaim(statement, { method: ['m'], search, controls: { 'one-more': search } });
    expect(made.searches['one-more']).to.equal(search);
    for (const part of [made, made.searches, made.controls, made.controls['one-more'], made.sizes.n]) {
      expect(Object.isFrozen(part)).to.equal(true);
    }
    expect(() => Object.assign(made.controls['one-more'], { outcomes: () => [] })).to.throw(TypeError);
  });
});
