import { expect } from 'chai';
import { summaryOf } from '../../../../src/cli/commands/verify/summary.js';
import { EXIT } from '../../../../src/cli/exitCodes.js';
import { documentOf, verifierWith } from '../../../claim/certificates.js';

describe('cli/commands/verify/summary', () => {
  const file = 'gradient.json';

  it('is plain JSON, with the receipt and the digest of what was accepted', async () => {
    const verified = await verifierWith([]).verify(await documentOf('k16/gradient'));
    const summary = summaryOf({ file, ...verified, exit: EXIT.accepted });
    const plain = JSON.parse(JSON.stringify(summary)) as { trusts: { libraries: { library: string }[] } };
    expect(plain).to.deep.include({ file, accepted: true, exit: 0, verdict: 'holds', bound: true });
    expect(plain).to.deep.include({ isSeedUsed: false, unused: [], controls: { named: 1, verified: 0, missing: 1 } });
    expect(plain).to.include({ digest: verified.checked.certificate.digest });
    expect(plain.trusts.libraries.map(({ library }) => library)).to.deep.equal(['core', 'algebra', 'everySize']);
  });

  it('is the reason where nothing was accepted', () => {
    const failure = { code: 'false', path: '$', expected: 'a', got: 'b' };
    expect(summaryOf({ file, failure, exit: EXIT.refused })).to.deep.equal({
      file,
      accepted: false,
      exit: 1,
      refusal: failure,
    });
  });
});
