import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer, inferOutright } from '../../../../../src/kernel/core/logic/theorem.js';
import * as sphere from '../../../../../src/kernel/libraries/arcCosine/sphere.js';
import { nearestDouble } from '../../../../../src/kernel/libraries/floats/float.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

const apply = (trace: string) => infer(contextOf(), 'kernelTrace', [], { trace });

const valueOf = ({ constant, overPiSquared }: sphere.Closed): number =>
  nearestDouble(constant) + nearestDouble(overPiSquared) / Math.PI ** 2;

describe('rule kernelTrace', () => {
  it('reaches every dimension exactly, and cites what the spectrum rests on', () => {
    const theorem = apply('1/2');
    expect(theorem.proposition).to.deep.equal({ kind: 'kernelTrace', trace: '1/2' });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
    expect(theorem.assurance).to.equal('exact');
    expect(theorem.facts.join())
      .to.match(/Funk–Hecke/)
      .and.to.match(/Parseval/);
  });

  it('is what the closed forms add up to: from below, with what is left going to zero, no eigenvalue negative', () => {
    for (const d of [2, 3, 4, 5, 8, 13]) {
      let [sum, last] = [0, 1];
      for (let k = 0; k <= 300; k++) {
        const value = valueOf(sphere.kernelEigenvalue(d, k));
        expect(value, `λ_${k} for d = ${d}`).to.be.at.least(0);
        sum += Number(sphere.multiplicity(d, k)) * value;
        if (k % 100 !== 0 || k === 0) continue;
        expect(0.5 - sum, `up to degree ${k}, d = ${d}`).to.be.within(0, last);
        last = 0.5 - sum;
      }
      expect(last, `d = ${d}`).to.be.below(d / 600);
    }
  });

  it('is asked without a witness, where a statement has it as a hypothesis', () => {
    const found = inferOutright(contextOf(), { kind: 'kernelTrace', trace: '1/2' });
    expect(found?.theorem.proposition).to.deep.equal({ kind: 'kernelTrace', trace: '1/2' });
    expect(inferOutright(contextOf(), { kind: 'kernelTrace', trace: '64' })).to.equal(undefined);
  });

  it('refuses every other trace, and premises', () => {
    for (const trace of ['1', '0', '-1/2', '2', '499/1000', '501/1000']) {
      refuses(() => apply(trace), 'false', `$.witness: expected the trace 1/2, got ${trace}`);
    }
    expect(() => apply('2/4')).to.throw('in lowest terms');
    const context = contextOf();
    refuses(
      () => infer(context, 'kernelTrace', [arithmeticTheorem(context)], { trace: '1/2' }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
