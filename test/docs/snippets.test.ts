/**
 * The code of the pages. A block marked `part=FILE` is a part of that file, `runnable` is run beside it and must print the
 * `text` block that follows, `from=PATH` is quoted from that file of the repository. A block of code with no mark is refused.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { blocks, COMPILED, pagePaths, read, run, type Block } from './pages.js';

const CODE = new Set(['js', 'ts', 'mjs', 'javascript', 'typescript']);

const marked = ({ words }: Block, mark: string): string | undefined =>
  words.find((word) => word.startsWith(`${mark}=`))?.slice(mark.length + 1);
const isRunnable = ({ words }: Block): boolean => words.includes('runnable');

/** A folder inside the compiled package, where `lossproof` is the package itself. */
async function inFolder(action: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(COMPILED, 'test/docs/snippets-'));
  try {
    await action(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeParts(page: string, folder: string): Promise<void> {
  const parts = new Map<string, string>();
  for (const block of blocks(page)) {
    const file = marked(block, 'part');
    if (file !== undefined) parts.set(file, `${parts.get(file) ?? ''}${block.text}\n`);
  }
  for (const [file, text] of parts) await writeFile(join(folder, file), text);
}

describe('code in the documentation', () => {
  it('says of each block how it is tested', async () => {
    for (const path of await pagePaths()) {
      for (const block of blocks(await read(path))) {
        if (!CODE.has(block.language)) continue;
        const tested = isRunnable(block) || marked(block, 'part') !== undefined || marked(block, 'from') !== undefined;
        expect(tested, `${path}: ${block.text}`).to.equal(true);
      }
    }
  });

  it('runs, and prints what the page says', async () => {
    let count = 0;
    for (const path of await pagePaths()) {
      const page = await read(path);
      const all = blocks(page);
      await inFolder(async (folder) => {
        await writeParts(page, folder);
        for (const [index, block] of all.entries()) {
          if (!isRunnable(block) || !CODE.has(block.language)) continue;
          const file = join(folder, `snippet-${index}.mjs`);
          await writeFile(file, block.text);
          const { stdout } = await run(process.execPath, [file], { cwd: folder });
          const expected = all[index + 1];
          expect(expected?.language, `${path}: the output of block ${index}`).to.equal('text');
          expect(stdout, `${path}: block ${index}`).to.equal(expected?.text);
          count++;
        }
      });
    }
    expect(count).to.be.greaterThan(0);
  });

  it('is quoted word for word where it names its file', async () => {
    for (const path of await pagePaths()) {
      for (const block of blocks(await read(path))) {
        const from = marked(block, 'from');
        if (from !== undefined) expect(await read(from), `${path} quotes ${from}`).to.include(block.text);
      }
    }
  });

  it('has commands that end with status 0', async () => {
    const lossproof = join(COMPILED, 'src/cli/main.js');
    let count = 0;
    for (const path of await pagePaths()) {
      const page = await read(path);
      await inFolder(async (folder) => {
        await writeParts(page, folder);
        for (const block of blocks(page)) {
          if (!isRunnable(block) || block.language !== 'sh') continue;
          for (const line of block.text.trim().split('\n')) {
            const [command, ...words] = line.split(' ');
            expect(command, line).to.equal('lossproof');
            await run(process.execPath, [lossproof, ...words], { cwd: folder });
            count++;
          }
        }
      });
    }
    expect(count).to.be.greaterThan(0);
  });
});
