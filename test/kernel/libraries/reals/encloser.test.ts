import { expect } from 'chai';
import { Encloser, isRational } from '../../../../src/kernel/libraries/reals/encloser.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../src/kernel/reals.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../support.js';
import { EVERY_REAL } from '../../samples.js';
import { ends, holds, order } from './intervals.js';

describe('enclose', () => {
  it('widens exact numbers to intervals around them, and takes intervals as they are', () => {
    const I = new Intervals(24);
    const encloser = new Encloser(I, contextOf());
    const third = rational(1n, 3n);
    expect(isRational(third)).to.equal(true);
    holds(encloser.widen(third), third, 'a third');
    const interval = I.ofRational(third);
    expect(isRational(interval)).to.equal(false);
    expect(encloser.widen(interval)).to.equal(interval);
  });

  it('refuses kinds that are known only from theorems', () => {
    refuses(
      () => new Encloser(new Intervals(64), contextOf()).matrix(r.activities(t.data('X'))),
      'missing',
      '$: expected an expression that can be enclosed, or premises that enclose it, got activities',
    );
  });

  it('narrows with the precision, for every kind of expression', () => {
    const context = contextOf({ x: numbers([[3], [1]]) });
    const others = EVERY_REAL.filter(({ kind }) => kind !== 'smallestEigenvalue');
    for (const real of [...others, r.largestMagnitude(r.overlaps(t.data('x')))]) {
      const found = [24, 60, 200].map((precision) =>
        ends(new Encloser(new Intervals(precision), context).interval(real)),
      );
      const [, , [low, high]] = found as [never, never, readonly [Rational, Rational]];
      for (const [lower, upper] of found) {
        expect(order(lower, high) <= 0 && order(low, upper) <= 0, real.kind).to.equal(true);
      }
      expect(order(q.subtract(high, low), rational(1n, 2n ** 180n)), real.kind).to.be.at.most(0);
    }
  });

  it('takes from premises what it cannot compute, and refuses it without', () => {
    const context = contextOf();
    const least = r.smallestEigenvalue(r.numbers(numbers([[2]])));
    const I = new Intervals(64);
    refuses(
      () => new Encloser(I, context).interval(least),
      'missing',
      '$: expected an expression that can be enclosed, or premises that enclose it, got smallestEigenvalue',
    );
    const known = infer(context, 'smallestEigenvalueByFloats', [], {
      matrix: r.numbers(numbers([[2]])),
      lower: '1',
      upper: '3',
      vector: numbers([[1]]),
    });
    expect(ends(new Encloser(I, context, [known]).interval(r.sum(least, least)))).to.deep.equal([
      rational(2n),
      rational(6n),
    ]);
    refuses(
      () => new Encloser(I, context, [known, arithmeticTheorem(context)]),
      'false',
      '$.premises[1]: expected a theorem of kind enclosed, got comparison',
    );
  });
});
