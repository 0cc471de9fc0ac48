import { twoLayer } from '../../../../src/kernel/libraries/twoLayer/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions of twoLayer', () => {
  itReadsPropositionsOf(twoLayer);
});
