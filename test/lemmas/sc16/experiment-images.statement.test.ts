import { expect } from 'chai';
import statement from '../../../lemmas/sc16/experiment-images.statement.js';
import { decidable, partsOf, statedAt } from '../support.js';

describe('the statement of sc16/experiment-images', () => {
  it('has the outcomes of the Gaussian experiment, and targets that need not be drawn', () => {
    const random = statedAt(statement);
    expect(partsOf(random).map(({ kind }) => kind)).to.deep.equal(['squaredErrors', 'minimumNearby']);
    expect(random.outcomes[0]?.laws).to.deep.equal({ y: { kind: 'uniformNonzero', from: -1, to: 1 } });
    expect(statedAt(statement, { random: 0 }).outcomes[0]?.laws).to.deep.equal({});
    expect(decidable(random)).to.deep.equal(['trained-as-stated: assumed', 'labels-as-stated: holds']);
  });

  it('has a control on drawn samples', () => {
    const { outcomes } = statedAt(statement, {}, { variant: 'too-many-samples' });
    expect(Object.keys(outcomes[0]?.laws ?? {})).to.deep.equal(['X', 'y']);
  });
});
