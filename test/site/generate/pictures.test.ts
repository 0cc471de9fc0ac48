import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { STATEMENTS } from 'lossproof/claims';
import { PICTURES, picturesOf } from '../../../site/generate/pictures.js';

describe('the pictures of the site', () => {
  it('are the pages of site/content/pictures, and belong to claims that there are', () => {
    const pages = readdirSync(new URL('../../../../site/content/pictures/', import.meta.url));
    expect(PICTURES.map(({ page }) => `${page}.md`)).to.have.members(pages.filter((page) => page !== 'index.md'));
    expect(Object.keys(STATEMENTS)).to.include.members(PICTURES.flatMap(({ claims }) => claims));
  });

  it('are named on the page of a claim that has some', () => {
    expect(picturesOf('sc16/zero-error')).to.equal(
      'To see and to touch: [The last singular value](/pictures/singular-values.md).',
    );
    expect(picturesOf('k16/nonconvex')).to.equal('');
  });
});
