/** The setting of a search: what keys its draws, and what its statement says at the subject. */
import { expect } from 'chai';
import { Registry } from 'lossproof';
import type { Claim } from 'lossproof/search';
import { settingOf } from '../../src/claim/setting.js';

/** At the default sizes but for those that are given. */
function at(claim: Claim, changes: { readonly [name: string]: number } = {}, variant = 'claim') {
  const defaults = Object.entries(claim.sizes).map(([name, each]) => [name, each.default] as const);
  const parameters = Object.entries(claim.parameters).map(([name, each]) => [name, each.default] as const);
  const sizes = { ...Object.fromEntries(defaults), ...changes };
  return settingOf(claim, variant, { subject: { sizes, parameters: Object.fromEntries(parameters) }, seed: '7' });
}

describe('claim/setting', () => {
  it('keys draws by claim, version, sizes and seed, and not by counts', async () => {
    const { claim } = await new Registry().get('xls16/event-frequency');
    const few = at(claim, { trials: 1000 });
    const { trials, ...sizes } = few.subject.sizes;
    expect(trials).to.equal(1000);
    expect(few.origin).to.deep.equal({ claim: claim.id, version: claim.version, sizes, seed: '7' });
    expect(at(claim, { trials: 2000 }).origin).to.deep.equal(few.origin);
  });

  it('has the matrices of the claim, or of the control', async () => {
    const { claim } = await new Registry().get('sc16/zero-error-nearby');
    const sizes = { d0: 3, d1: 3, N: 10 };
    const [main, control] = [at(claim, sizes), at(claim, sizes, 'too-many-samples')];
    expect(main.matrices).to.deep.include({ X: [3, 10], E: [3, 10] });
    expect(main.matrices).to.not.have.property('v');
    expect(control.matrices).to.have.property('v').that.deep.equals([10, 1]);
    expect(main.hypotheses).to.equal(claim.hypotheses);
    expect(at(claim, {}, 'no-such-control').matrices).to.deep.equal({});
  });
});
