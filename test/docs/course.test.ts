/** The transcripts of docs/course.md are what the commands print, in their order. */
import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freshFolder } from '../e2e/commands.js';
import { read } from './pages.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

describe('docs/course.md', () => {
  const folder = freshFolder();

  it('shows what the commands print', async () => {
    const page = await read('docs/course.md');
    const transcripts = [...page.matchAll(/^```\n\$ (.*)\n([^]*?)\n```$/gm)];
    expect(transcripts).to.have.lengthOf(6);
    for (const [, command = '', output] of transcripts) {
      const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      expect(words.slice(0, 2)).to.deep.equal(['npx', 'lossproof']);
      const printed = await new Promise<string>((resolve) => {
        execFile(process.execPath, [MAIN, ...words.slice(2)], { cwd: folder.path }, (_, stdout) => {
          resolve(stdout);
        });
      });
      expect(printed.trimEnd(), command).to.equal(output);
    }
  });
});
