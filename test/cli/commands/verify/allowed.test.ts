import { expect } from 'chai';
import { allowing } from '../../../../src/cli/commands/verify/allowed.js';
import { documentOf, verifierWith } from '../../../claim/certificates.js';
import { refusalOf } from '../../../support.js';

describe('cli/commands/verify/allowed', () => {
  it('refuses what needs other libraries than these and the core', async () => {
    const { checked } = await verifierWith([]).verify(await documentOf('sc16/rank-generic'));
    allowing(' almostEvery ,algebra')(checked);
    const { code, path, got } = refusalOf(() => {
      allowing('algebra,core')(checked);
    });
    expect([code, path, got]).to.deep.equal(['mismatch', '$.steps', 'almostEvery']);
  });

  it('takes a name that no library has for a mistake', () => {
    for (const allow of ['algebar', '', 'algebra,,reals', 'toString']) {
      expect(() => allowing(allow), allow).to.throw('expected names among');
    }
  });
});
