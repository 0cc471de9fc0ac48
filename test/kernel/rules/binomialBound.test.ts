import { expect } from 'chai';
import fc from 'fast-check';
import { digestOfMatrix, draw, type Instance } from '../../../src/kernel/instance.js';
import type { Law } from '../../../src/kernel/law.js';
import { infer } from '../../../src/kernel/theorem.js';
import { arithmeticTheorem, contextOf, numbers, ORIGIN, refusalOf, refuses } from '../../support.js';

const NORMAL: Law = { kind: 'gaussian', bits: 12 };

function drawn(rows: number, columns: number, law: Law = NORMAL, label = 'X'): Instance {
  const recipe = { rows, columns, label, law };
  return { X: { kind: 'draw', ...recipe, sha256: digestOfMatrix(draw(recipe, ORIGIN)) } };
}

const WITNESS = { points: 'X', samples: 9, bound: '1/20', precision: 48 };

describe('rule binomialBound', () => {
  it('bounds the probability of an event that a sample does not show', () => {
    const context = contextOf(drawn(3, 9 * 140));
    const theorem = infer(context, 'binomialBound', [], WITNESS);
    expect(theorem.proposition).to.deep.equal({
      kind: 'leastEigenvalueRare',
      dimension: 3,
      samples: 9,
      bits: 12,
      bound: '1/20',
    });
    expect(theorem.assurance).to.equal('statistical');
    expect(theorem.reach).to.deep.equal({ sizes: 'recorded', data: 'population' });
    expect(theorem.error).to.equal('1/1000');
    expect(theorem.instance).to.equal(null);
    // (19/20)^140 = 0.00076… and (1 − 48/1000)^140 = 0.00102…
    refuses(
      () => infer(context, 'binomialBound', [], { ...WITNESS, bound: '6/125' }),
      'false',
      '$.witness: expected successes few enough for the error 1/1000, got 0 of 140',
    );
  });

  it('computes the tail of the binomial distribution', () => {
    // With one sample the event is certain, so all trials succeed and no bound below 1 is proved.
    const one = contextOf(drawn(2, 30));
    refuses(
      () => infer(one, 'binomialBound', [], { ...WITNESS, samples: 1, bound: '99/100' }),
      'false',
      '$.witness: expected successes few enough for the error 1/1000, got 30 of 30',
    );
    // Two samples in the plane: G = (½, ck; ck, ½) and γ₂ = 1/8, so the event is |ck| ≤ 3/8, by the angle.
    const two = contextOf(drawn(2, 80));
    const refused = refusalOf(() => infer(two, 'binomialBound', [], { ...WITNESS, samples: 2 }));
    const successes = Number(/^(\d+) of 40$/.exec(refused.got)?.[1]);
    expect(successes).to.be.within(20, 40);
    const tail = (p: number): number => {
      let [sum, choose] = [0, 1];
      for (let s = 0; s <= successes; s++) {
        sum += choose * p ** s * (1 - p) ** (40 - s);
        choose = (choose * (40 - s)) / (s + 1);
      }
      return sum;
    };
    fc.assert(
      fc.property(fc.integer({ min: 900, max: 9999 }), (p) => {
        if (Math.abs(tail(p / 10000) - 0.001) < 1e-6 || p % 2 === 0 || p % 5 === 0) return;
        const attempt = () => infer(two, 'binomialBound', [], { ...WITNESS, samples: 2, bound: `${p}/10000` });
        if (tail(p / 10000) < 0.001) expect(attempt().error).to.equal('1/1000');
        else expect(attempt).to.throw('expected successes few enough');
      }),
      { numRuns: 60 },
    );
  });

  it('counts only what was drawn by a normal law under its own name', () => {
    const message = '$.witness: expected a matrix drawn under its own name by a normal law, got X';
    for (const instance of [
      { X: numbers([[1, 2]]) },
      drawn(2, 9, { kind: 'uniform', from: 1, to: 9 }),
      drawn(2, 9, NORMAL, 'lucky'),
      {},
    ]) {
      refuses(() => infer(contextOf(instance), 'binomialBound', [], WITNESS), 'false', message);
    }
    refuses(
      () => infer(contextOf(drawn(2, 9)), 'binomialBound', [], { ...WITNESS, points: 'toString' }),
      'false',
      '$.witness: expected a matrix drawn under its own name by a normal law, got toString',
    );
  });

  it('lets nobody choose the error when the draws are known', () => {
    refuses(
      () => infer(contextOf(drawn(2, 9)), 'binomialBound', [], { ...WITNESS, error: '1/1000000' }),
      'malformed',
      '$.witness.error: expected only the keys points, samples, bound, precision, got the unknown key "error"',
    );
  });

  it('refuses points of one dimension, where G is singular for three of them and γ₃ is 0', () => {
    const witness = { ...WITNESS, samples: 3 };
    refuses(
      () => infer(contextOf(drawn(1, 3 * 140)), 'binomialBound', [], witness),
      'false',
      '$.witness: expected points of at least 2 dimensions, got 1',
    );
  });

  it('refuses bounds that mean nothing, and columns left over', () => {
    const context = contextOf(drawn(2, 9));
    const cases: readonly (readonly [object, string])[] = [
      [{ bound: '0' }, '$.witness: expected a bound between 0 and 1, got 0'],
      [{ bound: '1' }, '$.witness: expected a bound between 0 and 1, got 1'],
      [{ samples: 2 }, '$.witness: expected columns in groups of 2, got 9'],
    ];
    for (const [change, message] of cases) {
      refuses(() => infer(context, 'binomialBound', [], { ...WITNESS, ...change }), 'false', message);
    }
    refuses(
      () => infer(context, 'binomialBound', [arithmeticTheorem(context)], WITNESS),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(
      () => infer(context, 'binomialBound', [], { ...WITNESS, successes: 0 }),
      'malformed',
      '$.witness.successes: expected only the keys points, samples, bound, precision, got the unknown key "successes"',
    );
  });
});
