import { reals } from '../../../../src/kernel/libraries/reals/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions of reals', () => {
  itReadsPropositionsOf(reals);
});
