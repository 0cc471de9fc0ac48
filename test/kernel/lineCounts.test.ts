import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { LIBRARIES } from '../../src/kernel/full.js';
import { LINE_COUNTS } from '../../src/kernel/lineCounts.js';

const KERNEL = fileURLToPath(new URL('../../../src/kernel/', import.meta.url));

async function linesOf(folder: string): Promise<readonly number[]> {
  const files = (await readdir(join(KERNEL, folder), { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(join(KERNEL, folder, file), 'utf8')));
  return texts.map((text) => text.split('\n').length - 1);
}

describe('lineCounts', () => {
  it('has the lines of each folder as they are (else: node scripts/generate-line-counts.mjs)', async () => {
    const libraries = await readdir(join(KERNEL, 'libraries'));
    const counted = ['core', 'binding', ...libraries].map(async (name) => {
      const lines = await linesOf(libraries.includes(name) ? `libraries/${name}` : name);
      return [name, lines.reduce((sum, each) => sum + each, 0)] as const;
    });
    expect(LINE_COUNTS).to.deep.equal(Object.fromEntries(await Promise.all(counted)));
  });

  it('has every library that a theorem can name', () => {
    for (const { name } of LIBRARIES) expect(LINE_COUNTS).to.have.property(name);
  });

  it('keeps the core readable: at most 1,999 lines, and no file of it over 250', async () => {
    expect(LINE_COUNTS['core']).to.be.at.most(1999);
    expect(Math.max(...(await linesOf('core')))).to.be.at.most(250);
  });
});
