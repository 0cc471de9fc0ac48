/** Certificates made again from their seeds, in other time zones, locales and folders: the same bytes. */
import { readdirSync } from 'node:fs';
import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { freshFolder, lossproof } from './commands.js';

const SC16 = fileURLToPath(new URL('../../../certificates/sc16/', import.meta.url));
const PLACES = [
  { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' },
];

/** With LOSSPROOF_LONG all certificates of the paper; otherwise those without a control's name, of which each takes a process. */
const NAMES = readdirSync(SC16)
  .sort()
  .filter((name) => process.env['LOSSPROOF_LONG'] !== undefined || !/\..*\./.test(name));

describe('lossproof replay', () => {
  const folder = freshFolder();

  for (const [index, name] of NAMES.entries()) {
    const env = PLACES[index % 2] as Record<string, string>;
    it(`makes sc16/${name} again, byte for byte, in ${env['TZ'] as string}`, async () => {
      const cwd = index % 2 === 0 ? folder.path : '/';
      const { code, stdout, stderr } = await lossproof(['replay', SC16 + name], { cwd, env });
      expect(code, stdout + stderr).to.equal(0);
      expect(stdout).to.match(/identical, byte for byte/);
      if (name === 'zero-error.json') {
        expect(stderr).to.match(/W1, w2 was taken from the certificate and re-checked/);
      }
    });
  }

  it('says where only the layout differs, and refuses a certificate of an unknown claim', async () => {
    const path = join(folder.path, 'compact.json');
    const text = await readFile(`${SC16}rank-generic.json`, 'utf8');
    await writeFile(path, JSON.stringify(JSON.parse(text)));
    const { code, stdout } = await lossproof(['replay', path]);
    expect(code).to.equal(0);
    expect(stdout).to.match(/the same certificate, in another layout/);
    await writeFile(path, text.replace('sc16/rank-generic', 'sc16/rank-degenerate'));
    const unknown = await lossproof(['replay', path]);
    expect(unknown.code).to.equal(64);
    expect(unknown.stderr).to.match(/a certificate of a claim that is known here, got sc16\/rank-degenerate/);
  });
});
