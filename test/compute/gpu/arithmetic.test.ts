/** The reduction of sums on the GPU, step by step as the shader has it: exact for every rounding that WGSL allows. */
import { expect } from 'chai';
import { ARITHMETIC, DEPTH, LARGEST_GPU_PRIME, PANEL, STATE_WORDS, TASK } from '../../../src/compute/gpu/arithmetic.js';

const u32 = (x: number): number => x >>> 0;

/** The two floats around a number, of which WGSL may take either. */
function neighbours(x: number): readonly [number, number] {
  const near = Math.fround(x);
  if (near === x) return [near, near];
  const bits = new Uint32Array(Float32Array.of(near).buffer)[0] as number;
  const other = new Float32Array(Uint32Array.of(near > x ? bits - 1 : bits + 1).buffer)[0] as number;
  return near > x ? [other, near] : [near, other];
}

/** `reduced` of the shader, with each rounding down or up as given. */
function reduced(x: number, p: number, up: readonly [0 | 1, 0 | 1, 0 | 1]): number {
  const reciprocal = neighbours(1 / p)[up[0]];
  const asFloat = neighbours(x)[up[1]];
  // A product of two floats is exact in a double.
  const quotient = Math.floor(neighbours(asFloat * reciprocal)[up[2]]);
  const r = u32(x - quotient * p);
  const lifted = Math.min(r, u32(r + p));
  return Math.min(lifted, u32(lifted - p));
}

describe('compute/gpu/arithmetic', () => {
  it('is tested as the shader has it', () => {
    // The steps of `reduced` above are these; another shader needs another test.
    expect(ARITHMETIC).to.include('let r = x - vec4u(vec4f(x) * reciprocal) * prime;');
    expect(ARITHMETIC).to.include('let lifted = min(r, r + prime);');
    expect(ARITHMETIC).to.include('return min(lifted, lifted - prime);');
  });

  it('sums one residue and 64 products below 2³²', () => {
    const p = LARGEST_GPU_PRIME;
    expect(DEPTH * (p - 1) ** 2 + p - 1).to.be.below(2 ** 32);
    expect((DEPTH + 1) * (p - 1) ** 2).to.be.above(2 ** 32);
  });

  it('reduces multiples of a prime and their neighbours, whichever way each step rounds', () => {
    for (const p of [3, 5, 127, 4099, 8179, 8191]) {
      const largest = DEPTH * (p - 1) ** 2 + p - 1;
      // About five thousand multiples, the largest among them.
      const step = p * Math.ceil(largest / p / 5000);
      const wrong: number[] = [];
      for (let multiple = 0; multiple <= largest; multiple += step) {
        const last = largest - (largest % p) - multiple;
        for (const x of [multiple - 1, multiple, multiple + 1, last - 1, last, last + 1]) {
          if (x < 0 || x > largest) continue;
          for (const a of [0, 1] as const)
            for (const b of [0, 1] as const)
              for (const c of [0, 1] as const) if (reduced(x, p, [a, b, c]) !== x % p) wrong.push(x);
        }
      }
      expect(wrong, `sums with wrong residues mod ${p}`).to.deep.equal([]);
    }
  });

  it('has a state of as many words as the shader declares', () => {
    const state = /struct State \{([^}]*)\}/.exec(TASK)?.[1] ?? '';
    const words = [...state.matchAll(/: (?:u32|array<u32, (\d+)>),/g)].map(([, length]) => Number(length ?? 1));
    expect(words.reduce((sum, each) => sum + each, 0)).to.equal(STATE_WORDS);
    expect(PANEL % DEPTH).to.equal(0);
  });
});
