/** Text of anyone becomes one line of visible characters. */
import { expect } from 'chai';
import fc from 'fast-check';
import { escapedJson, tame, tameJson } from '../../src/report/tame.js';

/** Characters by their numbers; the ranges are those of Unicode for the categories Cc, Cf, Zl and Zp below U+3000. */
const INVISIBLE = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
] as const;

describe('report/tame', () => {
  it('C5: replaces each run of control and format characters, and of separators of lines, by one space', () => {
    for (const [from, to] of INVISIBLE) {
      for (let code = from; code <= to; code++) {
        const character = String.fromCharCode(code);
        expect(tame(`a${character}${character}b`), code.toString(16)).to.equal('a b');
      }
    }
  });

  it('leaves every other text as it is', () => {
    const visible = fc.string({ unit: 'binary' }).filter((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text));
    fc.assert(
      fc.property(visible, (text) => {
        expect(tame(text)).to.equal(text);
      }),
      { examples: [['λ_min(G) ≥ 0, “quoted”, 日本 𝒙']] },
    );
  });

  it('is one line without escape sequences, whatever it is given, and does no more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tamed = tame(text);
        expect(tamed).not.to.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(tame(tamed)).to.equal(tamed);
      }),
      { examples: [['\u001b[31m\r\n\u202e\u009b2J\u2028']] },
    );
  });
});

describe('C5: JSON on a terminal', () => {
  it('escapes control and format characters, those of two code units too, and stays the same JSON', () => {
    const hostile = '\u0080\u009b2J\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u00ad\u{e0001}\u2028\u2029\u001b\n';
    expect(tameJson([hostile])).to.equal(
      '[\n  "\\u0080\\u009b2J\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069\\u00ad\\udb40\\udc01\\u2028\\u2029\\u001b\\n"\n]',
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }), (value) => {
        const text = tameJson(value);
        expect(text.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(JSON.parse(text)).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps the layout of a text, and what is visible in it', () => {
    const text = '{\n  "λ": [1, 2],\n  "日本": "𝒙"\n}';
    expect(escapedJson(text)).to.equal(text);
  });
});
