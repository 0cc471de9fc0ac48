import { expect } from 'chai';
import statement from '../../../lemmas/sh17/experiment-images.statement.js';
import { decidable, partsOf, statedAt } from '../xls16/looks.js';

describe('the statement of sh17/experiment-images', () => {
  const network = {
    inputs: { kind: 'data', name: 'X' },
    targets: { kind: 'data', name: 'y' },
    hidden: { kind: 'data', name: 'W1' },
    output: { kind: 'data', name: 'w2' },
    slope: '1/10',
  };

  it('bounds the number of errors by the share of the samples, rounded down', () => {
    for (const [N, share, bound] of [
      [100, '1/100', 1],
      [199, '1/100', 1],
      [99, '1/100', 0],
      [30, '1', 30],
      [7, '2/3', 4],
    ] as const) {
      const { outcomes, mustRefute } = statedAt(statement, { N }, { parameters: { share } });
      const common = { kind: 'misclassified', network, threshold: '1/2', bound };
      expect(outcomes.map(({ finding, proposition }) => [finding, proposition])).to.deep.equal([
        ['holds', { ...common, relation: 'atMost' }],
        ['fails', { ...common, relation: 'exceeds' }],
      ]);
      expect(mustRefute).to.equal(true);
    }
  });

  it('requires random labels to be drawn, and cannot decide where others come from', () => {
    const random = statedAt(statement);
    expect(random.outcomes[0]?.laws).to.deep.equal({ y: { kind: 'uniform', from: 0, to: 1 } });
    expect(decidable(random)).to.deep.equal(['trained-as-stated: assumed', 'labels-as-stated: holds']);
    expect(statedAt(statement, { random: 0 }).outcomes[0]?.laws).to.deep.equal({});
    expect(random.hypotheses.every(({ conditional }) => conditional)).to.equal(true);
  });

  it('is about shares from 0 to 1', () => {
    for (const share of ['-1/100', '101/100']) {
      expect(() => statedAt(statement, {}, { parameters: { share } })).to.throw('a share from 0 to 1');
    }
  });

  it('has in its control drawn samples, of which there are more than weights, and every condition on u', () => {
    const stated = statedAt(statement, {}, { variant: 'too-many-samples' });
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal([
      'misclassified',
      'identity',
      'identity',
      'identity',
      'notIdentity',
    ]);
    expect(partsOf(stated)[0]).to.deep.include({ relation: 'exceeds', bound: 0 });
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [2, 40], y: [1, 40], W1: [2, 2], w2: [1, 2], u: [1, 40] });
    expect(Object.keys(stated.outcomes[0]?.laws ?? {})).to.deep.equal(['X', 'y']);
  });
});
