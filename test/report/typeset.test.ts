/** TeX becomes MathML, whatever it says. */
import { expect } from 'chai';
import fc from 'fast-check';
import { typesetter, type Typeset } from '../../src/report/typeset.js';
import { all, expectInert, only, parsed, textIn } from './parsed.js';

const PIECES = ['x', '^', '_', '{', '}', '\\frac', '\\text', '\\href{javascript:alert(1)}', '<b>', '&', '"', '$', ' '];

describe('report/typeset', () => {
  let typeset: Typeset;
  before(async () => {
    typeset = await typesetter();
  });

  it('sets a formula as mathematics, and shows what cannot be set as it was written', () => {
    expect(all(parsed(typeset('\\frac{x^2}{2}').text), 'mfrac')).to.have.length(1);
    const broken = only(parsed(typeset('\\frac{<b>').text), 'pre', 'formula');
    expect(textIn(broken)).to.equal('\\frac{<b>');
  });

  it('is inert and balanced for any TeX', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const element = parsed(typeset(pieces.join('')).text);
        expectInert(element);
        expect(all(element, 'math').length + all(element, 'pre').length).to.equal(1);
      }),
      { examples: [[['\\href{javascript:alert(1)}', '{', 'x', '}']]] },
    );
  });

  it('ends lines at wide spaces outside of all brackets, and nowhere else', () => {
    const linesOf = (tex: string): readonly string[] =>
      all(only(parsed(typeset(tex).text), 'div', 'formula'), 'annotation').map(
        ({ children: [line] }) => line as string,
      );
    for (const [tex, lines] of [
      ['a = b,\\quad c', ['a = b,\\quad', ' c']],
      ['a \\;\\; \\Rightarrow b \\qquad', ['a \\;\\; ', '\\Rightarrow b \\qquad']],
      ['{a \\quad b}', ['{a \\quad b}']],
      ['\\left(a \\quad b\\right)', ['\\left(a \\quad b\\right)']],
      ['\\{a \\quad b\\}', ['\\{a \\quad', ' b\\}']],
      ['\\begin{pmatrix}a \\quad b\\end{pmatrix}', ['\\begin{pmatrix}a \\quad b\\end{pmatrix}']],
      ['a\\, b', ['a\\, b']],
    ] as const)
      expect(linesOf(tex), tex).to.deep.equal(lines);
    expect(all(parsed(typeset('a} \\quad {b').text), 'pre')).to.have.length(1);
  });

  it('folds long formulas away, and says only the length of those too long to read', () => {
    const sum = (terms: number): string => Array.from({ length: terms }, () => 'x').join('+');
    for (const [tex, folded] of [
      [sum(300), false],
      [sum(301), true],
      [sum(6000), true],
    ] as const) {
      const element = parsed(typeset(tex).text);
      expect(all(element, 'details').length, `${tex.length} characters`).to.equal(folded ? 1 : 0);
      expect(all(element, 'math')).to.have.length(1);
      if (folded) expect(textIn(only(element, 'summary'))).to.include(`${tex.length} characters of TeX`);
    }
    const endless = parsed(typeset(sum(6001)).text);
    expect(textIn(only(endless, 'p', 'note'))).to.include('12001 characters of TeX');
    expect(all(endless, 'math')).to.deep.equal([]);
  });
});
