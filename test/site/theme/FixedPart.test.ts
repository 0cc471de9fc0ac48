import { expect } from 'chai';
import { createSSRApp, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { bundled } from './bundled.js';

const PART = '<math><mi>x</mi></math>';

describe('a fixed part of a page', () => {
  let part: Component;
  const asked: unknown[] = [];

  before(async () => {
    ({ default: part } = await bundled<{ readonly default: Component }>('theme/FixedPart', true));
    Reflect.set(globalThis, 'fixedPart', (...of: unknown[]) => {
      asked.push(of);
      return PART;
    });
  });
  after(() => Reflect.deleteProperty(globalThis, 'fixedPart'));

  it('is in the page that is rendered ahead, as the generator made it', async () => {
    const page = createSSRApp(part, { page: 'claims/k16/shallow', part: 2, kind: 'statement-box' });
    expect(await renderToString(page)).to.equal(`<div class="generated statement-box" data-part="2">${PART}</div>`);
    expect(asked).to.deep.equal([['claims/k16/shallow', 2]]);
  });

  it('is no part of the script of a page: a browser fetches it only where the page has none', async () => {
    const { default: inBrowser } = await bundled<{ readonly default: Component }>('theme/FixedPart');
    asked.length = 0;
    const html = await renderToString(createSSRApp(inBrowser, { page: 'claims/k16/shallow', part: 2 }));
    expect(html).to.equal('<div class="generated" data-part="2"></div>');
    expect(asked).to.deep.equal([]);
  });
});
