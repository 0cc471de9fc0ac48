import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import { rational } from '../../../../../src/kernel/core/data/rational.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as r from '../../../../../src/kernel/reals.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';
import { encloser } from '../../reals/enclosing.js';
import { ends, order } from '../../reals/intervals.js';

const apply = (constant: string) => infer(contextOf(), 'spectrumDecay', [], { constant });

describe('rule spectrumDecay', () => {
  it('reaches every dimension exactly', () => {
    const theorem = apply('1/4');
    expect(theorem.proposition).to.deep.equal({ kind: 'spectrumDecay', constant: '1/4' });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
    expect(theorem.assurance).to.equal('exact');
    expect(theorem.facts.join()).to.match(/Funk–Hecke/);
  });

  it('says of each dimension what enclosures of the eigenvalues there show', () => {
    const dimensions = [...Array.from({ length: 40 }, (_, i) => i + 2), 99, 100, 500];
    for (const constant of [rational(1n, 4n), rational(1n, 6n)]) {
      expect(apply(q.formatRational(constant)).proposition.kind).to.equal('spectrumDecay');
      for (const d of dimensions) {
        const J = (d * (d + 3)) / 2;
        const bound = (j: number) => q.divide(constant, rational(BigInt(d * j)));
        const gamma = (j: number) => ends(encloser(160).interval(r.rankedEigenvalue(d, j)));
        // At rank 1 and ¼ the two are equal, which enclosures do not decide.
        expect(order(bound(1), rational(1n, BigInt(4 * d))), `rank 1, d = ${d}`).to.be.at.most(0);
        for (const j of [d, d + 1, d + 2, J]) {
          expect(order(bound(j), gamma(j)[0]), `rank ${j}, d = ${d}`).to.be.at.most(0);
        }
        expect(order(gamma(J + 1)[1], bound(J + 1)), `rank ${J + 1}, d = ${d}`).to.equal(-1);
      }
    }
  });

  it('accepts no constant with which either half is false in some dimension', () => {
    // λ₁ = 1/4d forbids more than ¼; at d = 2, γ₆ = λ₄ forbids less than 12·λ₄(2).
    const [least] = ends(encloser(160).interval(r.product(r.rational(12), r.kernelEigenvalue(2, 4))));
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 120 }), (percent) => {
        const constant = rational(BigInt(percent), 240n);
        let accepted = true;
        try {
          apply(q.formatRational(constant));
        } catch {
          accepted = false;
        }
        if (!accepted) return;
        expect(order(constant, rational(1n, 4n)), `${percent}/240`).to.be.at.most(0);
        expect(order(constant, least), `${percent}/240`).to.equal(1);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses constants above ¼, constants that are too small, and premises', () => {
    for (const constant of ['251/1000', '1', '7']) {
      refuses(
        () => apply(constant),
        'false',
        `$.witness: expected a constant of at most 1/4, as γ₁ = 1/4d, got ${constant}`,
      );
    }
    // 1088/7200 is where the margin of the polynomial at d = 2 vanishes.
    expect(apply('34/225').proposition).to.include({ constant: '34/225' });
    for (const constant of ['1133/7500', '1/10', '0', '-1/4']) {
      refuses(
        () => apply(constant),
        'false',
        `$.witness: expected a constant for which γ is shown to fall below in every dimension, got ${constant}`,
      );
    }
    const context = contextOf();
    refuses(
      () => infer(context, 'spectrumDecay', [arithmeticTheorem(context)], { constant: '1/4' }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
