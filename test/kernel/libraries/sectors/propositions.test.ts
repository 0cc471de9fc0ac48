import { sectors } from '../../../../src/kernel/libraries/sectors/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about volumes in the plane', () => {
  itReadsPropositionsOf(sectors, {
    taken: [['regionVolumes', { slope: '-1' }]],
    refused: [
      [
        'regionVolumes',
        { slope: '1.5' },
        '$.slope: expected a rational number in lowest terms, as a decimal string, got "1.5"',
      ],
    ],
  });
});
