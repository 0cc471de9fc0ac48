/** The lint rule against circles of imports: reported in each file of one, types included, and nowhere else. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const RULE = fileURLToPath(new URL('../../../../scripts/lint/circles.mjs', import.meta.url));

describe('scripts/lint/circles', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  /** The way round that the rule reports in each file, by name. */
  async function linted(files: { readonly [name: string]: string }): Promise<{ readonly [name: string]: string }> {
    await mkdir(join(folder, 'inner'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { default: circles } = (await import(RULE)) as { default: never };
    const config: Linter.Config = {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { lossproof: { rules: { circles } } },
      rules: { 'lossproof/circles': 'error' },
    };
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
    const results = await eslint.lintFiles(['**/*.ts']);
    const said = results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ message }) => [filePath.slice(folder.length + 1), message.replace(/^.*?(?=[^ ]+ →)/, '')] as const,
      ),
    );
    return Object.fromEntries(said);
  }

  it('finds none where imports point one way', async () => {
    const files = {
      'a.ts': "import { b } from './b.js';\nimport { c } from './inner/c.js';\nexport const a = b + c;\n",
      'b.ts': "import { c } from './inner/c.js';\nexport const b = c;\n",
      'inner/c.ts': "import { readFile } from 'node:fs';\nimport x from 'package';\nexport const c = 1;\n",
    };
    expect(await linted(files)).to.deep.equal({});
  });

  it('reports a circle in every file of it, with the way round, and not in files that lead to it', async () => {
    const files = {
      'a.ts': "import { b } from './b.js';\nexport const a = b;\n",
      'b.ts': "export * from './inner/c.js';\n",
      'inner/c.ts': "import {\n  a,\n} from '../a.js';\nexport const b = a;\n",
      'd.ts': "import { a } from './a.js';\nexport const d = a;\n",
    };
    expect(await linted(files)).to.deep.equal({
      'a.ts': 'a.ts → b.ts → inner/c.ts → a.ts',
      'b.ts': 'b.ts → inner/c.ts → a.ts → b.ts',
      'inner/c.ts': 'inner/c.ts → a.ts → b.ts → inner/c.ts',
    });
  });

  it('counts imports of types, and a file that imports itself', async () => {
    const files = {
      'a.ts': "import type { B } from './b.js';\nexport type A = B;\n",
      'b.ts': "import { type A } from './a.js';\nexport type B = A | 1;\n",
      's.ts': "import type { S } from './s.js';\nexport type S = 1;\n",
    };
    expect(Object.keys(await linted(files)).sort()).to.deep.equal(['a.ts', 'b.ts', 's.ts']);
  });

  it('leaves out what a file loads only when it is called', async () => {
    const files = {
      'a.ts': "export const a = () => import('./b.js');\n",
      'b.ts': "import { a } from './a.js';\nexport const b = a;\n",
    };
    expect(await linted(files)).to.deep.equal({});
  });
});
