import { deepLinear } from '../../../../src/kernel/libraries/deepLinear/index.js';
import { LINEAR } from '../../samples.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about deep linear networks', () => {
  itReadsPropositionsOf(deepLinear, {
    taken: [
      ['criticalPoint', { network: { ...LINEAR, weights: [LINEAR.inputs] } }],
      ['lossAlongCurve', { along: 'curve', change: 'rises', order: 1_000_000_000 }],
      ['secondOrderDichotomy', { holds: 'not' }],
      ['eigenvaluesOfFit', { are: 'repeated' }],
    ],
    refused: [
      [
        'criticalPoint',
        { network: { ...LINEAR, weights: [] } },
        '$.network.weights: expected a list of at least 1, got []',
      ],
      ['globalMinimum', { network: { ...LINEAR, slope: '1' } }, unknown('$.network.slope', 'slope')],
      ['lossAlongCurve', { order: 0 }, '$.order: expected a whole number from 1 to 1000000000, got 0'],
      ['lossAlongCurve', { along: 'arc' }, '$.along: expected "line" or "curve", got "arc"'],
      ['lossAlongCurve', { change: 'stays' }, '$.change: expected "falls" or "rises", got "stays"'],
      ['secondOrderDichotomy', { holds: 'somewhere' }, '$.holds: expected "everywhere" or "not", got "somewhere"'],
      ['activationDependent', { sizes: 'these' }, '$.sizes: expected "every", got "these"'],
      ['eigenvaluesOfFit', { are: 'real' }, '$.are: expected "distinct" or "repeated", got "real"'],
    ],
  });
});

function unknown(path: string, key: string): string {
  return `${path}: expected only the keys inputs, targets, weighting, weights, got the unknown key "${key}"`;
}
