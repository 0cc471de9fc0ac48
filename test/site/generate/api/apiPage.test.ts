import { expect } from 'chai';
import type ts from 'typescript';
import { apiIndex, apiPage } from '../../../../site/generate/api/apiPage.js';
import { plain } from '../../../../site/generate/api/plain.js';
import type { Exported, Exports, Kind } from '../../../../site/generate/api/exported.js';

const symbol = (): ts.Symbol => ({}) as ts.Symbol;
const matrix = symbol();
const exported = (name: string, kind: Kind, text: string, means = symbol(), says = ''): Exported => ({
  ...{ name, kind, says, symbol: means },
  signature: { text, names: new Map([['Matrix', matrix]]) },
});
const EXPORTS: Exports = {
  face: { name: 'lossproof/a', page: 'a', types: '', says: 'The face for _a_.' },
  names: [
    exported('Step', 'interface', 'interface Step {}', symbol(), 'A step, a * b < `c_d`.'),
    exported('step', 'function', 'function step(of: Matrix): void;'),
    exported('Matrix', 'interface', 'interface Matrix {}', matrix),
  ],
  namespaces: [
    { name: 'terms', says: 'Terms.', members: [exported('terms.Matrix', 'interface', 'interface Matrix {}', matrix)] },
  ],
};

describe('the page of a public face', () => {
  const { markdown, parts } = apiPage(EXPORTS);

  it('has each name under a heading, functions before types, and namespaces at the end', () => {
    const headings = [...markdown.matchAll(/^#+ .*$/gm)].map(([line]) => line);
    expect(headings).to.deep.equal([
      '# lossproof/a',
      '## Functions',
      '### step',
      '## Types',
      '### Step',
      '### Matrix',
      '## terms',
      '### terms.Matrix',
    ]);
  });

  it('has the kind and the signature of each in its parts, with links to the types of the page', () => {
    expect(parts).to.have.length(3);
    expect(parts[0]).to.contain('<p class="kind">function</p>').and.to.contain('<a href="#matrix">Matrix</a>');
    expect(parts[2]).not.to.contain('<a ');
  });

  it('explains once what has two names', () => {
    expect(markdown).to.contain('### terms.Matrix\n\nThe same as [Matrix](#matrix).');
  });

  it('says what the comment says, and lets Markdown find nothing in it', () => {
    expect(markdown).to.contain('A step, a \\* b \\< `c_d`.').and.to.contain('The face for \\_a\\_.');
    expect(plain('{{ x }} [y] `[z]`')).to.equal('{ { x }} \\[y\\] `[z]`');
  });

  it('is in the list of the faces, with the number of its names', () => {
    expect(apiIndex([EXPORTS])).to.contain('[`lossproof/a`](/api/a.md), 4 names. The face for \\_a\\_.');
  });
});
