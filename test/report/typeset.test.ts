/** TeX becomes MathML, whatever it says. */
import { expect } from 'chai';
import fc from 'fast-check';
import { typesetter, type Typeset } from '../../src/report/typeset.js';
import { all, expectInert, only, parsed, textIn, type Element } from './parsed.js';

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
        expect(all(element, 'pre')).to.have.length(all(element, 'math').length === 0 ? 1 : 0);
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
      ['a,\\quad c', ['a,\\quad', ' c']],
      ['a \\;\\; \\Rightarrow b \\qquad', ['a \\;\\; ', '\\Rightarrow b \\qquad']],
      ['{a \\quad b}', ['{a \\quad b}']],
      ['\\left(a \\quad b\\right)', ['\\left(a \\quad b\\right)']],
      ['\\{a \\quad b\\}', ['\\{a \\quad', ' b\\}']],
      ['\\begin{pmatrix}a \\quad b\\end{pmatrix}', ['\\begin{pmatrix}a \\quad b\\end{pmatrix}']],
      ['a\\, b', ['a\\, b']],
      ['a = b', ['a ', '= b']],
      ['x \\le y \\not\\equiv z', ['x ', '\\le y ', '\\not\\equiv z']],
      ['a \\;\\Rightarrow\\; b', ['a \\;', '\\Rightarrow\\;', ' b']],
      ['f(a = b) [c < d]_{e = 1} x_=', ['f(a = b) [c < d]_{e = 1} x_=']],
      ['= 1', ['= 1']],
      ['a := b', ['a :', '= b']],
    ] as const)
      expect(linesOf(tex), tex).to.deep.equal(lines);
    expect(all(parsed(typeset('a} \\quad {b').text), 'pre')).to.have.length(1);
  });

  it('U14: sets an index that is a function, and that of a bold letter, as an index', () => {
    for (const [tex, base] of [
      ['\\lambda_{\\min}(G)', 'λ'],
      ['\\boldsymbol{W_{2}}', 'W'],
      ['\\boldsymbol{W_{2}}_{\\max}', 'W2'],
    ] as const) {
      const element = parsed(typeset(tex).text);
      const [index] = all(element, 'msub') as [Element];
      const parts = index.children.filter((child): child is Element => typeof child !== 'string');
      expect(parts, tex).to.have.length(2);
      expect(textIn(parts[0] as Element)).to.equal(base);
      for (const letter of all(element, 'mi'))
        expect(
          letter.children.every((child) => typeof child === 'string'),
          tex,
        ).to.equal(true);
    }
  });

  it('sets a thin space after the name of a function, unless a bracket follows', () => {
    for (const [tex, spaces] of [
      ['\\operatorname{rank} M < 4', 1],
      ['\\log n + \\log 2', 2],
      ['\\operatorname{rank}(M)', 0],
      ['\\lambda_{\\min}^2(G)', 0],
      ['x_{\\min}', 0],
    ] as const)
      expect(all(parsed(typeset(tex).text), 'mspace'), tex).to.have.length(spaces);
  });

  it('sets as a whole what cannot be set in parts', () => {
    const one = parsed(typeset('\\def\\x{1} \\quad \\x').text);
    expect(all(one, 'math')).to.have.length(1);
    expect(textIn(only(one, 'mn'))).to.equal('1');
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
