import { statistics } from '../../../../src/kernel/libraries/statistics/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions of statistics', () => {
  itReadsPropositionsOf(statistics);
});
