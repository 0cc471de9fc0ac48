import { expect } from 'chai';
import statement from '../../../lemmas/xls16/population-second-moment.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/population-second-moment', () => {
  it('bounds the probability at the recorded sizes, by the recorded numbers', () => {
    const stated = statedAt(statement, { d: 7, m: 12 }, { parameters: { least: '1/100', chance: '1/3' } });
    expect(partsOf(stated)).to.deep.equal([
      { kind: 'eigenvalueTail', dimension: 7, samples: 12, least: '1/100', bound: '1/3' },
    ]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({});
    expect(decidable(stated)).to.deep.equal([]);
  });

  it('has in its control a matrix of one value, of rank below 2', () => {
    const stated = statedAt(statement, { m: 2 }, { variant: 'same-input' });
    expect(stated.mustRefute).to.equal(true);
    expect(partsOf(stated)).to.deep.equal([
      { kind: 'rankBelow', matrix: { kind: 'constant', value: '1/2', rows: 2, columns: 2 }, bound: 2 },
    ]);
    const asked = { sizes: { d: 30, m: 500 }, parameters: { least: '1/9', chance: '1/2' } };
    expect(statement.controls['same-input'].subject?.(asked)).to.deep.equal({
      sizes: { d: 30, m: 2 },
      parameters: { least: '1/40', chance: '1/20' },
    });
  });

  it('is impossible for numbers that are not positive, and for a single sample', () => {
    for (const parameters of [
      { least: '0' },
      { least: '-1/40' },
      { chance: '0' },
      { chance: '1' },
      { chance: '1000' },
    ]) {
      expect(() => statedAt(statement, {}, { parameters }), JSON.stringify(parameters)).to.throw(/positive eigenvalue/);
    }
    expect(() => statedAt(statement, { m: 1 })).to.throw('at least 2');
  });
});
