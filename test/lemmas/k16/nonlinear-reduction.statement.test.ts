import { expect } from 'chai';
import statement, { theorem } from '../../../lemmas/k16/nonlinear-reduction.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of k16/nonlinear-reduction', () => {
  it('claims the mean at every size; three identities for all data and a positive gap illustrate it', () => {
    const stated = statedAt(statement, { H: 2, d0: 4, d1: 3, dy: 2, N: 1 });
    const kinds = partsOf(stated).map(({ kind }) => kind);
    expect(kinds).to.deep.equal(['meanOverPaths', 'identity', 'identity', 'identity', 'entriesPositive']);
    expect(stated.outcomes[0]?.claimed).to.deep.equal(theorem);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [4, 1], W1: [3, 4], W2: [3, 3], W3: [2, 3] });
    expect(decidable(stated)).to.deep.equal(['proper-probability: holds, broken']);
  });

  it('decides by ρ(1 − ρ) > 0 whether ρ is between 0 and 1', () => {
    const [proper] = statedAt(statement, {}, { parameters: { rho: '3/2' } }).hypotheses;
    expect(proper?.holds).to.deep.equal({
      kind: 'comparison',
      left: ['3/2', '-1/2'],
      relation: 'exceeds',
      right: ['0'],
    });
    expect(proper?.broken).to.include({ relation: 'atMost' });
  });

  for (const variant of ['activations-of-units', 'activations-by-inputs']) {
    it(`says in the control ${variant} that two expectations differ, without an instance`, () => {
      const stated = statedAt(statement, {}, { variant });
      expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['fails', {}]]);
      expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['notIdentity']);
    });
  }
});
