import { expect } from 'chai';
import { BallTerms } from '../../../../src/kernel/libraries/balls/ballTerm.js';
import * as r from '../../../../src/kernel/reals.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { ballOf, contains } from './balls.js';

const [A, v, w] = [
  numbers([
    ['1/3', '2', '-5/7'],
    ['4', '-1/9', '6'],
  ]),
  numbers([['1/3', '-2']]),
  numbers([['1'], ['-1/7'], ['3']]),
];

describe('ballTerm', () => {
  it('multiplies by diagonals without making them', () => {
    const context = contextOf();
    for (const term of [t.product(t.diagonal(v), A), t.product(A, t.diagonal(w)), t.diagonal(v)]) {
      expect(contains(context, r.numbers(term))).to.be.below(2 ** -47);
    }
    expect(contains(context, r.numbers(t.product(t.diagonal(numbers([[1, 2]])), numbers([[3], [5]]))))).to.be.below(
      1e-14,
    );
    const wide = t.constant('1', 1, 5000);
    // 5000 × 5000 would be beyond what matrices over ℚ may have.
    expect(ballOf(context, r.numbers(t.product(wide, t.diagonal(wide)))).mid.length).to.equal(5000);
  });

  it('keeps what it has computed', () => {
    const terms = new BallTerms(contextOf());
    expect(terms.ball(A)).to.equal(terms.ball(A));
  });

  it('settles signs that rounding leaves open over ℚ', () => {
    const [one, third] = [numbers([['1/3', '1/3', '-1/3']]), numbers([[1], [1], [2]])];
    // 1/3 + 1/3 − 2/3 = 0, whose slope is 1; a little less, and it is the other.
    const little = numbers([['1/3', '1/3', `-${(10n ** 30n + 1n).toString()}/${(3n * 10n ** 30n).toString()}`]]);
    const slope = (left: t.Term) => [...ballOf(contextOf(), r.numbers(t.slopes('0', t.product(left, third)))).mid];
    expect(slope(one)).to.deep.equal([1]);
    expect(slope(little)).to.deep.equal([0]);
    const nearly = t.sum(t.product(little, third), t.product(little, third));
    expect([...ballOf(contextOf(), r.numbers(t.slopes('0', nearly))).mid]).to.deep.equal([0]);
    const stays = t.difference(nearly, nearly);
    expect([...ballOf(contextOf(), r.numbers(t.slopes('0', stays))).mid]).to.deep.equal([1]);
  });

  it('settles signs beyond all doubles over ℚ', () => {
    const huge = `1${'0'.repeat(200)}`;
    const product = t.product(numbers([[huge, huge]]), numbers([[huge], [`-${huge}`]]));
    const under = t.product(numbers([[huge, huge]]), numbers([[huge], [`-2${huge.slice(1)}`]]));
    const of = (term: t.Term) => [...ballOf(contextOf(), r.numbers(t.slopes('1/2', term))).mid];
    expect([of(product), of(under)]).to.deep.equal([[1], [0.5]]);
    expect(of(numbers([[`-1${'0'.repeat(400)}`]]))).to.deep.equal([0.5]);
  });

  it('refuses factors that do not fit', () => {
    const of = (term: t.Term) => () => ballOf(contextOf(), r.numbers(term));
    refuses(of(t.product(A, A)), 'mismatch', '$: expected a right factor of 3 × 3, got 2 × 3');
    refuses(of(t.product(t.diagonal(w), A)), 'mismatch', '$: expected a diagonal of 1 × 2, got 1 × 3');
    refuses(of(t.product(A, t.diagonal(v))), 'mismatch', '$: expected a diagonal of 1 × 3, got 1 × 2');
    refuses(of(t.product(A, t.diagonal(A))), 'mismatch', '$: expected a diagonal of 1 × 3, got 1 × -1');
    refuses(of(t.slopes('0', t.symbols('z', 1, 1))), 'mismatch', '$: expected a term without free symbols, got z[1,1]');
  });
});
