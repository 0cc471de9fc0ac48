/** The style sheet: whole, self-contained, with colours that can be told from the ground in light and dark. */
import { expect } from 'chai';
import { STYLE } from '../../src/report/style.js';

const { text } = STYLE;

type Colours = { readonly [name: string]: string };

/** The colours that a :root block defines. */
function coloursIn(block: string): Colours {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(
      ([, name, value]) => [name as string, value as string] as const,
    ),
  );
}

const [light, dark] = [...text.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => coloursIn(block as string)) as [
  Colours,
  Colours,
];

/** Relative luminance as WCAG 2.1 defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

describe('report/style', () => {
  it('closes every block, and loads nothing', () => {
    let depth = 0;
    for (const character of text) {
      if (character === '{') depth++;
      if (character === '}') depth--;
      expect(depth).to.be.within(0, 2);
    }
    expect(depth).to.equal(0);
    expect(text).not.to.match(/@import|@font-face|url\(|<|expression\(/i);
  });

  it('defines each colour that it uses, for light and dark alike', () => {
    expect(Object.keys(dark)).to.have.members(Object.keys(light));
    const used = [...text.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name as string);
    expect(Object.keys(light)).to.include.members([...new Set(used)]);
  });

  for (const [scheme, colours] of Object.entries({ light, dark })) {
    it(`keeps text at a contrast of 4.5 and marks at 3 on both grounds: ${scheme}`, () => {
      for (const [name, colour] of Object.entries(colours)) {
        if (['paper', 'tint', 'rule'].includes(name)) continue;
        const least = name.startsWith('series-') ? 3 : 4.5;
        for (const ground of ['paper', 'tint']) {
          expect(contrast(colour, colours[ground] as string), `${name} on ${ground}`).to.be.at.least(least);
        }
      }
    });
  }
});
