import { deepLinear } from '../../../../src/kernel/libraries/deepLinear/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions of deepLinear', () => {
  itReadsPropositionsOf(deepLinear);
});
