import { expect } from 'chai';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFile, type CoqChecks } from '../../../src/cli/commands/export.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import type { Environment } from '../../../src/cli/terminal.js';
import { called, COMMON, failureOf } from '../environments.js';

const CERTIFICATE = 'certificates/sc16/rank-instance.zero-slope.json';
const coqThat = (accepted: boolean, version: string | undefined = '8.16.1'): CoqChecks => ({
  version: () => Promise.resolve(version),
  checked: (text) => Promise.resolve({ accepted, says: text.includes('Print Assumptions') ? 'says Coq' : 'no text' }),
});

describe('cli/commands/export', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lossproof-export-test-'));
  });
  after(() => rm(folder, { recursive: true }));

  const asked = (file: string, options: { out?: string; check?: boolean } = {}, coq = coqThat(true)) =>
    called(
      (name: string, given: Parameters<typeof exportFile>[1], environment: Environment) =>
        exportFile(name, given, environment, coq),
      file,
      { ...COMMON, with: [], data: [], check: false, ...options },
    );

  it('prints the file, or writes it', async () => {
    const { code, data } = await asked(CERTIFICATE);
    expect(code).to.equal(EXIT.accepted);
    expect(data[0]).to.match(/^\(\* Certificate sha256:[0-9a-f]{64}\n {3}of sc16\/rank-instance \(zero-slope\)/);
    const out = join(folder, 'exported.v');
    const written = await asked(CERTIFICATE, { out });
    expect(written.said).to.deep.equal([`written: ${out}`]);
    expect(await readFile(out, 'utf8')).to.equal(data[0]);
  });

  it('has Coq check it, and ends as Coq does', async () => {
    const accepted = await asked(CERTIFICATE, { check: true });
    expect([accepted.code, accepted.data]).to.deep.equal([EXIT.accepted, ['accepted by Coq 8.16.1: says Coq']]);
    const refused = await asked(CERTIFICATE, { check: true }, coqThat(false));
    expect([refused.code, refused.data]).to.deep.equal([EXIT.refused, ['REFUSED by Coq 8.16.1: says Coq']]);
  });

  it('refuses a certificate that the kernel refuses', async () => {
    const forged = join(folder, 'forged.json');
    await writeFile(forged, (await readFile(CERTIFICATE, 'utf8')).replace('"rankBelow"', '"rankAtLeast"'));
    expect((await failureOf(asked(forged))).name).to.equal('Refusal');
  });

  it('says what is missing before it works', async () => {
    expect((await failureOf(asked(CERTIFICATE, { out: join(folder, 'exported.txt') }))).message).to.match(
      /^--out: expected a name that ends in \.v, got/,
    );
    expect(
      (
        await failureOf(
          asked(CERTIFICATE, { check: true }, { ...coqThat(true), version: () => Promise.resolve(undefined) }),
        )
      ).message,
    ).to.match(/^--check: expected Coq on this machine, got none; lossproof formal says how to get it/);
    expect((await failureOf(asked('certificates/k16/assumption-audit.json'))).message).to.match(
      /^certificates\/k16\/assumption-audit\.json: expected a step of rankModP, .*, got steps of activationOfInput/,
    );
  });
});
