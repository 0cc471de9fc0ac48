import { expect } from 'chai';
import { networks } from 'lossproof/search';
import statement, { withoutActivations } from '../../../lemmas/sc16/gradient.statement.js';
import { rationals as matrix, shownRows } from '../../support.js';
import { decidable, statedAt } from '../support.js';
import { valueOf } from './jobs.js';

/** One unit, two samples of one input: residuals y − W̃ax = (−5, 2). */
const VALUES = { W: matrix([[2]]), X: matrix([[1, -1]]), A: matrix([[3, 1]]), y: matrix([[1, 0]]) };
const SIZES = { inputs: 1, units: 1, samples: 2 };

describe('the statement of sc16/gradient', () => {
  it('has a formula that is right at a network that one can compute by hand', () => {
    const { left, right } = networks.gradientIdentity(SIZES);
    // −(1/2)(−5·3·1 + 2·1·(−1))
    expect([left, right].map((side) => shownRows(valueOf(side, VALUES)))).to.deep.equal([[['17/2']], [['17/2']]]);
  });

  it('denies the formula without the activations, which is wrong there', () => {
    // −(1/2)(−5·1 + 2·(−1))
    expect(shownRows(valueOf(withoutActivations(SIZES).right, VALUES))).to.deep.equal([['7/2']]);
    const { outcomes } = statedAt(statement, {}, { variant: 'dropped-activation' });
    expect(outcomes.map(({ finding, proposition }) => [finding, proposition.kind])).to.deep.equal([
      ['fails', 'notIdentity'],
    ]);
  });

  it('has no data, and a pattern that is assumed', () => {
    const stated = statedAt(statement, { d0: 2, d1: 3, N: 4 });
    expect(stated.outcomes).to.deep.equal([
      {
        finding: 'holds',
        proposition: networks.gradientIdentity({ inputs: 2, units: 3, samples: 4 }),
        shapes: {},
        laws: {},
      },
    ]);
    expect(decidable(stated)).to.deep.equal(['constant-pattern: assumed']);
  });
});
