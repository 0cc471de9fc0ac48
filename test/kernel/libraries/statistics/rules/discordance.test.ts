import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { formatRational, parseRational, type Rational } from '../../../../../src/kernel/core/data/rational.js';
import type { Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { evaluate } from '../../../../../src/kernel/libraries/algebra/evaluate.js';
import { data } from '../../../../../src/kernel/libraries/algebra/term.js';
import * as r from '../../../../../src/kernel/libraries/reals/real.js';
import { contextOf, numbers, refuses } from '../../../../support.js';
import { drawn, enclosedEntry, entryAt, nameAt } from '../draws.js';

/** Numbers that the kernel draws by one law, each a matrix of its own. */
const LAW = { kind: 'uniform', from: 0, to: 1_000_000_000 } as const;
const POOL = 280;
const context = contextOf(
  Object.fromEntries(Array.from({ length: POOL }, (_, i) => [nameAt(i + 1), drawn(1, 1, LAW, nameAt(i + 1))] as const)),
);
const valueAt = (place: number): bigint => {
  const [value] = evaluate(context, data(nameAt(place))).entries;
  return (value as Rational).numerator;
};

/** Places of draws in pairs, of which the first `opposite` are in opposite order and `same` in the same. */
function runs(opposite: number, same: number): number[] {
  let place = 0;
  const ordered = (): readonly [low: number, high: number] => {
    const [one, other] = [++place, ++place];
    return valueAt(one) < valueAt(other) ? [one, other] : [other, one];
  };
  return Array.from({ length: opposite + same }, (_, i) => {
    const [[a, c], [low, high]] = [ordered(), ordered()];
    const [b, d] = i < opposite ? [high, low] : [low, high];
    // Either draw of a pair may have the smaller first number.
    return i % 2 === 0 ? [a, b, c, d] : [c, d, a, b];
  }).flat();
}

const enclosed = (places: readonly number[], radius = '0') =>
  places.map((place) => enclosedEntry(context, place, radius));
const apply = (places: readonly number[], relation: string, bound: string, radius = '0') =>
  infer(context, 'discordance', enclosed(places, radius), { relation, bound });

describe('rule discordance', () => {
  it('bounds how often two draws are in opposite order', () => {
    const values = runs(10, 0);
    const theorem = apply(values, 'atLeast', '1/2');
    const of = (side: number) => values.map(entryAt).filter((_, index) => index % 2 === side);
    expect(theorem.proposition).to.deep.equal({
      kind: 'discordance',
      first: of(0),
      second: of(1),
      relation: 'atLeast',
      bound: '1/2',
    });
    expect(theorem.assurance).to.equal('statistical');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect(theorem.error).to.equal('1/1000');
    // 2⁻¹⁰ < 1/1000 < 2⁻⁹
    refuses(
      () => apply(runs(9, 0), 'atLeast', '1/2'),
      'false',
      '$.witness: expected pairs in opposite order, often enough for the error 1/1000, got 9 of 9',
    );
    refuses(
      () => apply(values, 'atLeast', '51/100'),
      'false',
      '$.witness: expected pairs in opposite order, often enough for the error 1/1000, got 10 of 10',
    );
  });

  it('bounds it from above too', () => {
    expect(apply(runs(0, 10), 'atMost', '1/2').error).to.equal('1/1000');
    refuses(
      () => apply(runs(0, 9), 'atMost', '1/2'),
      'false',
      '$.witness: expected pairs in the same order, often enough for the error 1/1000, got 9 of 9',
    );
    // 1 + 13 of 2¹³ outcomes have at most one success: 0.0017; 1 + 14 of 2¹⁴: 0.0009
    expect(() => apply(runs(1, 12), 'atMost', '1/2')).to.throw('got 12 of 13');
    expect(apply(runs(1, 13), 'atMost', '1/2').error).to.equal('1/1000');
    expect(() => apply(runs(12, 1), 'atLeast', '1/2')).to.throw('got 12 of 13');
    expect(apply(runs(13, 1), 'atLeast', '1/2').error).to.equal('1/1000');
  });

  it('takes the tail of the side in question, where the two are far apart', () => {
    // (3/100)² = 0.0009 and (1/25)² = 0.0016; 0.9⁶⁶ < 1/1000 < 0.9⁶⁵
    expect(apply(runs(0, 2), 'atMost', '97/100').error).to.equal('1/1000');
    expect(() => apply(runs(0, 2), 'atMost', '24/25')).to.throw('got 2 of 2');
    expect(apply(runs(0, 66), 'atMost', '1/10').error).to.equal('1/1000');
    expect(() => apply(runs(0, 65), 'atMost', '1/10')).to.throw('got 65 of 65');
    expect(apply(runs(2, 0), 'atLeast', '3/100').error).to.equal('1/1000');
    expect(() => apply(runs(65, 0), 'atLeast', '9/10')).to.throw('got 65 of 65');
  });

  it('counts what the enclosures do not decide against the conclusion', () => {
    for (const [relation, values] of [
      ['atLeast', runs(10, 0)],
      ['atMost', runs(0, 10)],
    ] as const) {
      expect(() => apply(values, relation, '1/2', '1000000000')).to.throw('got 0 of 10');
      // Equal bounds do not show an order.
      const gap = valueAt(values[2] as number) - valueAt(values[0] as number);
      const half = `${gap < 0n ? -gap : gap}/2`;
      expect(() => apply(values, relation, '1/2', formatRational(parseRational(half) as Rational))).to.throw('of 10');
    }
  });

  it('S1: needs draws of one procedure by laws: no number that somebody wrote', () => {
    const places = runs(10, 0);
    const given = contextOf(
      Object.fromEntries(places.map((place) => [nameAt(place), numbers([[`${valueAt(place)}`]])])),
    );
    const attempt = (of: typeof context, expressions: readonly Theorem[]) => () =>
      infer(of, 'discordance', expressions, { relation: 'atLeast', bound: '1/2' });
    refuses(
      attempt(
        given,
        places.map((place) => enclosedEntry(given, place)),
      ),
      'false',
      `$.premises: expected matrices that are drawn from the seed under their own names, in every draw, got ${nameAt(places[0] as number)}, which is not, in draw 1`,
    );
    // The same number in two draws.
    const shared = [...places];
    shared[3] = shared[1] as number;
    expect(attempt(context, enclosed(shared))).to.throw('expected a number of its own');
    const doubled = infer(context, 'enclosure', [], {
      expression: r.product(entryAt(places[1] as number), r.rational(2)),
      lower: '0',
      upper: '2000000000',
      precision: 64,
    });
    const theorems = enclosed(places);
    expect(
      attempt(
        context,
        theorems.map((each, i) => (i === 3 ? doubled : each)),
      ),
    ).to.throw(
      `expected matrices of its own, or common to all draws, in every draw, got ${nameAt(places[1] as number)}`,
    );
    // Another expression of a matrix of its own.
    const other = infer(context, 'enclosure', [], {
      expression: r.product(entryAt(places[3] as number), r.rational(2)),
      lower: '0',
      upper: '2000000000',
      precision: 64,
    });
    expect(
      attempt(
        context,
        theorems.map((each, i) => (i === 3 ? other : each)),
      ),
    ).to.throw(
      'expected the same expressions of matrices of the same laws and shapes, in every draw, got others, in draw 2',
    );
  });

  it('compares each draw once', () => {
    for (const count of [0, 2, 38]) {
      refuses(
        () => apply(runs(10, 0).slice(0, count), 'atLeast', '1/2'),
        'false',
        `$.premises: expected two numbers of each of an even number of draws, got ${count} numbers`,
      );
    }
    const twice = enclosed(runs(5, 0));
    refuses(
      () => infer(context, 'discordance', [...twice, ...twice], { relation: 'atLeast', bound: '1/2' }),
      'false',
      '$.premises[20]: expected a number of its own, got one of those before',
    );
  });

  it('refuses bounds that mean nothing, and an error of its own', () => {
    for (const bound of ['0', '1', '-1/2']) {
      refuses(
        () => apply(runs(10, 0), 'atLeast', bound),
        'false',
        `$.witness: expected a bound between 0 and 1, got ${bound}`,
      );
    }
    refuses(
      () => infer(context, 'discordance', enclosed(runs(1, 0)), { relation: 'atLeast', bound: '1/2', error: '1/2' }),
      'malformed',
      '$.witness.error: expected only the keys relation, bound, got the unknown key "error"',
    );
  });
});
