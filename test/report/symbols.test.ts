/** Symbols in text are set with indices and exponents, and the text stays what it is. */
import { expect } from 'chai';
import fc from 'fast-check';
import { symbols, symbolsInSvg } from '../../src/report/symbols.js';
import { tame } from '../../src/report/tame.js';
import { all, expectInert, parsed, type Element } from './parsed.js';
import { HOSTILE } from './teachingRuns.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('_', '^', '{', '}', '(', ')', 'x', 'λ', '2', '−', '‖', ' ', '<', '&', '\u0001') }),
);

const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The text as it is seen, with indices in ⟨⟩ and exponents in ⟦⟧. */
function seen({ children }: Element): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.attributes['class'] === 'typed') return '';
      return child.name === 'sub' ? `⟨${seen(child)}⟩` : `⟦${seen(child)}⟧`;
    })
    .join('');
}

describe('report/symbols', () => {
  it('U14: set indices and exponents, of letters, numbers, norms and brackets', () => {
    for (const [text, expected] of [
      ['s_m(D)²/n', 's⟨m⟩(D)²/n'],
      ['falls like t^2; or t^13', 'falls like t⟦2⟧; or t⟦13⟧'],
      ['λ_min(G) − ‖G_n − G‖_F', 'λ⟨min⟩(G) − ‖G⟨n⟩ − G‖⟨F⟩'],
      ['N ≤ d0·d1 = 4', 'N ≤ d⟨0⟩·d⟨1⟩ = 4'],
      ['d_{L−2}·d_{L−1} and m·γ_m', 'd⟨L−2⟩·d⟨L−1⟩ and m·γ⟨m⟩'],
      ['d₁·p·(1 − p)^(d₁ − 1)', 'd₁·p·(1 − p)⟦(d₁ − 1)⟧'],
      ['2^−6201, ℝ^{d_0}, W^⊤', '2⟦−6201⟧, ℝ⟦d⟨0⟩⟧, W⟦⊤⟧'],
      ['the L2 discrepancy of x_i^2', 'the L⟨2⟩ discrepancy of x⟨i⟩⟦2⟧'],
    ] as const)
      expect(seen(parsed(symbols(text).text)), text).to.equal(expected);
  });

  it('leave names as they are typed', () => {
    for (const text of ['d0=4', 'own_data', '003_b7fd984a.txt', 'k16', 'sha256', '_x', '^2', 'file.h5', 'n_max_1'])
      expect(symbols(text).text, text).to.equal(text);
  });

  it('leave the text to those who copy it or hear it, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const markup of [symbols(text), symbolsInSvg(text)]) {
          const element = parsed(markup.text);
          expectInert(element);
          expect(textOf(element)).to.equal(tame(text));
        }
      }),
      { examples: [[HOSTILE], ['x^{\u0001}\u0002'], ['x_{<b>}']] },
    );
  });

  it('come back to the line in a drawing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const element = parsed(symbolsInSvg(`${text} end`).text);
        const moves = all(element, 'tspan').map(({ attributes }) => Number(attributes['dy'] ?? 0));
        expect(moves.reduce((sum, move) => sum + move, 0)).to.equal(0);
      }),
      { examples: [['s_m(D)^2 x_i^2']] },
    );
  });

  it('take time that grows with the length only', () => {
    for (const unit of ['x_{', 'x^(', 'x_', '^', 'a'])
      expect(symbols(unit.repeat(20_000)).text).to.have.length.of.at.least(20_000);
  });
});
