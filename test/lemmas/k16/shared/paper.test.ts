import { expect } from 'chai';
import { Registry } from 'lossproof';
import { criticalPointReferences, paper, references } from '../../../../lemmas/k16/shared/paper.js';

describe('the paper k16', () => {
  it('is named by all thirteen claims of its folder, with its references', async () => {
    const registry = new Registry();
    const ids = (await registry.list()).filter((id) => id.startsWith('k16/'));
    expect(ids).to.have.length(13);
    for (const id of ids) {
      const statement = await registry.statement(id);
      expect(statement?.paper, id).to.equal(paper);
      // The audit of the review quotes the review and the paper alone.
      const [arXiv] = references as [string];
      if (id === 'k16/review-audit') expect(statement?.references, id).to.include(arXiv);
      else expect(statement?.references, id).to.include.members(references);
    }
  });

  it('has the general references among those for critical points', () => {
    expect(criticalPointReferences).to.include.members(references);
    expect(criticalPointReferences.length).to.be.greaterThan(references.length);
  });
});
