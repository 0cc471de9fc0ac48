import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

/** The first and the last column are on one line. */
const X = numbers([
  ['1/2', 0, 1, -3],
  ['1/3', 1, 1, -2],
]);
const context = contextOf({ X });

describe('rule cellsCounted', () => {
  it('counts the cells of the instance, exactly', () => {
    const theorem = infer(context, 'cellsCounted', [], { data: t.data('X') });
    expect(theorem.proposition).to.deep.equal({ kind: 'cellCount', data: t.data('X'), count: 6 });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.assurance).to.equal('exact');
    expect(theorem.facts).to.deep.equal([]);
  });

  it('takes the number from the samples and not from the witness', () => {
    refuses(
      () => infer(context, 'cellsCounted', [], { data: t.data('X'), count: 8 }),
      'malformed',
      '$.witness.count: expected only the keys data, got the unknown key "count"',
    );
  });

  it('refuses a zero sample and premises', () => {
    const data = numbers([
      [1, 0],
      [0, 0],
    ]);
    refuses(
      () => infer(context, 'cellsCounted', [], { data }),
      'false',
      '$: expected columns that have a direction, got a zero column, number 2',
    );
    refuses(
      () => infer(context, 'cellsCounted', [arithmeticTheorem(context)], { data: t.data('X') }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
