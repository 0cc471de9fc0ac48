import { expect } from 'chai';
import { findings } from '../../../lemmas/xls16/experiment/findings.js';
import statement from '../../../lemmas/xls16/diversity-experiment.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

const sizes = { d: 3, n: 4, h: 2, m: 5, t: 6, runs: 8, steps: 1 };
const parameters = { penalty: '10', reduction: '1/4', first: '0', second: '6', images: '20' };

describe('the statement of xls16/diversity-experiment', () => {
  it('always has more diverse units, and says of the test error one thing, its contrary or nothing', () => {
    const { moreDiverse, lowered, notLowered } = findings({ sizes, parameters });
    const { outcomes } = statedAt(statement, sizes, { parameters });
    expect(outcomes.map(({ finding }) => finding)).to.deep.equal(['holds', 'fails', 'undecided']);
    expect(outcomes.map(({ proposition }) => proposition.kind === 'conjunction' && proposition.of)).to.deep.equal([
      [moreDiverse, lowered],
      [moreDiverse, notLowered],
      [moreDiverse],
    ]);
  });

  it('has a control with a negative penalty, at sizes of its own, where units are less diverse', () => {
    const { 'negative-penalty': negative } = statement.controls;
    const control = negative.subject?.({ sizes, parameters });
    expect(control?.parameters).to.deep.equal({ ...parameters, penalty: '-10' });
    const stated = statedAt(statement, control?.sizes, { variant: 'negative-penalty', ...control });
    expect(partsOf(stated)).to.deep.equal([findings(control ?? { sizes, parameters }).lessDiverse]);
    expect(stated.outcomes[0]?.shapes['A8']).to.deep.equal([4, 4]);
  });

  it('decides that the penalty is positive, which it needs, and assumes the rest', () => {
    const stated = statedAt(statement, sizes);
    expect(decidable(stated)).to.deep.equal([
      'penalty-positive: holds, broken',
      'independent-runs: assumed',
      'trained-as-stated: assumed',
    ]);
    expect(stated.hypotheses.map(({ used }) => used)).to.deep.equal([true, true, true]);
    // Without this the cells where the penalty harms have no certificate.
    expect(stated.hypotheses.map(({ conditional }) => conditional)).to.deep.equal([false, true, true]);
    expect(stated.hypotheses[0]?.broken).to.deep.include({ left: ['10'], relation: 'atMost', right: ['0'] });
  });

  it('refuses sizes with too few runs for a median', () => {
    expect(() => statedAt(statement, { ...sizes, runs: 5 })).to.throw(/at least 6/);
  });
});
