import { expect } from 'chai';
import { rationals, type Rational } from '../../../src/kernel/index.js';
import { tells } from '../../../src/kernel/libraries/statistics/telling.js';
import { demand, headsOf, leastHeads, seeds } from '../../../site/pictures/seeds.js';
import { demandWords, seedWords } from '../../../site/pictures/seedWords.js';
import type { SeedsRequest } from '../../../site/pictures/messages.js';

const request: SeedsRequest = { kind: 'seeds', tosses: 20, bound: '51/100', level: '1/20', from: 1, most: 500 };
const number = (text: string): Rational => rationals.parseRational(text) as Rational;

/** P(Bin(n, p) ≥ least) by its definition. */
function tail(n: number, least: number, p: Rational): Rational {
  const power = (base: Rational, exponent: number): Rational =>
    Array.from({ length: exponent }, () => base).reduce(rationals.multiply, rationals.ONE);
  let choose = rationals.ONE;
  let sum = rationals.ZERO;
  for (let k = 0; k <= n; k++) {
    const term = rationals.multiply(power(p, k), power(rationals.subtract(rationals.ONE, p), n - k));
    if (k >= least) sum = rationals.add(sum, rationals.multiply(choose, term));
    choose = rationals.multiply(choose, rationals.rational(BigInt(n - k), BigInt(k + 1)));
  }
  return sum;
}

describe('the picture of a shopped seed', () => {
  const found = seeds(request);

  it('accepts from the least number of heads whose tail at the bound is at most the level', () => {
    const [bound, level] = [number(request.bound), number(request.level)];
    expect(rationals.atMost(tail(20, found.needed, bound), level)).to.equal(true);
    expect(rationals.atMost(tail(20, found.needed - 1, bound), level)).to.equal(false);
    expect(found.chance.exact).to.equal(rationals.formatRational(tail(20, found.needed, number('1/2'))));
  });

  it('stops at the first seed that passes, and goes on after it', () => {
    expect(found.tried.at(-1)).to.be.at.least(found.needed);
    expect(Math.max(...found.tried.slice(0, -1))).to.be.below(found.needed);
    expect(found.tried).to.deep.equal(found.tried.map((_, i) => headsOf(i + 1, 20)));
    const next = seeds({ ...request, from: found.tried.length + 1, most: 1 });
    expect(next.tried).to.deep.equal([headsOf(found.tried.length + 1, 20)]);
  });

  it('gives the chances of a fair coin, which add up to one', () => {
    expect(found.fair[10]).to.be.closeTo(184756 / 2 ** 20, 1e-12);
    expect(found.fair.reduce((sum, chance) => sum + chance, 0)).to.be.closeTo(1, 1e-12);
  });

  it('says so where no number of heads is enough', () => {
    const never = seeds({ ...request, tosses: 20, bound: '999/1000', level: '1/1000', most: 1 });
    expect(never.needed).to.equal(21);
    expect(never.chance.exact).to.equal('0');
    expect(seedWords({ ...request, heads: [] }, never)).to.match(/never takes the claim for true/);
    expect(leastHeads(7, () => true)).to.equal(0);
  });

  it('says what the last seed did', () => {
    const words = seedWords({ ...request, heads: found.tried }, found);
    expect(words).to.contain(`Seed ${found.tried.length} makes the false claim look true`);
    expect(seedWords({ ...request, heads: [] }, seeds({ ...request, most: 0 }))).to.contain(
      'No seed has been tried yet',
    );
    expect(seedWords({ ...request, heads: [9] }, { ...found, looksLike: 0.5 })).to.match(
      /not enough\. 1 seed tried, none passes\.$/,
    );
    const many = seedWords({ ...request, heads: [15, 15, 15, 15, 15, 15, 15] }, found);
    expect(many).to.contain('7 pass: seeds 1, 2, 3, 4 and 5, …');
  });
});

describe('the demand of the kernel', () => {
  const { rows } = demand({ kind: 'demand', bound: '3/5' });

  it('is the least number of heads that the kernel accepts', () => {
    for (const { tosses, needed } of rows) {
      expect(tells(tosses, needed as number, 'atLeast', number('3/5')), `${tosses}`).to.equal(true);
      expect(tells(tosses, (needed as number) - 1, 'atLeast', number('3/5')), `${tosses}`).to.equal(false);
    }
  });

  it('is met by a fair coin at least as seldom as it says, and seldom enough for any false claim', () => {
    const [first] = rows;
    expect(rows.every(({ bits }) => (bits as number) >= 68)).to.equal(true);
    const exact = tail(1000, first?.needed as number, number('1/2'));
    const atMost = (bits: number) => rationals.atMost(exact, rationals.rational(1n, 1n << BigInt(bits)));
    expect(atMost(first?.bits as number)).to.equal(true);
    expect(atMost((first?.bits as number) + 2)).to.equal(false);
  }).timeout(60_000);

  it('has words, also where nothing is enough', () => {
    expect(demandWords({ kind: 'demand', rows })).to.contain('2¹⁸⁰ seeds');
    expect(demandWords({ kind: 'demand', rows: [{ tosses: 1000 }] })).to.contain('never accepts');
  });
});
