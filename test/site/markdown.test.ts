/** What the site adds to Markdown: formulas between dollar signs, and short code that is not broken. */
import { expect } from 'chai';
import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress';
import { bundled } from './theme/bundled.js';

interface Additions {
  readonly math: (markdown: MarkdownRenderer) => void;
  readonly shortCode: (markdown: MarkdownRenderer) => void;
}

describe('the Markdown of the site', () => {
  let render: (text: string) => string;

  before(async () => {
    const { math } = await bundled<Additions>('math');
    const { shortCode } = await bundled<Additions>('shortCode');
    const renderer = await createMarkdownRenderer('.', {
      attrs: { disable: true },
      config: (markdown) => {
        math(markdown);
        shortCode(markdown);
      },
    });
    render = (text) => renderer.render(text);
  });

  it('sets formulas as MathML, in a line and displayed', () => {
    expect(render('So $x_{1} < y$ holds.')).to.match(
      /So <span class="inline-formula" v-pre><span class="katex"><math>.*<msub>.*<\/math><\/span><\/span> holds/,
    );
    const displayed = render('$$\\sum_{i} {{x}}_i$$');
    expect(displayed)
      .to.contain('<span class="formula displayed" tabindex="0" role="group"')
      .and.contain('display="block"');
    expect(displayed).to.not.contain('annotation');
  });

  it('leaves prices, code, escaped signs and signs with spaces as they are', () => {
    for (const text of ['It costs $5 or $6.', 'A `$x$` of code', 'an escaped \\$x\\$', 'a $ x $ b', 'one $x', '$$']) {
      expect(render(text), text).to.not.contain('<math');
      expect(render(text), text).to.contain('$');
    }
  });

  it('refuses what is no formula, so that the build ends', () => {
    expect(() => render('$\\frac{1$')).to.throw(/KaTeX parse error/);
  });

  it('breaks no short code, and lets long code break', () => {
    expect(render('with `--data`')).to.match(/<code class="short"[^>]*>--data<\/code>/);
    expect(render('with `npx lossproof verify certificates`')).to.not.contain('class="short"');
  });
});
