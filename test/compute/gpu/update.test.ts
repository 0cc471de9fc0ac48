/** The tiles of the update: every entry of a tile belongs to one invocation, every staged term to one lane. */
import { expect } from 'chai';
import { TILE, UPDATE_SHADER } from '../../../src/compute/gpu/update.js';

/** The rows and words that an invocation stores, read off the text of the shader. */
function stores(): readonly { readonly row: number; readonly word: number }[] {
  const pattern = /store\(corner \+ 4u \* at\.y \+ (\d+)u, word \+ 2u \* at\.x \+ (\d+)u, c\d\d\);/g;
  return [...UPDATE_SHADER.matchAll(pattern)].map(([, row, word]) => ({ row: Number(row), word: Number(word) }));
}

const lanes = Array.from({ length: 256 }, (_, lane) => lane);

describe('compute/gpu/update', () => {
  it('stores each entry of a tile once', () => {
    const seen = new Set<number>();
    let count = 0;
    for (const lane of lanes) {
      const [x, y] = [lane % 16, Math.floor(lane / 16)];
      for (const { row, word } of stores()) {
        // A store takes four columns, which are two words.
        for (const half of [0, 1]) {
          seen.add((4 * y + row) * (TILE / 2) + 2 * x + word + half);
          count++;
        }
      }
    }
    expect(count).to.equal((TILE * TILE) / 2);
    expect(seen.size).to.equal(count);
    expect(Math.max(...seen)).to.equal(count - 1);
  });

  it('loads each entry where it stores it', () => {
    const loads = [...UPDATE_SHADER.matchAll(/var (c\d\d) = current\((.*)\);/g)].map(
      ([, name, at]) => `${name ?? ''} ${at ?? ''}`,
    );
    const stored = [...UPDATE_SHADER.matchAll(/store\((.*), (c\d\d)\);/g)].map(
      ([, at, name]) => `${name ?? ''} ${at ?? ''}`,
    );
    expect(loads).to.have.length(16);
    expect(stored).to.deep.equal(loads);
  });

  it('multiplies each entry by the terms of its row and of its columns', () => {
    const lines = [...UPDATE_SHADER.matchAll(/c(\d)(\d) \+= m(\d)\.([xyzw]) \* u(\d);/g)];
    expect(lines).to.have.length(16);
    for (const [line, row, half, left, component, right] of lines) {
      // m0 has rows 4y … 4y + 3 and m1 the rows 64 further; an invocation has eight of them.
      expect(4 * Number(left) + 'xyzw'.indexOf(component as string), line).to.equal(Number(row));
      expect(right, line).to.equal(half);
    }
  });

  it('stages each term in a slot of its own, in 16 KiB', () => {
    const slots = lanes.flatMap((lane) => {
      const slot = 32 * Math.floor(lane / 16) + 2 * (lane % 16);
      return [slot, slot + 1];
    });
    expect(UPDATE_SHADER).to.include('let slot = 32u * term + 2u * quarter;');
    expect(new Set(slots)).to.deep.equal(new Set(Array.from({ length: 512 }, (_, slot) => slot)));
    const lengths = [...UPDATE_SHADER.matchAll(/var<workgroup> \w+: array<vec4u, (\d+)>;/g)].map(([, n]) => Number(n));
    expect(lengths.reduce((sum, length) => sum + 16 * length, 0)).to.equal(2 ** 14);
  });
});
