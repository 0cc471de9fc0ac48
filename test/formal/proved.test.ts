import { expect } from 'chai';
import { provedInCoq } from '../../src/formal/proved.js';

const built = (answer: boolean) => ({ builtEarlier: () => Promise.resolve(answer) });

describe('formal/proved', () => {
  it('has the theorems of each claim, without controls and rules', async () => {
    const { theorems } = await provedInCoq(built(false));
    expect(theorems.get('sc16/zero-error')?.map(({ name }) => name)).to.deep.equal(['sc16_zero_error']);
    expect(theorems.get('k16/gradient')?.map(({ name }) => name)).to.deep.equal([
      'k16_gradient',
      'k16_critical_points',
    ]);
    // A theorem about a rule alone is none about the claim that uses the rule.
    expect(theorems.has('sc16/rank-instance')).to.equal(false);
  });

  it('has words and axioms for each', async () => {
    const { theorems } = await provedInCoq(built(false));
    const [gradient] = theorems.get('k16/gradient') ?? [];
    expect(gradient?.english).to.match(/^For a linear network of any depth/);
    expect(gradient?.assumptions).to.deep.equal([]);
    const [zeroError] = theorems.get('sc16/zero-error') ?? [];
    expect(zeroError?.assumptions).to.include('propositional_extensionality');
  });

  it('says whether they were built here', async () => {
    for (const answer of [true, false]) expect((await provedInCoq(built(answer))).builtHere).to.equal(answer);
  });
});
