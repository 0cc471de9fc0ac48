import { inspection } from '../../../../src/kernel/libraries/inspection/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions that a look at the entries decides', () => {
  itReadsPropositionsOf(inspection, {
    taken: [['columns', { are: 'repeated' }]],
    refused: [['columns', { are: 'equal' }, '$.are: expected "distinct" or "repeated", got "equal"']],
  });
});
