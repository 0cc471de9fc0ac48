import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { Context } from '../../../../../src/kernel/core/logic/context.js';
import type { Instance } from '../../../../../src/kernel/core/data/instance.js';
import type { Law } from '../../../../../src/kernel/core/data/law.js';
import type { Proposition } from '../../../../../src/kernel/core/logic/proposition.js';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, asJson, choices, contextOf, ORIGIN, refuses } from '../../../../support.js';
import { drawn } from '../draws.js';
import { evaluate } from '../../../../../src/kernel/libraries/algebra/evaluate.js';
import { Libraries, LIBRARIES } from '../../../../../src/kernel/full.js';

const bits: Law = { kind: 'uniform', from: 0, to: 1 };
const gaussian: Law = { kind: 'gaussian', bits: 8 };

const columnsOf = (count: number): Instance => ({
  X: drawn(1, count, bits, 'X'),
  Y: drawn(1, count, bits, 'Y'),
  G: drawn(2, count, gaussian, 'G'),
  w: drawn(1, 2, { kind: 'uniformNonzero', from: -1, to: 1 }, 'w'),
});
const [X, Y, G, w] = ['X', 'Y', 'G', 'w'].map(t.data) as [Term, Term, Term, Term];
const SMALL = contextOf(columnsOf(8));

function test(first: Term, second: Term, level: string, context = SMALL): Theorem {
  return infer(context, 'fisherExact', [], asJson({ first, second, level }));
}

/** The two-sided p-value, by counting all equally likely placements of the ones of g. */
function countedP(f: readonly number[], g: readonly number[]): q.Rational {
  const N = f.length;
  const both = (ones: readonly number[]): number => ones.filter((n) => f[n] === 1).length;
  const ones = g.flatMap((one, n) => (one === 1 ? [n] : []));
  const all = choices(N, ones.length);
  const k = both(ones);
  const low = all.filter((placement) => both(placement) <= k).length;
  const high = all.filter((placement) => both(placement) >= k).length;
  return q.rational(BigInt(2 * Math.min(low, high)), BigInt(all.length));
}

const rowOf = (name: string, context = SMALL): number[] =>
  evaluate(context, t.data(name)).entries.map(({ numerator }) => Number(numerator));

describe('rule fisherExact', () => {
  it('agrees with counting every placement, to the last fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^[a-h]{1,8}$/), (N, seed) => {
        const origin = { ...ORIGIN, seed };
        const [X1, Y1] = ['X', 'Y'].map((name) => drawn(1, N, bits, name, origin)) as [
          Instance[string],
          Instance[string],
        ];
        const context = new Context(origin, { X: X1, Y: Y1 }, new Libraries(LIBRARIES));
        const p = countedP(rowOf('X', context), rowOf('Y', context));
        const nearby = q.multiply(p, q.rational(999n, 1000n));
        const kind = (level: q.Rational): Proposition['kind'] =>
          test(X, Y, q.formatRational(level), context).proposition.kind;
        if (q.sign(q.subtract(q.ONE, p)) > 0) expect(kind(p), `p = ${q.formatRational(p)}`).to.equal('dependent');
        if (q.sign(q.subtract(q.ONE, nearby)) > 0) expect(kind(nearby)).to.equal('notRejected');
      }),
    );
  });

  it('rejects the independence of a unit and its own input, and states the level as its error', () => {
    const context = contextOf(columnsOf(400));
    const own = t.slopes('0', t.product(w, G));
    const theorem = test(own, t.slopes('0', t.scale('3', t.product(w, G))), '1/1000000000', context);
    expect(theorem.proposition.kind).to.equal('dependent');
    expect(theorem.assurance).to.equal('statistical');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect(theorem.error).to.equal('1/1000000000');
    expect(theorem.instance).to.equal(context.instance);
    expect(theorem.proposition).to.have.deep.property('laws', {
      G: gaussian,
      w: { kind: 'uniformNonzero', from: -1, to: 1 },
    });
  });

  it('does not reject where the rows come from streams of their own, and then says only that', () => {
    const context = contextOf(columnsOf(400));
    const theorem = test(X, Y, '1/1000', context);
    expect(theorem.proposition).to.deep.equal({ kind: 'notRejected', first: X, second: Y, level: '1/1000' });
    expect([theorem.assurance, theorem.error]).to.deep.equal(['exact', '0']);
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
  });

  it('rejects at a level as rarely as it says, over all tables with given margins', () => {
    const f = [1, 1, 1, 1, 0, 0, 0, 0, 0];
    const level = q.rational(1n, 4n);
    const all = choices(9, 4);
    const rejected = all.filter((ones) => {
      const g = f.map((_, n) => (ones.includes(n) ? 1 : 0));
      return q.sign(q.subtract(countedP(f, g), level)) <= 0;
    });
    expect(rejected.length * 4)
      .to.be.at.most(all.length)
      .and.at.least(1);
  });

  it('counts functions of single columns of drawn samples only', () => {
    const one = t.constant('1', 1, 8);
    expect(test(t.difference(one, X), Y, '1/2').proposition).to.have.property('first');
    for (const [first, second] of [
      [t.product(X, t.transpose(Y)), Y],
      [Y, t.product(X, t.transpose(Y))],
    ] as const) {
      refuses(
        () => test(first, second, '1/2'),
        'false',
        '$.witness: expected operations on each column alone, got a transpose',
      );
    }
  });

  it('needs two rows of zeros and ones of one length', () => {
    refuses(
      () => test(t.product(w, G), X, '1/2'),
      'false',
      '$.witness.first: expected entries 0 and 1, got another number',
    );
    refuses(
      () => test(X, t.sum(X, t.constant('1', 1, 8)), '1/2'),
      'false',
      '$.witness.second: expected entries 0 and 1, got another number',
    );
    refuses(() => test(t.stack(X, Y), X, '1/2'), 'mismatch', '$: expected a first row of 1 × 8, got 2 × 8');
    const other = contextOf({ X: drawn(1, 8, bits, 'X'), Y: drawn(1, 7, bits, 'Y') });
    refuses(() => test(X, Y, '1/2', other), 'mismatch', '$: expected a second row of 1 × 8, got 1 × 7');
    const long = contextOf({ X: drawn(1, 20_001, bits, 'X') });
    refuses(() => test(X, X, '1/2', long), 'limit', '$.witness: expected at most 20000 columns, got 20001');
  });

  it('needs a level between 0 and 1, and no premises', () => {
    for (const level of ['0', '1', '-1/2', '2']) {
      refuses(() => test(X, Y, level), 'false', `$.witness: expected a level between 0 and 1, got ${level}`);
    }
    refuses(
      () => infer(SMALL, 'fisherExact', [arithmeticTheorem(SMALL)], asJson({ first: X, second: Y, level: '1/2' })),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
