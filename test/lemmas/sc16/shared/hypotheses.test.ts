import { expect } from 'chai';
import { densityAssumed, fewSamples, noiseDensity, nonzeroSlope } from '../../../../lemmas/sc16/shared/hypotheses.js';
import { evidenceFor } from '../../../../src/statement/hypothesis.js';

const SUBJECT = { sizes: { d0: 2, d1: 3, N: 7 }, parameters: { slope: '-1/4' } };

describe('the hypotheses of sc16', () => {
  it('compare the samples with the weights', () => {
    expect(evidenceFor(fewSamples, SUBJECT)).to.deep.equal({
      holds: { kind: 'comparison', left: ['7'], relation: 'atMost', right: ['2', '3'] },
      broken: { kind: 'comparison', left: ['7'], relation: 'exceeds', right: ['2', '3'] },
    });
  });

  it('compare the slope with zero', () => {
    expect(evidenceFor(nonzeroSlope, SUBJECT)).to.deep.equal({
      holds: { kind: 'comparison', left: ['-1/4'], relation: 'differs', right: ['0'] },
      broken: { kind: 'comparison', left: ['-1/4'], relation: 'equals', right: ['0'] },
    });
  });

  it('assume a density, which only E = 1 on the instance refutes', () => {
    expect(evidenceFor(densityAssumed, SUBJECT)).to.deep.equal({});
    expect(evidenceFor(noiseDensity, SUBJECT)).to.deep.equal({
      broken: {
        kind: 'identity',
        left: { kind: 'data', name: 'E' },
        right: { kind: 'constant', value: '1', rows: 3, columns: 7 },
      },
    });
    expect([noiseDensity.id, noiseDensity.english]).to.deep.equal([densityAssumed.id, densityAssumed.english]);
  });
});
