/** Parts of coq/ with a stand-in for coqc; the real one compiles them in the tests of exports. */
import { expect } from 'chai';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartRefused, partsFor } from '../../src/formal/parts.js';

const TEXT = 'From mathcomp Require Import all_ssreflect.\nRequire Import Lossproof.Export.Identities.\nCheck 1.';

describe('formal/parts', () => {
  const { PATH, XDG_CACHE_HOME } = process.env;
  const { signal } = new AbortController();
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lossproof-parts-'));
    process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
    process.env['PATH'] = `${folder}:${PATH}`;
  });
  after(async () => {
    process.env['PATH'] = PATH;
    if (XDG_CACHE_HOME === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = XDG_CACHE_HOME;
    await rm(folder, { recursive: true });
  });

  /** The last parameter is the source; its product lies beside it. */
  const coqcThat = async (script: string): Promise<void> => {
    const file = join(folder, 'coqc');
    await writeFile(file, `#!/bin/sh\nfor source; do :; done\n${script}\n`);
    await chmod(file, 0o755);
  };

  it('are the files that a text names, each after those that it names', async () => {
    await coqcThat('basename "$source" >> "$(dirname "$0")/order"; echo product > "${source%.v}.vo"');
    const orderOf = async (text: string): Promise<readonly string[]> => {
      await writeFile(join(folder, 'order'), '');
      await partsFor(text, '8.15.0', signal);
      return (await readFile(join(folder, 'order'), 'utf8')).split('\n').filter((name) => name !== '');
    };
    expect(await orderOf('From mathcomp Require Import all_algebra.\n')).to.deep.equal([]);
    expect(await orderOf(TEXT)).to.deep.equal(['Checks.v', 'Fractions.v', 'Terms.v', 'Identities.v']);
    expect(await orderOf('Require Lossproof.Statements.K16.\n')).to.deep.equal(['K16.v']);
    const minima = await orderOf('Require Import Lossproof.Export.Minima.\n');
    expect(minima.at(-1)).to.equal('Minima.v');
    expect(minima.indexOf('Landscape.v')).to.be.greaterThan(minima.indexOf('Rules.v'));
  });

  it('are compiled once for the same sources and version', async () => {
    await coqcThat('echo "$source" >> "$(dirname "$0")/runs"; echo product > "${source%.v}.vo"');
    const made = await partsFor(TEXT, '8.16.1', signal);
    expect((await readdir(join(made, 'Export'))).sort()).to.deep.equal([
      'Checks.vo',
      'Fractions.vo',
      'Identities.vo',
      'Terms.vo',
    ]);
    expect((await readdir(made)).filter((name) => name.startsWith('apart-'))).to.deep.equal([]);
    expect(await partsFor(TEXT, '8.16.1', signal)).to.equal(made);
    expect((await readFile(join(folder, 'runs'), 'utf8')).trim().split('\n')).to.have.length(4);
    expect(await partsFor(TEXT, '8.17.0', signal)).not.to.equal(made);
  });

  it('keep a product that another process made in the meantime', async () => {
    await coqcThat(
      'echo mine > "${source%.v}.vo"; echo theirs > "$(dirname "$source")/../Export/$(basename "${source%.v}").vo"',
    );
    const made = await partsFor(TEXT, '8.18.0', signal);
    expect(await readFile(join(made, 'Export', 'Checks.vo'), 'utf8')).to.equal('theirs\n');
  });

  it('are refused with what Coq says, and not kept', async () => {
    await coqcThat('echo "no such library" >&2; exit 1');
    for (let time = 0; time < 2; time++) {
      const error: unknown = await partsFor(TEXT, '8.19.0', signal).then(
        () => expect.fail('expected a refusal'),
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(PartRefused);
      expect((error as Error).message).to.equal('coq/Export/Checks.v does not compile here: no such library');
    }
  });
});
