import { everyDepth } from '../../../../src/kernel/libraries/everyDepth/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about every depth', () => {
  itReadsPropositionsOf(everyDepth, {
    taken: [
      ['badSaddleAtZero', { layers: 1000 }],
      ['meanOverPaths', {}],
      ['criticalPointsAreGlobal', {}],
      ['neitherConvexNorConcave', { layers: 1 }],
    ],
    refused: [
      ['badSaddleAtZero', { layers: 0 }, '$.layers: expected a whole number from 1 to 1000, got 0'],
      ['criticalPointsAreGlobal', { targets: 'any' }, '$.targets: expected "uncorrelated", got "any"'],
      ['neitherConvexNorConcave', { layers: 1001 }, '$.layers: expected a whole number from 1 to 1000, got 1001'],
    ],
  });
});
