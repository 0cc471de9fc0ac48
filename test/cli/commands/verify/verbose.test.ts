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
    expect(text).to.match(/\ndigest {2}sha256:\w{64}\ncontrols {4}1 of 1 at hand, each a certified failure\n$/);
    for (const controls of [undefined, { named: 0, accepted: [] }]) {
      const { controls: dropped, ...rest } = outcome;
      expect(dropped.named).to.equal(1);
      const alone = await verifiedText({ ...rest, ...(controls === undefined ? {} : { controls }) }, PLAIN);
      expect(alone).to.match(/\ndigest {2}sha256:\w{64}\n$/);
    }
  });
});
