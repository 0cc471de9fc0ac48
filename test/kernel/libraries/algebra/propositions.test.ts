import { algebra } from '../../../../src/kernel/libraries/algebra/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions of algebra', () => {
  itReadsPropositionsOf(algebra);
});
