import { expect } from 'chai';
import * as r from '../../../src/kernel/real.js';
import * as t from '../../../src/kernel/term.js';
import { infer } from '../../../src/kernel/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../support.js';

const M = numbers([
  [3, 0],
  [0, 2],
  [0, 0],
]);
const shortest = numbers([[0], [1]]);

function bounds(context = contextOf(), matrix: t.Term = M) {
  return [
    infer(context, 'gramLowerBound', [], { matrix, bound: '19/10', precision: 'f64' }),
    infer(context, 'singularVector', [], { matrix, bound: '21/10', vector: shortest }),
  ] as const;
}

describe('rule singularSquare', () => {
  it('squares the two bounds of one matrix', () => {
    const context = contextOf();
    const theorem = infer(context, 'singularSquare', bounds(context), {});
    const expression = r.smallestEigenvalue(r.numbers(t.product(t.transpose(M), M)));
    expect(theorem.proposition).to.deep.equal({ kind: 'enclosed', expression, lower: '361/100', upper: '441/100' });
    expect(theorem.assurance).to.equal('enclosed');
    expect(theorem.reach).to.deep.equal({ sizes: 'recorded', data: 'all' });
  });

  it('speaks of the data that its premises speak of', () => {
    const context = contextOf({ M });
    const theorem = infer(context, 'singularSquare', bounds(context, t.data('M')), {});
    expect(theorem.reach.data).to.equal('instance');
    expect(theorem.instance).to.equal(context.instance);
  });

  it('refuses bounds of two matrices, in the wrong order, or other theorems', () => {
    const context = contextOf();
    const [least, most] = bounds(context);
    const [, other] = bounds(context, t.scale('1', M));
    const apply = (...premises: Parameters<typeof infer>[2]) => infer(context, 'singularSquare', premises, {});
    refuses(
      () => apply(least, other),
      'false',
      '$.witness: expected two theorems about one matrix, got theorems about two',
    );
    refuses(
      () => apply(most, least),
      'false',
      '$.premises[0]: expected a theorem of kind singularValueAtLeast, got singularValueAtMost',
    );
    refuses(
      () => apply(least, arithmeticTheorem(context)),
      'false',
      '$.premises[1]: expected a theorem of kind singularValueAtMost, got comparison',
    );
    refuses(() => apply(least), 'false', '$.premises: expected 2 premises, got 1');
    refuses(
      () => infer(context, 'singularSquare', [least, most], { bound: '1' }),
      'malformed',
      '$.witness.bound: expected only the keys , got the unknown key "bound"',
    );
  });
});
