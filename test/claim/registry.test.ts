/** Names: near ones are suggested, far ones are not. */
import { expect } from 'chai';
import { Registry, UsageError } from 'lossproof';
import { nearest } from '../../src/claim/registry.js';

describe('nearest', () => {
  const names = ['sc16/gradient', 'sc16/zero-error', 'sc16/zero-error-deep', 'sc16'];

  it('forgives slips, and a forgotten paper', () => {
    expect(nearest('sc16/gradeint', names)).to.deep.equal(['sc16/gradient']);
    expect(nearest('zero-error', names)[0]).to.equal('sc16/zero-error');
    expect(nearest('sc61', names)[0]).to.equal('sc16');
  });

  it('suggests nothing for something else', () => {
    expect(nearest('completely-different', names)).to.deep.equal([]);
  });
});

describe('Registry', () => {
  it('loads a claim with its page, and refuses an unknown one with a hint', async () => {
    const registry = new Registry();
    const { claim, page } = await registry.get('sc16/absorption');
    expect(claim.id).to.equal('sc16/absorption');
    expect(page).to.match(/lemmas\/sc16\/absorption\.md$/);
    let failure: unknown;
    await registry.get('sc16/absorbtion').catch((error: unknown) => (failure = error));
    expect(failure).to.be.an.instanceOf(UsageError);
    expect((failure as UsageError).hint).to.equal('did you mean sc16/absorption?');
  });
});
