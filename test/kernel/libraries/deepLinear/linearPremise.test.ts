import { expect } from 'chai';
import { requireChange } from '../../../../src/kernel/libraries/deepLinear/linearPremise.js';
import { arithmeticTheorem, contextOf, refusalOf, refuses } from '../../../support.js';
import { along, BEST, DEEP_ZERO, networkOf, SHALLOW_ZERO } from './linearPoints.js';
import { deep, shallow } from './saddles.js';

const context = contextOf();
const { falls, rises } = deep(context);
const network = networkOf(DEEP_ZERO);

describe('a premise about the loss along a curve', () => {
  it('is of the network and of the change that is asked for, whatever its order and its curve', () => {
    const corner = [
      [1, 0],
      [0, 0],
    ];
    const none = [
      [0, 0],
      [0, 0],
    ];
    // The same direction, traversed at another speed: the loss falls to the fourth order along a curve.
    const slow = along(context, DEEP_ZERO, [[none, corner], [corner], [corner]]);
    for (const premises of [[falls], [slow]]) requireChange(premises, 0, network, 'falls');
    requireChange([falls, rises], 1, network, 'rises');
    requireChange([shallow(context).falls], 0, networkOf(SHALLOW_ZERO), 'falls');
  });

  it('is refused if it is about another network or another change', () => {
    for (const [premise, of, change] of [
      [falls, network, 'rises'],
      [rises, network, 'falls'],
      [shallow(context).falls, network, 'falls'],
      [falls, networkOf(BEST), 'falls'],
    ] as const) {
      const refusal = refusalOf(() => {
        requireChange([premise], 0, of, change);
      });
      expect([refusal.code, refusal.path]).to.deep.equal(['false', '$.premises[0]']);
      expect(refusal.expected).to.contain('lossAlongCurve');
    }
  });

  it('is refused if it says something else, or nothing', () => {
    const expected = 'a theorem of kind lossAlongCurve';
    for (const [premises, index, got] of [
      [[arithmeticTheorem(context)], 0, 'comparison'],
      [[falls], 1, 'nothing'],
      [[], 0, 'nothing'],
    ] as const) {
      refuses(
        () => {
          requireChange(premises, index, network, 'falls');
        },
        'false',
        `$.premises[${index}]: expected ${expected}, got ${got}`,
      );
    }
  });
});
