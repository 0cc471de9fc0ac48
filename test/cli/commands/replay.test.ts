/** `lossproof replay` in process: the same bytes, the same content, or another certificate. */
import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCertificate, seal } from 'lossproof/search';
import { Refusal } from 'lossproof/kernel';
import { replay } from '../../../src/cli/commands/replay.js';
import { codeOf, EXIT } from '../../../src/cli/exitCodes.js';
import { reprinted, textOf } from '../../claim/certificates.js';
import { freshFolder } from '../../e2e/commands.js';
import { ALL } from '../../support.js';
import { called, COMMON, failureOf } from '../environments.js';

describe('cli/commands/replay', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);

  it('makes a certificate again, byte for byte', async () => {
    const path = file('gradient.json');
    await writeFile(path, await textOf('k16/gradient'));
    const { code, data, said } = await called(replay, path, COMMON);
    expect([code, data, said]).to.deep.equal([EXIT.accepted, [`${path}: identical, byte for byte`], []]);
  });

  it('tells another layout from another certificate', async () => {
    const path = file('printed.json');
    await writeFile(path, reprinted(await textOf('k16/gradient')));
    const { code, data } = await called(replay, path, { ...COMMON, json: true });
    expect(code).to.equal(EXIT.accepted);
    expect(JSON.parse(data.join(''))).to.include({ file: path, identical: false, sameContent: true });
  });

  it('finds a certificate that its seed does not lead to, though it is a proof', async () => {
    const { digest, ...rest } = readCertificate(await textOf('k16/gradient'), ALL);
    expect(digest).to.match(/^sha256:/);
    const path = file('other.json');
    // The first step twice, so that the others have moved by one.
    const moved = rest.steps.map((step) => ({ ...step, premises: step.premises.map((premise) => premise + 1) }));
    await writeFile(path, JSON.stringify(seal({ ...rest, steps: [...rest.steps.slice(0, 1), ...moved] })));
    const { code, data } = await called(replay, path, COMMON);
    expect(code).to.equal(EXIT.refused);
    expect(data).to.deep.equal([`${path}: DIFFERENT: the seed gives another certificate`]);
  });

  it('does not make again what the kernel refuses, nor what no claim is known for', async () => {
    const text = await textOf('k16/gradient');
    const path = file('refused.json');
    await writeFile(path, text.replace('"seed": "1"', '"seed": "2"'));
    const refused = await failureOf(called(replay, path, COMMON));
    expect(refused).to.be.instanceOf(Refusal);
    expect(refused.path).to.equal('$.digest');
    for (const [unknown, got] of [
      [text.replace('k16/gradient', 'k16/other'), 'k16/other'],
      ['{"format": "lossproof/certificate@2"}', 'none that is named'],
      ['{"format": "lossproof/certificate@2", "claim": {"id": 7}}', 'none that is named'],
    ] as const) {
      await writeFile(path, unknown);
      expect((await failureOf(called(replay, path, COMMON))).message).to.equal(
        `${path}: expected a certificate of a claim that is known here, got ${got}; name its module with --plugin`,
      );
    }
    for (const other of ['null', '[]', '{"claim": {"id": "k16/gradient"}}']) {
      await writeFile(path, other);
      const failure = await failureOf(called(replay, path, COMMON));
      expect(codeOf(failure)).to.equal(EXIT.refused);
      expect(failure.message).to.equal(`${path} at $: expected a certificate, got JSON of another kind`);
    }
  });
});
