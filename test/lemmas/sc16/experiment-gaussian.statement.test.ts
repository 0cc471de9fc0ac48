import { expect } from 'chai';
import statement from '../../../lemmas/sc16/experiment-gaussian.statement.js';
import { decidable, partsOf, statedAt } from '../support.js';

const whole = { X: [5, 8], y: [1, 8], W1: [5, 5], w2: [1, 5] };

describe('the statement of sc16/experiment-gaussian', () => {
  it('bounds the sum of squares by 2Nε, with and without a proved minimum, whichever side it is on', () => {
    const { outcomes } = statedAt(statement, {}, { parameters: { error: '1/3' } });
    expect(outcomes.map(({ finding }) => finding)).to.deep.equal(['holds', 'holds', 'fails', 'fails']);
    const [both, alone, failing, failingAlone] = outcomes;
    expect(alone?.proposition).to.deep.include({ kind: 'squaredErrors', relation: 'atMost', bound: '16/3' });
    expect(failingAlone?.proposition).to.deep.include({ kind: 'squaredErrors', relation: 'exceeds', bound: '16/3' });
    for (const [outcome, claimed] of [
      [both, alone],
      [failing, failingAlone],
    ]) {
      expect(outcome?.claimed).to.deep.equal(claimed?.proposition);
      expect(outcome?.shapes).to.deep.equal({ ...whole, V1: [5, 5], v2: [1, 5] });
      expect(claimed?.shapes).to.deep.equal(whole);
    }
  });

  it('says of the minimum that it is next to the fitted weights, and not to the trained ones', () => {
    const [squares, minimum] = partsOf(statedAt(statement));
    if (squares?.kind !== 'squaredErrors' || minimum?.kind !== 'minimumNearby') return expect.fail();
    expect([squares.network.hidden, squares.network.output]).to.deep.equal([
      { kind: 'data', name: 'W1' },
      { kind: 'data', name: 'w2' },
    ]);
    expect([minimum.network.hidden, minimum.network.output]).to.deep.equal([
      { kind: 'data', name: 'V1' },
      { kind: 'data', name: 'v2' },
    ]);
    expect(minimum.network.noise).to.deep.equal({ kind: 'constant', value: '1', rows: 5, columns: 8 });
  });

  it('requires samples and targets to be drawn', () => {
    const stated = statedAt(statement);
    for (const { laws } of stated.outcomes) expect(Object.keys(laws)).to.deep.equal(['X', 'y']);
    expect(decidable(stated)).to.deep.equal(['trained-as-stated: assumed']);
  });

  it('is about errors of at least 0, and distances above', () => {
    expect(() => statedAt(statement, {}, { parameters: { error: '-1' } })).to.throw('an error of at least 0');
    for (const distance of ['0', '-1']) {
      expect(() => statedAt(statement, {}, { parameters: { distance } })).to.throw('a positive distance');
    }
  });

  it('has in its control one sample more than weights, and a vector that shows targets out of reach', () => {
    const stated = statedAt(statement, {}, { variant: 'too-many-samples' });
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['squaredErrors', 'identity', 'notIdentity']);
    expect(partsOf(stated)[0]).to.deep.include({ relation: 'exceeds', bound: '0' });
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [3, 10], y: [1, 10], W1: [3, 3], w2: [1, 3], v: [10, 1] });
    expect(stated.mustRefute).to.equal(true);
  });
});
