import { expect } from 'chai';
import { requireChange } from '../../../../src/kernel/libraries/deepLinear/linearPremise.js';
import { arithmeticTheorem, contextOf, refusalOf } from '../../../support.js';
import { shallow } from './saddles.js';

describe('premises that the loss falls or rises', () => {
  const context = contextOf();
  const { falls, rises } = shallow(context);
  const network = (falls.proposition as Extract<typeof falls.proposition, { kind: 'lossAlongCurve' }>).network;

  it('are accepted if they say so of the network', () => {
    requireChange([falls, rises], 0, network, 'falls');
    requireChange([falls, rises], 1, network, 'rises');
  });

  it('are refused if they say the opposite, speak of other weights, or say something else', () => {
    const refused = (...given: Parameters<typeof requireChange>): void => {
      expect(
        refusalOf(() => {
          requireChange(...given);
        }).code,
      ).to.equal('false');
    };
    refused([falls, rises], 0, network, 'rises');
    refused([falls, rises], 1, network, 'falls');
    refused([falls], 0, { ...network, weighting: network.inputs }, 'falls');
    refused([arithmeticTheorem(context)], 0, network, 'falls');
    refused([], 0, network, 'falls');
  });
});
