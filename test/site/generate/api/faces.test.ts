import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { headerOf, publicFaces, sourceOf } from '../../../../site/generate/api/faces.js';

const ROOT = new URL('../../../../../', import.meta.url);

describe('the public faces', () => {
  it('are those that package.json exports, each with its declarations and a sentence', async () => {
    const faces = await publicFaces(ROOT);
    const { exports } = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as { exports: object };
    const imports = Object.keys(exports).filter((path) => path !== './package.json');
    expect(faces.map(({ name }) => name)).to.deep.equal(imports.map((path) => path.replace('.', 'lossproof')));
    for (const { types, says, name } of faces) {
      expect(existsSync(types), types).to.equal(true);
      expect(says, name).to.match(/^[A-Z].*\.$/);
    }
  });

  it('come from sources', () => {
    expect(sourceOf('./dist/src/verify.d.ts')).to.equal('./src/verify.ts');
    expect(sourceOf('/a/dist/lemmas/index.d.ts')).to.equal('/a/lemmas/index.ts');
  });

  it('have the text of the comment at the top of a file, on one line', () => {
    expect(headerOf('/**\n * Two\n *  lines.\n */\nimport x;')).to.equal('Two lines.');
    expect(headerOf('/** One. */ export {};')).to.equal('One.');
    expect(headerOf('// Another comment.\n/** Of a name. */')).to.equal('');
  });
});
