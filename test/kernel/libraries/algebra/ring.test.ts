import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { fold, RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';
import { rationalNumbers } from '../../../support.js';

describe('ring', () => {
  it('takes ℚ as it is, and lets nobody change it', () => {
    fc.assert(
      fc.property(rationalNumbers, rationalNumbers, (a, b) => {
        expect(RATIONALS.fromRational(a)).to.equal(a);
        expect(RATIONALS.add(a, b)).to.deep.equal(q.add(a, b));
        expect(RATIONALS.sum([a, b, a])).to.deep.equal(q.add(a, q.add(b, a)));
        expect(RATIONALS.multiply(a, b)).to.deep.equal(q.multiply(a, b));
        expect(RATIONALS.negate(a)).to.deep.equal(q.negate(a));
        expect(RATIONALS.isZero(a)).to.equal(q.isZero(a));
      }),
    );
    expect(RATIONALS.sum([])).to.equal(q.ZERO);
    expect(fold('abc', '', (sum, letter) => `(${sum}${letter})`)).to.equal('(((a)b)c)');
    expect(RATIONALS.dot([], [])).to.deep.equal(q.ZERO);
    expect([RATIONALS.zero, RATIONALS.one]).to.deep.equal([q.ZERO, q.ONE]);
    expect(Object.isFrozen(RATIONALS)).to.equal(true);
  });
});
