import { expect } from 'chai';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer, inferOutright } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';

/** The last three columns of Y are in a plane, and no two are parallel. */
const context = contextOf({
  X: numbers([
    [1, 0, 0, 1],
    [0, '1/2', 0, 1],
    [0, 0, 1, 1],
  ]),
  Y: numbers([
    [1, 0, 0, 0],
    [0, '1/2', 0, 1],
    [0, 0, 1, 1],
  ]),
});

describe('rule samplePosition', () => {
  it('decides either way, exactly', () => {
    const general = infer(context, 'samplePosition', [], { data: t.data('X'), are: 'general' });
    expect(general.proposition).to.deep.equal({ kind: 'samplePosition', data: t.data('X'), are: 'general' });
    expect(general.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(general.assurance).to.equal('exact');
    const special = infer(context, 'samplePosition', [], { data: t.data('Y'), are: 'special' });
    expect(special.proposition).to.deep.equal({ kind: 'samplePosition', data: t.data('Y'), are: 'special' });
  });

  it('refuses the opposite', () => {
    for (const [name, are, found] of [
      ['X', 'special', 'general'],
      ['Y', 'general', 'special'],
    ] as const) {
      refuses(
        () => infer(context, 'samplePosition', [], { data: t.data(name), are }),
        'false',
        `$.witness: expected samples in ${are} position, got samples in ${found} position`,
      );
    }
  });

  it('is tried where a hypothesis asks for it', () => {
    const asked = { kind: 'samplePosition', data: t.data('Y'), are: 'special' } as const;
    expect(inferOutright(context, asked)?.theorem.proposition).to.deep.equal(asked);
    expect(inferOutright(context, { ...asked, are: 'general' })).to.equal(undefined);
  });

  it('refuses a zero sample and premises', () => {
    const zero = { data: numbers([[0, 1]]), are: 'special' };
    refuses(
      () => infer(context, 'samplePosition', [], zero),
      'false',
      '$: expected columns that have a direction, got a zero column, number 1',
    );
    refuses(
      () => infer(context, 'samplePosition', [arithmeticTheorem(context)], { data: t.data('X'), are: 'general' }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
