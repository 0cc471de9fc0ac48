import { expect } from 'chai';
import { relinked } from '../../../site/generate/links.js';

const PAGES = new Map([
  ['lemmas/k16/gradient.md', '/claims/k16/gradient'],
  ['docs/rules.md', '/guide/rules'],
]);

describe('relinked', () => {
  for (const [text, source, expected] of [
    ['[a](gradient.md)', 'lemmas/k16/shallow.md', '[a](/claims/k16/gradient)'],
    ['[a](../k16/gradient.md#method)', 'lemmas/sc16/x.md', '[a](/claims/k16/gradient#method)'],
    ['[a](../../docs/rules.md)', 'lemmas/sc16/x.md', '[a](/guide/rules)'],
    ['[the code](../src/index.ts) is there', 'docs/rules.md', 'the code is there'],
    ['[a](https://example.org) [b](#here)', 'docs/rules.md', '[a](https://example.org) [b](#here)'],
    ['![a](figure.svg)', 'docs/rules.md', '![a](figure.svg)'],
  ] as const) {
    it(`makes ${expected} of ${text} in ${source}`, () => {
      expect(relinked(text, source, PAGES)).to.equal(expected);
    });
  }
});
