import { expect } from 'chai';
import { html } from '../../../src/report/markup.js';
import { FixedParts } from '../../../site/parts/fixedParts.js';

describe('the fixed parts of a page', () => {
  it('have marks with their numbers, and are kept in their order, each on one line', () => {
    const fixed = new FixedParts('claims/k16/gradient');
    expect(fixed.add(html`<p>${'{{ a }}'}</p>`)).to.equal('<FixedPart page="claims/k16/gradient" :part="0" />');
    expect(fixed.add(html`<b> c</b>`, 'head')).to.match(/:part="1" kind="head" \/>$/);
    expect(fixed.parts).to.deep.equal(['<p>{{ a }}</p>', '<b> c</b>']);
  });
});
