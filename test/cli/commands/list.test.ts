/** U11: `lossproof list` in process: every claim, every size and every parameter, each with its meaning. */
import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { Registry } from 'lossproof';
import { claimHelp, list } from '../../../src/cli/commands/list.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { expectFits, flat } from '../../report/terminalText.js';
import { called, COMMON, failureOf } from '../environments.js';

const SAMPLE = fileURLToPath(new URL('../../claim/surveySample.js', import.meta.url));

describe('U11: cli/commands/list', () => {
  it('lists all claims, within the width of the terminal, and ends with a command for one of them', async () => {
    const { code, data, said } = await called(list, [], COMMON, { width: 70 });
    expect(code).to.equal(EXIT.accepted);
    expectFits(data.join('\n'), 70);
    const text = flat(data.join('\n'));
    const registry = new Registry();
    for (const id of await registry.list()) {
      const { claim } = await registry.get(id);
      expect(text).to.include(flat(`${id}: ${claim.title}`));
      for (const { says } of [...Object.values(claim.sizes), ...Object.values(claim.parameters)])
        expect(text).to.include(flat(says));
    }
    expect(said).to.deep.equal(['next: npx lossproof explain k16/assumption-audit']);
  });

  it('lists what is named, of plug-ins too, as JSON too', async () => {
    const options = { ...COMMON, plugin: [SAMPLE] };
    const { data, said } = await called(list, ['test'], options);
    expect(data[0])
      .to.match(/test\/three-times: /)
      .and.not.to.include('k16/');
    expect(said).to.deep.equal([`next: npx lossproof explain test/three-times --plugin ${SAMPLE}`]);
    const json = await called(list, ['k16/gradient', 'test'], { ...options, json: true });
    expect(json.said).to.deep.equal([]);
    const shown = JSON.parse(json.data.join('')) as readonly { id: string; sizes: object }[];
    expect(shown.map(({ id }) => id)).to.deep.equal(['k16/gradient', 'test/three-times']);
    const { claim } = await new Registry().get('k16/gradient');
    expect(shown[0]?.sizes).to.deep.equal(claim.sizes);
    expect((await failureOf(called(list, ['k61'], COMMON))).message).to.include('did you mean k16');
  });

  it('has for the help of certify the sizes of the claims that are named, of plug-ins too', async () => {
    const paper = { colour: false, width: 80 };
    const help = await claimHelp(['--size', 'n=3', 'test/three-times', '--help'], [SAMPLE], paper);
    expect(help).to.match(/^\ntest\/three-times: .*\n {2}n +\S/);
    expect(await claimHelp(['--help', 'k16/none'], [], paper)).to.equal('');
  });
});
