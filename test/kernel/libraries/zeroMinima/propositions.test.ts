import { zeroMinima } from '../../../../src/kernel/libraries/zeroMinima/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

const SLOPE = '$.slope: expected a rational number in lowest terms, as a decimal string, got "0.5"';

describe('propositions about zero error at every size', () => {
  itReadsPropositionsOf(zeroMinima, {
    taken: [
      ['minimaHaveZeroErrorEverySize', { slope: '-3' }],
      ['minimaHaveZeroErrorEveryDepth', { slope: '-3' }],
    ],
    refused: [
      ['minimaHaveZeroErrorEverySize', { slope: '0.5' }, SLOPE],
      ['minimaHaveZeroErrorEveryDepth', { slope: '0.5' }, SLOPE],
    ],
  });
});
