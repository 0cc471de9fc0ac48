/** Wrapping and colours: lines keep to their width, and no letter is lost. */
import { expect } from 'chai';
import fc from 'fast-check';
import { breadth, hanging, padded, painter, wrap, wrapPieces, type Ink } from '../../src/report/paint.js';

const ESCAPE = String.fromCharCode(27);
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => !/[\s\p{Cc}\p{Cf}]/u.test(text));
const sentence = fc.array(word, { maxLength: 30 });
/** Two columns at least, which one letter may need. */
const width = fc.integer({ min: 2, max: 60 });
const INKS: readonly Ink[] = ['bold', 'dim', 'red', 'green', 'yellow', 'cyan'];
const inColour = painter({ colour: true, width: 80 });

const lettersIn = (text: string): string => text.replace(/\s/g, '');

describe('report/paint', () => {
  it('wraps at spaces within the width, and keeps every letter in its order', () => {
    fc.assert(
      fc.property(sentence, width, (words, columns) => {
        const lines = wrap(words.join(' '), columns);
        for (const line of lines) expect(breadth(line), line).to.be.within(1, columns);
        expect(lines.join('')).to.satisfy((text: string) => lettersIn(text) === words.join(''));
        // Words that fit on a line are not cut.
        if (words.every((each) => breadth(each) <= columns)) {
          expect(lines.join(' ').split(' ')).to.deep.equal(words.length === 0 ? [''] : words);
        }
      }),
    );
  });

  it('C5: counts two columns for each wide letter, so that no line goes on at the left edge of a terminal', () => {
    const wide = '的ᄀ、ㄅ가豈！𠀀🚀⌚';
    expect(Array.from(wide, breadth)).to.deep.equal(Array.from(wide, () => 2));
    const narrow = 'aλé⊙𝒙“ﬁ';
    expect(Array.from(narrow, breadth)).to.deep.equal(Array.from(narrow, () => 1));
    expect(hanging('proves  ', `${'的'.repeat(15)}holds`, { colour: false, width: 30 })).to.equal(
      `proves  ${'的'.repeat(11)}\n${' '.repeat(8)}${'的'.repeat(4)}holds`,
    );
  });

  it('begins a new line only where the next piece does not fit, and never breaks a piece', () => {
    fc.assert(
      fc.property(sentence, width, fc.constantFrom(' ', ' · '), (pieces, columns, between) => {
        const lines = wrapPieces(pieces, columns, between);
        expect(lines.flatMap((line) => line.split(between))).to.deep.equal(pieces);
        for (const [at, line] of lines.slice(0, -1).entries()) {
          const [next] = (lines[at + 1] as string).split(between) as [string];
          expect(breadth(line + between + next), `${line} and ${next}`).to.be.greaterThan(columns);
        }
      }),
    );
  });

  it('paints only where colour is wanted, and counts no columns for it', () => {
    const plain = painter({ colour: false, width: 80 });
    fc.assert(
      fc.property(word, fc.subarray([...INKS], { minLength: 1 }), width, (text, inks, columns) => {
        const painted = inColour(text, ...inks);
        expect(plain(text, ...inks)).to.equal(text);
        expect(painted)
          .to.include(text)
          .and.to.match(new RegExp(`^${ESCAPE}\\[[0-9;]+m`));
        expect(painted.endsWith(`${ESCAPE}[0m`)).to.equal(true);
        expect(breadth(painted)).to.equal(breadth(text));
        expect(breadth(padded(painted, columns))).to.equal(Math.max(columns, breadth(text)));
      }),
    );
    expect(inColour('x')).to.equal('x');
    expect(inColour('x', 'bold', 'red')).to.equal(`${ESCAPE}[1;31mx${ESCAPE}[0m`);
  });

  it('indents the lines of a block by the breadth of its label, and leaves twenty columns at least', () => {
    fc.assert(
      fc.property(word, sentence, fc.integer({ min: 1, max: 100 }), (label, words, columns) => {
        const text = words.join(' ');
        const lines = hanging(inColour(label, 'bold'), text, { colour: true, width: columns }).split('\n');
        if (words.length === 0) {
          expect(lines).to.deep.equal([inColour(label, 'bold')]);
          return;
        }
        const indent = breadth(label);
        expect(lines[0]?.startsWith(inColour(label, 'bold'))).to.equal(true);
        for (const [at, line] of lines.entries()) {
          expect(breadth(line), line).to.be.at.most(Math.max(columns, indent + 20));
          if (at > 0) expect(line.slice(0, indent).trim(), line).to.equal('');
        }
        expect(
          lines.map((line) => line.replace(inColour(label, 'bold'), ' '.repeat(indent)).slice(indent)),
        ).to.deep.equal([...wrap(text, Math.max(20, columns - indent))]);
      }),
    );
  });

  it('lets no control character into a block, and paints each of its lines for itself', () => {
    const shown = hanging('- ', `one${ESCAPE}[2J two\n\u202ethree`, { colour: true, width: 10 }, (line) =>
      inColour(line, 'dim'),
    );
    const lines = shown.split('\n').map((line) => line.split(ESCAPE));
    for (const parts of lines) {
      expect(parts).to.have.length(3);
      expect(parts.map((part) => part.slice(0, 3))).to.satisfy(
        ([, on, off]: string[]) => on === '[2m' && off === '[0m',
      );
    }
    expect(shown).not.to.match(/[\u202e]|\u001b\[2J/);
  });
});
