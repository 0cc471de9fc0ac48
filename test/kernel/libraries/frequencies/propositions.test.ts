import { frequencies } from '../../../../src/kernel/libraries/frequencies/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions of frequencies', () => {
  itReadsPropositionsOf(frequencies);
});
