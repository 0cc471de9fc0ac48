import { expect } from 'chai';
import statement, { exceeded } from '../../../lemmas/xls16/discrepancy-concentration.statement.js';
import { contextOf } from '../../support.js';
import { decidable, partsOf, statedAt, valueOf } from './looks.js';

describe('the statement of xls16/discrepancy-concentration', () => {
  it('bounds the probability in every dimension, whichever sizes are recorded', () => {
    for (const sizes of [
      { d: 5, n: 7, trials: 2000 },
      { d: 100, n: 1, trials: 1000 },
    ]) {
      const stated = statedAt(statement, sizes);
      expect(partsOf(stated)).to.deep.equal([{ kind: 'discrepancyTail', dimension: 2, factor: '4', bound: '1/20' }]);
      expect(stated.outcomes[0]?.shapes).to.deep.equal({});
      expect(decidable(stated)).to.deep.equal([]);
    }
    const changed = statedAt(statement, {}, { parameters: { factor: '3', bound: '1/8' } });
    expect(partsOf(changed)[0]).to.include({ factor: '3', bound: '1/8' });
  });

  it('compares four times the mean with what five equal units have, in the control same-unit', () => {
    const variant = 'same-unit';
    const { left, right } = exceeded({ sizes: { d: 4, n: 5 }, parameters: { factor: '4' } });
    expect(partsOf(statedAt(statement, { d: 4, n: 5 }, { variant }))).to.deep.equal([
      { kind: 'realComparison', left, relation: 'below', right },
    ]);
    const asked = { sizes: { d: 4, n: 24, trials: 2000 }, parameters: { factor: '9', bound: '1/2' } };
    expect(statement.controls[variant].subject?.(asked)).to.deep.equal({
      sizes: { d: 4, n: 5, trials: 2000 },
      parameters: { factor: '4', bound: '1/20' },
    });
    const context = contextOf({});
    for (const d of [2, 3, 9]) {
      const at = exceeded({ sizes: { d, n: 5 }, parameters: { factor: '4' } });
      expect(valueOf(context, at.right) / valueOf(context, at.left), `d = ${d}`).to.be.closeTo(5 / 4, 1e-12);
    }
  });

  it('bounds the probability of half the mean from below in the control half-the-mean, in three dimensions or more', () => {
    const control = statedAt(statement, {}, { variant: 'half-the-mean' });
    expect(partsOf(control)[0]).to.deep.include({ factor: '1/2', relation: 'atLeast', bound: '1/2' });
    const subject = statement.controls['half-the-mean'].subject;
    const dimensions = [2, 3, 9].map(
      (d) => subject?.({ sizes: { d, n: 4, trials: 2000 }, parameters: { factor: '4', bound: '1/20' } }).sizes.d,
    );
    expect(dimensions).to.deep.equal([3, 3, 9]);
  });

  it('is impossible for factors up to 1 and bounds from 1 on', () => {
    for (const parameters of [{ factor: '1' }, { factor: '-4' }, { bound: '1' }, { bound: '5' }]) {
      expect(() => statedAt(statement, {}, { parameters }), JSON.stringify(parameters)).to.throw(/a factor above 1/);
    }
  });
});
