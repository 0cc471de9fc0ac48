import { expect } from 'chai';
import fc from 'fast-check';
import { signatureMarkup } from '../../../../site/generate/api/signatureMarkup.js';

const plainText = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('a signature as HTML', () => {
  it('marks comments, keywords and strings, and links types of the page', () => {
    const { text } = signatureMarkup("function f(of: Matrix): 'yes'; /** Why. */", new Map([['Matrix', 'matrix-1']]));
    expect(text).to.contain('<span class="keyword">function</span> f(');
    expect(text).to.contain('<a href="#matrix-1">Matrix</a>');
    expect(text).to.contain('<span class="string">&#39;yes&#39;</span>');
    expect(text).to.contain('<span class="comment">/** Why. */</span>');
  });

  it('loses and adds nothing', () => {
    const pieces = fc.constantFrom(
      'type A = ',
      '<B>',
      "'x'",
      ' | ',
      '/* c */',
      '\n',
      '`d${string}`',
      '{ e: F }',
      '&',
      '9',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        expect(plainText(signatureMarkup(text, new Map([['B', 'b']])).text)).to.equal(text);
      }),
    );
  });
});
