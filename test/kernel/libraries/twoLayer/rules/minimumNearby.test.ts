import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Network } from '../../../../../src/kernel/libraries/twoLayer/propositions.js';
import { gradientMatrix } from '../../../../../src/kernel/libraries/twoLayer/network.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { asJson, contextOf, numbers, refuses } from '../../../../support.js';

/**
 * One unit, one input, one sample: the output is w₂·a·w₁·x with a = e·(1 or s), and G = a·x. At x = 2, e = 1, w₂ = 1, w₁ = 1 the
 * output is 2 and σ = 2.
 */
const network = (changes: Partial<Network> = {}): Network => ({
  inputs: numbers([[2]]),
  noise: numbers([[1]]),
  targets: numbers([['201/100']]),
  hidden: numbers([[1]]),
  output: numbers([[1]]),
  slope: '1/2',
  ...changes,
});

const context = contextOf();
const premiseFor = (of: Network, bound = '19/10'): Theorem =>
  infer(context, 'gramLowerBound', [], { matrix: gradientMatrix(of), bound, precision: 'f64' });
const apply = (of: Network, distance: string, premises = [premiseFor(of)]): Theorem =>
  infer(context, 'minimumNearby', premises, { network: asJson(of), distance });

const TOO_FAR = '$.witness: expected residuals of length at most distance · σ, got longer ones';
const TOO_NEAR =
  '$.witness: expected preactivations further from zero than anything within the distance moves them, got one that is not, of unit 1 on sample 1';

describe('rule minimumNearby', () => {
  it('concludes that there is an exact fit within the distance, enclosed', () => {
    // The fit is at w₁ = 201/200; |e|/σ = (1/100)/(19/10) = 1/190.
    const theorem = apply(network(), '1/190');
    expect(theorem.proposition).to.deep.equal({ kind: 'minimumNearby', network: network(), distance: '1/190' });
    expect(theorem).to.deep.include({ assurance: 'enclosed', reach: { sizes: 'these', prefix: everything('given') } });
  });

  it('refuses a distance that the residual does not allow', () => {
    refuses(() => apply(network(), '1/191'), 'false', TOO_FAR);
    expect(apply(network({ targets: numbers([[2]]) }), '1/1000000').assurance).to.equal('enclosed');
  });

  it('refuses a distance that reaches where a preactivation changes its sign', () => {
    // |w₂·w₁·x| = 2 = ρ|x| at ρ = 1: not further.
    refuses(() => apply(network(), '1'), 'false', TOO_NEAR);
    expect(() => apply(network(), '999/1000')).to.not.throw();
    refuses(() => apply(network({ hidden: numbers([[0]]), targets: numbers([[0]]) }), '1/1000'), 'false', TOO_NEAR);
    refuses(() => apply(network({ output: numbers([[0]]), targets: numbers([[0]]) }), '1/1000'), 'false', TOO_NEAR);
  });

  it('never says that there is a fit where the region has none', () => {
    const entry = fc.integer({ min: -4, max: 4 });
    const cases = fc.tuple(entry, entry, entry, fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 40 }));
    let accepted = 0;
    fc.assert(
      fc.property(cases, ([x, w1, w2, y, part]) => {
        const of = network({
          inputs: numbers([[x]]),
          hidden: numbers([[w1]]),
          output: numbers([[w2]]),
          targets: numbers([[y]]),
        });
        const slopeHere = w1 * x < 0 ? 0.5 : 1;
        let theorem: Theorem;
        try {
          theorem = apply(of, `${part}/7`, [premiseFor(of, `${Math.abs(x)}/3`)]);
        } catch {
          return;
        }
        accepted++;
        // The one fit in W̃ = w₂w₁, its distance and whether w₁ keeps the sign of its preactivation.
        const fit = y / (slopeHere * x);
        expect(Math.abs(fit - w1 * w2), 'distance').to.be.at.most(part / 7);
        expect(Math.sign((fit / w2) * x), 'sign').to.equal(Math.sign(w1 * x));
        expect(theorem.proposition.kind).to.equal('minimumNearby');
      }),
      { numRuns: 4000 },
    );
    expect(accepted).to.be.greaterThan(50);
  });

  it('needs the premise about this very matrix', () => {
    const other = premiseFor(network({ inputs: numbers([[3]]) }));
    expect(() => apply(network(), '1/100', [other])).to.throw('$.premises[0]: expected the theorem');
    refuses(() => apply(network(), '1/100', []), 'false', '$.premises: expected 1 premises, got 0');
    const arithmetic = infer(context, 'arithmetic', [], { left: ['1'], relation: 'equals', right: ['1'] });
    refuses(
      () => apply(network(), '1/100', [arithmetic]),
      'false',
      '$.premises[0]: expected a theorem of kind singularValueAtLeast, got comparison',
    );
  });

  it('refuses distances that are none, and output weights that do not fit', () => {
    for (const distance of ['0', '-1']) {
      refuses(() => apply(network(), distance), 'false', `$.witness: expected a positive distance, got ${distance}`);
    }
    const two = network({ output: numbers([[1], [1]]) });
    expect(() => apply(two, '1/100', [premiseFor(network())])).to.throw('expected');
  });
});
