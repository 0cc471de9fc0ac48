/** Draws of a problem: the same seed the same numbers, all in their range. */
import { expect } from 'chai';
import { Draws } from '../../src/course/draws.js';
import { Stream } from '../../src/kernel/index.js';

const drawsOf = (seed: string): Draws => new Draws(new Stream({ seed }));

describe('course/draws', () => {
  it('draws whole numbers of a range, each of them, and never zero where zero is left out', () => {
    const draws = drawsOf('a');
    const drawn = Array.from({ length: 400 }, () => draws.integer(-2, 2));
    expect([...new Set(drawn)].sort((a, b) => a - b)).to.deep.equal([-2, -1, 0, 1, 2]);
    const nonzero = Array.from({ length: 400 }, () => draws.nonzero(-2, 2));
    expect([...new Set(nonzero)].sort((a, b) => a - b)).to.deep.equal([-2, -1, 1, 2]);
  });

  it('draws the same from the same seed, and other things from another', () => {
    const all = (seed: string) => {
      const draws = drawsOf(seed);
      return [
        draws.shuffled([1, 2, 3, 4, 5, 6]),
        draws.pick(['a', 'b', 'c']),
        draws.matrix(2, 3, () => draws.integer(0, 99)),
      ];
    };
    expect(all('a')).to.deep.equal(all('a'));
    expect(all('a')).not.to.deep.equal(all('b'));
    expect([...(all('a')[0] as readonly number[])].sort()).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('draws until it suits, and does not look for ever', () => {
    const draws = drawsOf('a');
    expect(draws.until(() => draws.integer(0, 9), (value) => value === 7)).to.equal(7); // prettier-ignore
    expect(() => draws.until(() => 0, () => false)).to.throw('expected an exercise whose draws suit now and then'); // prettier-ignore
  });
});
