import { expect } from 'chai';
import statement, { namesOf, negativeOverlapOf, overlapOf } from '../../../lemmas/xls16/diversity-order.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

const sizes = { d: 3, n: 4, m: 5, runs: 20 };
const subject = { sizes, parameters: {} };

describe('the statement of xls16/diversity-order', () => {
  it('orders all networks by their overlaps and by s_m(D)²', () => {
    const [part] = partsOf(statedAt(statement, sizes));
    if (part?.kind !== 'discordance') return expect.fail(`an order was expected, not ${part?.kind ?? 'nothing'}`);
    expect([part.relation, part.bound]).to.deep.equal(['atLeast', '1/2']);
    expect(part.first).to.deep.equal(Array.from({ length: 20 }, (_, index) => overlapOf(index + 1, subject)));
    expect(new Set(part.second.map((singular) => singular.kind))).to.deep.equal(new Set(['smallestEigenvalue']));
    expect(part.second).to.have.length(20);
  });

  it('says of the negative overlaps, in its control, that the order is seldom opposite', () => {
    const [part] = partsOf(statedAt(statement, sizes, { variant: 'turned-order' }));
    if (part?.kind !== 'discordance') return expect.fail(`an order was expected, not ${part?.kind ?? 'nothing'}`);
    expect([part.relation, part.bound]).to.deep.equal(['atMost', '1/2']);
    expect(part.first[6]).to.deep.equal(negativeOverlapOf(7, subject));
  });

  it('has samples, and three matrices for each network, in the control too', () => {
    for (const variant of ['claim', 'turned-order']) {
      const shapes = statedAt(statement, sizes, { variant }).outcomes[0]?.shapes ?? {};
      expect(Object.keys(shapes), variant).to.have.length(1 + 3 * 20);
      expect(shapes['X']).to.deep.equal([3, 5]);
      const { units, direction, leaning } = namesOf(20);
      expect([shapes[units], shapes[direction], shapes[leaning]]).to.deep.equal([
        [4, 3],
        [1, 3],
        [1, 1],
      ]);
    }
  });

  it('assumes its hypotheses, and refuses an odd number of networks', () => {
    expect(decidable(statedAt(statement, sizes))).to.deep.equal([
      'independent-networks: assumed',
      'generic-units: assumed',
    ]);
    expect(() => statedAt(statement, { ...sizes, runs: 21 })).to.throw(/an even number of networks/);
  });
});
