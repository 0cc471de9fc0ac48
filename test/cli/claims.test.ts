/** The claims that a command is about. */
import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from 'lossproof/kernel';
import { Registry } from '../../src/claim/registry.js';
import { certificateAt, claimsNamed } from '../../src/cli/claims.js';
import { textOf } from '../claim/certificates.js';
import { freshFolder } from '../e2e/commands.js';
import { failureOf } from './environments.js';

const SAMPLE = fileURLToPath(new URL('../claim/surveySample.js', import.meta.url));

describe('cli/claims', () => {
  const folder = freshFolder();

  it('are all, those of a paper, or single ones, of plug-ins too, each once and in the order of their names', async () => {
    const registry = await Registry.withPlugins([SAMPLE]);
    const all = await registry.list();
    expect(all).to.include('test/three-times');
    expect(await claimsNamed([], registry)).to.deep.equal(all);
    expect(await claimsNamed(['test', 'k16/gradient', 'k16/gradient'], registry)).to.deep.equal([
      'test/three-times',
      'k16/gradient',
    ]);
    const paper = await claimsNamed(['sc16'], registry);
    expect(paper).to.deep.equal(all.filter((id) => id.startsWith('sc16/')));
  });

  it('suggest near names, or the papers', async () => {
    const registry = await Registry.withPlugins([]);
    expect((await failureOf(claimsNamed(['sc61'], registry))).message).to.include('did you mean sc16');
    expect((await failureOf(claimsNamed(['nothing-like-it'], registry))).message).to.include(
      'papers: k16, sc16, sh17, xls16',
    );
  });

  it('are named by certificates, of which those that are no JSON are unreadable', async () => {
    const registry = await Registry.withPlugins([]);
    const file = join(folder.path, 'file.json');
    const text = await textOf('k16/gradient');
    await writeFile(file, text);
    const found = await certificateAt(file, registry);
    expect([found.claim, found.text]).to.deep.equal(['k16/gradient', text]);
    for (const [content, code, path] of [
      ['{', 'unreadable', `${file} at $`],
      ['{}', 'malformed', `${file} at $`],
      ['null', 'malformed', `${file} at $`],
      [text.replace('k16/gradient', 'k16/other'), 'unknown-claim', file],
    ] as const) {
      await writeFile(file, content);
      const failure = await failureOf(certificateAt(file, registry));
      expect([failure.code, failure.path]).to.deep.equal([code, path]);
    }
    await writeFile(file, '['.repeat(5000));
    const deep = await failureOf(certificateAt(file, registry));
    expect([deep instanceof Refusal, deep.code]).to.deep.equal([true, 'limit']);
  });
});
