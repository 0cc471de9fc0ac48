/** Whatever is inserted into markup is text, in elements and in attributes. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Registry } from 'lossproof';
import { anchor, html, join, Markup, NOTHING } from '../../src/report/markup.js';
import { tame } from '../../src/report/tame.js';
import { only, parsed } from './parsed.js';
import { HOSTILE } from './teachingRuns.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', ';', '=', 'a', '/', '-', '!', '\u0000', '\u202e') }),
);

describe('report/markup', () => {
  it('reads back as the text that was inserted, tamed', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const paragraph = only(parsed(html`<p title="${title}">${text}</p>`.text), 'p');
        expect(paragraph.attributes).to.deep.equal({ title: tame(title) });
        expect(paragraph.children).to.deep.equal(text === '' ? [] : [tame(text)]);
      }),
      { examples: [[HOSTILE, HOSTILE]] },
    );
  });

  it('inserts markup as it is, in lists too, and numbers', () => {
    const items = ['a', '<b>'].map((each) => html`<b>${each}</b>`);
    expect(html`<em>${items}${NOTHING}${1.5}</em>`.text).to.equal('<em><b>a</b>\n<b>&lt;b&gt;</b>1.5</em>');
    expect(html`${html`${html`${'&'}`}`}`.text).to.equal('&amp;');
    expect(join([new Markup('<br />'), new Markup('x')], '').text).to.equal('<br />x');
    expect(join([]).text).to.equal('');
  });

  it('names an anchor for each claim, no two alike', async () => {
    const ids = await new Registry().list();
    const anchors = ids.map(anchor);
    expect(new Set(anchors).size, anchors.join(' ')).to.equal(ids.length);
    fc.assert(
      fc.property(anyText, (id) => {
        expect(anchor(id)).to.match(/^[a-z0-9-]*$/);
      }),
    );
  });
});
