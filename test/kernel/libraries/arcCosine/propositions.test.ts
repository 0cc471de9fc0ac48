import { arcCosine } from '../../../../src/kernel/libraries/arcCosine/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions of arcCosine', () => {
  itReadsPropositionsOf(arcCosine);
});
