import { expect } from 'chai';
import { Registry } from 'lossproof';
import { paper, references } from '../../../../lemmas/xls16/shared/paper.js';

describe('the paper', () => {
  it('is named by all seventeen claims of its folder, with its references', async () => {
    const registry = new Registry();
    const ids = (await registry.list()).filter((id) => id.startsWith('xls16/'));
    expect(ids).to.have.length(17);
    for (const id of ids) {
      const statement = await registry.statement(id);
      expect(statement?.paper, id).to.equal(paper);
      expect(statement?.references, id).to.include.members(references);
    }
  });
});
