/** The frame of every page: one document that asks for nothing from elsewhere. */
import { expect } from 'chai';
import { html } from '../../src/report/markup.js';
import { page } from '../../src/report/page.js';
import { tame } from '../../src/report/tame.js';
import { all, expectInert, flat, only, parsed, textIn } from './parsed.js';
import { HOSTILE } from './teachingRuns.js';

const pageOf = (text: string): string =>
  page({
    title: text,
    header: html`<p class="source">${text}</p>`,
    main: html`<section>${text}</section>`,
    provenance: { lossproof: text, node: text, machine: text },
  });

describe('report/page', () => {
  it('is one document with the title as its heading', () => {
    const text = pageOf('An audit');
    expect(text).to.match(/^<!doctype html>/);
    const document = only(parsed(text), 'html');
    expect(document.attributes).to.deep.equal({ lang: 'en' });
    expect(only(document, 'title').children).to.deep.equal(['An audit · lossproof']);
    expect(textIn(only(document, 'h1'))).to.equal('An audit');
    expect(['header', 'main', 'footer'].map((name) => all(only(document, 'body'), name).length)).to.deep.equal([
      1, 1, 1,
    ]);
  });

  it('forbids the browser to load or run anything', () => {
    const metas = all(parsed(pageOf('x')), 'meta').map(({ attributes }) => attributes);
    const policy = metas.find((each) => each['http-equiv'] === 'Content-Security-Policy')?.['content'];
    expect(policy).to.equal("default-src 'none'; style-src 'unsafe-inline'");
    expect(metas[0]).to.deep.equal({ charset: 'utf-8' });
  });

  it('shows hostile titles and machines as text', () => {
    const document = parsed(pageOf(HOSTILE));
    expectInert(document);
    expect(textIn(only(document, 'h1'))).to.equal(flat(tame(HOSTILE)));
    expect(textIn(only(document, 'footer')).split(flat(tame(HOSTILE)))).to.have.length(4);
  });
});
