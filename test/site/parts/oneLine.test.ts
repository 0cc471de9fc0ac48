import { expect } from 'chai';
import { Markup } from '../../../src/report/markup.js';
import { block, lean, oneLine } from '../../../site/parts/oneLine.js';

describe('oneLine', () => {
  it('has no line breaks, and keeps those of code', () => {
    expect(oneLine(new Markup('<p>\n\n    a\n</p>\n<pre>b\n c</pre>'))).to.equal('<p> a </p> <pre>b&#10; c</pre>');
  });
  it('leaves MathML without namespace and TeX', () => {
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>x</mi><annotation encoding="a">x</annotation></semantics></math>';
    expect(lean(math)).to.equal('<math><mi>x</mi></math>');
  });
  it('is a block in which braces are no templates', () => {
    expect(block(new Markup('{{ x }}'), 'a')).to.equal('<div class="a" v-pre>{{ x }}</div>');
  });
});
