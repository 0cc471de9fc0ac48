/** An accepted certificate at length, with its controls. */
import { expect } from 'chai';
import { verifiedText } from '../../../../src/cli/commands/verify/verbose.js';
import { EXIT } from '../../../../src/cli/exitCodes.js';
import { documentOf, textOf, verifierWith } from '../../../claim/certificates.js';
import { PLAIN } from '../../../report/terminalText.js';

describe('cli/commands/verify/verbose', () => {
  it('ends with the controls that are at hand, if the certificate names any', async () => {
    const texts = [await textOf('k16/shallow.two-hidden-layers')];
    const outcome = {
      file: 'f.json',
      exit: EXIT.accepted,
      ...(await verifierWith(texts).verify(await documentOf('k16/shallow'))),
    };
    const text = await verifiedText(outcome, PLAIN);
    expect(text).to.match(/^f\.json\nverdict {5}agrees\n/);
    expect(text).to.match(/\ndigest {2}sha256:\w{64}\ncontrols {4}1 of 1 at hand, a certified failure\n$/);
    for (const controls of [undefined, { named: 0, accepted: [], missing: 0 }]) {
      const { controls: dropped, ...rest } = outcome;
      expect(dropped.named).to.equal(1);
      const alone = await verifiedText({ ...rest, ...(controls === undefined ? {} : { controls }) }, PLAIN);
      expect(alone).to.match(/\ndigest {2}sha256:\w{64}\n$/);
    }
  });

  it('calls no control a failure that is not at hand, and tells of digests beyond the controls of the claim', async () => {
    const { controls, ...rest } = {
      file: 'f.json',
      exit: EXIT.accepted,
      ...(await verifierWith([]).verify(await documentOf('k16/shallow'))),
    };
    expect(controls).to.deep.equal({ named: 1, accepted: [], missing: 1 });
    const ending = async (other: object): Promise<string> =>
      (await verifiedText({ ...rest, controls: { ...controls, ...other } }, PLAIN))
        .split('controls')
        .slice(1)
        .join('controls');
    expect(await ending({})).to.equal('    none of 1 at hand\n');
    const accepted = Array.from({ length: 2 }, () => rest.checked);
    expect(await ending({ named: 2, accepted, missing: 0 })).to.equal('    2 of 2 at hand, each a certified failure\n');
    expect((await ending({ named: 2, missing: 1000 })).replace(/\s+/g, ' ').trim()).to.equal(
      'none of 2 at hand; the certificate names 998 digests more than the claim has controls',
    );
    expect((await ending({ named: 0, missing: 1 })).replace(/\s+/g, ' ').trim()).to.equal(
      'none of 0 at hand; the certificate names 1 digest more than the claim has controls',
    );
  });
});
