import { expect } from 'chai';
import { Registry } from 'lossproof';
import { paper } from '../../../../lemmas/sh17/shared/paper.js';

describe('the paper of sh17', () => {
  it('is named by all claims of its folder, which say what is not in it', async () => {
    const registry = new Registry();
    const ids = (await registry.list()).filter((id) => id.startsWith('sh17/'));
    expect(ids).to.have.length(12);
    for (const id of ids) {
      const statement = await registry.statement(id);
      expect(statement?.paper, id).to.equal(paper);
      expect(statement?.references[0], id).to.match(
        /^arXiv:1702\.05777, (which has another bound|which has a bound of this form|for the setting)/,
      );
    }
  });
});
