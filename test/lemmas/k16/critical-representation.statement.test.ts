import { expect } from 'chai';
import statement, { conclusions, definitions } from '../../../lemmas/k16/critical-representation.statement.js';
import { networkOnData, shapesOf } from '../../../lemmas/k16/shared/network.js';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { decidable, PAPER_DECIDABLE, partsOf, statedAt } from './looks.js';

describe('the statement of k16/critical-representation', () => {
  const sizes = sizesOf([3, 2, 2, 4], 5);

  it('defines Π, D and B by five identities and concludes two', () => {
    const stated = statedAt(statement, sizes);
    expect(definitions(sizes)).to.have.length(5);
    expect(partsOf(stated)).to.deep.equal([...definitions(sizes), ...conclusions(sizes)]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ ...shapesOf(sizes), Pi: [4, 4], D: [2, 4], B: [4, 3] });
  });

  it('needs a critical point, and takes a gradient in W₁ for the opposite', () => {
    const stated = statedAt(statement, sizes);
    expect(decidable(stated)).to.deep.equal(['critical: holds, broken', ...PAPER_DECIDABLE]);
    const [hypothesis] = stated.hypotheses;
    expect(hypothesis?.holds).to.deep.equal({ kind: 'criticalPoint', network: networkOnData(sizes) });
    expect(hypothesis?.broken).to.deep.include({ right: { kind: 'constant', value: '0', rows: 2, columns: 3 } });
    expect(stated.hypotheses.filter(({ used }) => used).map(({ id }) => id)).to.deep.equal(['critical']);
  });

  it('says in its control that the outputs are not the projected fit', () => {
    const control = statedAt(statement, sizesOf([3, 2, 2], 4), { variant: 'not-critical' });
    expect(partsOf(control).at(-1)?.kind).to.equal('notIdentity');
    expect(partsOf(control)).to.have.length(6);
    expect(control.outcomes[0]?.finding).to.equal('fails');
  });
});
