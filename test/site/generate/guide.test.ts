import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { GUIDE, pagesOf, plainIndices, requireComplete } from '../../../site/generate/guide.js';

const DOCUMENTS = GUIDE.flatMap(({ items }) => items.map(([file]) => file));

describe('the guide', () => {
  it('has a place for each document, once', async () => {
    const files = await readdir(new URL('../../../../docs/', import.meta.url));
    const documents = files.filter((file) => file.endsWith('.md'));
    requireComplete(documents);
    expect(new Set(DOCUMENTS).size).to.equal(DOCUMENTS.length);
  });

  it('fails for a document without a place, and for a place without a document', () => {
    expect(() => {
      requireComplete([...DOCUMENTS, 'README.md', 'new.md']);
    }).to.throw('got none for new.md');
    expect(() => {
      requireComplete(DOCUMENTS.slice(1));
    }).to.throw(`docs/ has no ${DOCUMENTS[0] ?? ''}`);
  });

  it('has the address of each source of the repository', () => {
    const pages = pagesOf(['k16/gradient'], ['README.md', 'rules.md']);
    expect([...pages]).to.deep.equal([
      ['README.md', '/'],
      ['docs/README.md', '/guide/'],
      ['lemmas/k16/gradient.md', '/claims/k16/gradient'],
      ['docs/rules.md', '/guide/rules'],
    ]);
  });

  it('keeps indices from Markdown, outside of code and formulas', () => {
    expect(plainIndices('‖O‖_F and [a]_b, `x)_y`, $‖O‖_F$')).to.equal('‖O‖\\_F and [a]\\_b, `x)_y`, $‖O‖_F$');
    expect(plainIndices('a_b and (c) _d_')).to.equal('a_b and (c) _d_');
  });
});
