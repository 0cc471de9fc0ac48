import { expect } from 'chai';
import statement, { networkOnFeatures } from '../../../lemmas/sc16/zero-error-deep.statement.js';
import { features } from '../../../lemmas/sc16/shared/deep.js';
import { refusalOf } from '../../support.js';
import { decidable, partsOf, statedAt } from '../support.js';

const SIZES = { d0: 2, d1: 3, d2: 4, d3: 5, d4: 0, N: 6 };
const SUBJECT = { sizes: SIZES, parameters: { slope: '1/10' } };

describe('the statement of sc16/zero-error-deep', () => {
  it('is the theorem with an example, or the theorem alone, beside the first weights only', () => {
    const stated = statedAt(statement, SIZES);
    const [theorem, example] = partsOf(stated);
    expect(theorem).to.deep.equal({ kind: 'minimaHaveZeroErrorEveryDepth', slope: '1/10' });
    expect(example).to.deep.equal({
      kind: 'differentiableMinimum',
      network: networkOnFeatures(SUBJECT),
      error: 'zero',
    });
    const weights = { W1: [3, 2], W2: [4, 3] };
    const noise = { E1: [3, 6], E2: [4, 6] };
    expect(stated.outcomes.map(({ shapes }) => shapes)).to.deep.equal([
      { X: [2, 6], ...weights, ...noise, E: [5, 6], y: [1, 6], V: [5, 4], w: [1, 5] },
      weights,
    ]);
    expect(decidable(stated)).to.deep.equal([
      'few-samples: holds, broken',
      'nonzero-slope: holds, broken',
      'reached: holds, broken',
      'noise-density: assumed',
    ]);
  });

  it('has the features of layer L − 2 for inputs', () => {
    expect(networkOnFeatures(SUBJECT).inputs).to.deep.equal(features(SUBJECT));
  });

  it('says of a minimum in its control that its error is positive', () => {
    const stated = statedAt(statement, {}, { variant: 'zero-row' });
    expect(partsOf(stated)[0]).to.include({ kind: 'differentiableMinimum', error: 'positive' });
    expect(stated.outcomes.map(({ finding }) => finding)).to.deep.equal(['fails']);
  });

  it('is refused with a fourth layer and no third', () => {
    const { message } = refusalOf(() => statedAt(statement, { d3: 0, d4: 2 }));
    expect(message).to.include('no layer 4 without a layer 3');
  });
});
