import { expect } from 'chai';
import fc from 'fast-check';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

/** A network of whole numbers, a path through it, and inputs each with a weight of its own: a finite distribution. */
const cases = fc.integer({ min: 1, max: 3 }).chain((depth) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: depth + 1, maxLength: depth + 1 }).chain((widths) =>
    fc.record({
      layers: fc.tuple(
        ...widths.slice(1).map((units, k) =>
          fc.array(
            fc.array(fc.integer({ min: -2, max: 2 }), {
              minLength: widths[k] as number,
              maxLength: widths[k] as number,
            }),
            { minLength: units, maxLength: units },
          ),
        ),
      ),
      path: fc.tuple(...widths.slice(1).map((units) => fc.integer({ min: 0, max: units - 1 }))),
      law: fc.uniqueArray(
        fc.record({
          x: fc.array(fc.integer({ min: -2, max: 2 }), {
            minLength: widths[0] as number,
            maxLength: widths[0] as number,
          }),
          weight: fc.integer({ min: 1, max: 4 }),
        }),
        { minLength: 1, maxLength: 5, selector: ({ x }) => x.join() },
      ),
    }),
  ),
);

/** True if the preactivations of all units of the path are at least 0. */
function isActive(layers: readonly (readonly number[][])[], path: readonly number[], x: readonly number[]): boolean {
  let features = x;
  return layers.every((rows, k) => {
    const v = rows.map((row) => row.reduce((sum, weight, i) => sum + weight * (features[i] as number), 0));
    features = v.map((each) => Math.max(each, 0));
    return (v[path[k] as number] as number) >= 0;
  });
}

describe('rule activationOfInput', () => {
  it('speaks of every network, exactly', () => {
    const theorem = infer(contextOf(), 'activationOfInput', [], {});
    expect(theorem.proposition).to.deep.equal({ kind: 'activationDependent', sizes: 'every' });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
    expect([theorem.assurance, theorem.error]).to.deep.equal(['exact', '0']);
    expect(theorem.facts).to.deep.equal([
      'the argument at the head of the rule activationOfInput, which computes nothing',
    ]);
  });

  it('says what counting shows for finite distributions: independent only where the path never changes', () => {
    let dependent = 0;
    fc.assert(
      fc.property(cases, ({ layers, path, law }) => {
        const active = law.map(({ x }) => isActive(layers, path, x));
        const all = law.reduce((sum, { weight }) => sum + weight, 0);
        const on = law.reduce((sum, { weight }, i) => sum + (active[i] === true ? weight : 0), 0);
        // P(Z = 1, x = a) = P(Z = 1)·P(x = a) for every a, in units of 1/all².
        const independent = law.every(({ weight }, i) => (active[i] === true ? weight * all : 0) === on * weight);
        expect(independent, `${on} of ${all}`).to.equal(on === 0 || on === all);
        if (!independent) dependent++;
      }),
      { numRuns: 500 },
    );
    expect(dependent).to.be.above(50);
  });

  it('takes no premises and no witness', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'activationOfInput', [arithmeticTheorem(context)], {}),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(
      () => infer(context, 'activationOfInput', [], { sizes: 'every' }),
      'malformed',
      '$.witness.sizes: expected only the keys , got the unknown key "sizes"',
    );
  });
});
